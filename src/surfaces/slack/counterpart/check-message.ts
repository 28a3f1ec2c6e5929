import { slackLimits } from '../limits.ts'
import { sizeOfBlocks } from '../measure-blocks.ts'
import { loadBlockLimits } from './block-limits.ts'
import { checkBlocks } from './check-blocks.ts'
import { isNode, type Node } from './size-faults.ts'

const limits = loadBlockLimits()
const onlyInViews = new Set(['alert', 'input'])
const maxTextChars = 4000

/** What Slack would refuse, hide or misread in a message of the bot: the documented sizes, and what they leave out. */
export function checkMessage(message: Node): string[] {
  const blocks = Array.isArray(message['blocks']) ? message['blocks'].filter(isNode) : []
  return [
    ...checkBlocks(blocks, limits),
    ...textFaults(message['text']),
    ...blocks.length > slackLimits.blocksPerMessage ? [`${blocks.length} blocks`] : [],
    ...sizeOfBlocks(blocks) > slackLimits.messageChars ? [`${sizeOfBlocks(blocks)} characters over all blocks`] : [],
    ...blocks.filter((block) => onlyInViews.has(String(block['type']))).map((block) => `a ${String(block['type'])} block in a message`),
    ...blocks.filter((block) => block['type'] === 'table').length > 1 ? ['more than one table'] : [],
    ...duplicates(idsIn(blocks, 'block_id')).map((id) => `block_id ${id} twice`),
    ...duplicates(idsIn(blocks, 'action_id')).map((id) => `action_id ${id} twice`),
    ...liveThings(message['text'], blocks),
  ]
}

/** What Slack would refuse in a modal or on the home page of the bot. */
export function checkView(view: unknown): string[] {
  const hasTitle = isNode(view) && (view['type'] === 'home' || isNode(view['title']) && isNode(view['submit']))
  return [...checkBlocks(view, limits), ...hasTitle ? [] : ['a modal without title or submit'], ...duplicates(idsIn(view, 'action_id')).map((id) => `action_id ${id} twice`)]
}

function textFaults(text: unknown): string[] {
  if (typeof text !== 'string' || text.trim() === '') return ['no fallback text']
  return text.length > maxTextChars ? [`fallback text of ${text.length} characters`] : []
}

function idsIn(value: unknown, name: string): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => idsIn(entry, name))
  if (!isNode(value)) return []
  const own = typeof value[name] === 'string' ? [value[name]] : []
  return [...own, ...Object.values(value).flatMap((entry) => idsIn(entry, name))]
}

function duplicates(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index)
}

/** Mentions that would ring, links that are no links, invisible signs that turn lines round. */
function liveThings(text: unknown, blocks: readonly Node[]): string[] {
  const all = JSON.stringify([text, blocks])
  return [
    ...[...all.matchAll(/<[!@#][^>"]{0,60}/g)].map((match) => `a live mention: ${match[0]}`),
    ...[...all.matchAll(/"url":"(?!https?:\/\/[^\s<>|"]+")[^"]{0,60}/g)].map((match) => `a link that is none: ${match[0]}`),
    ...[...String(text ?? '').matchAll(/<(?!https?:\/\/[^\s<>|]+\|[^<>]+>)[^>]{0,60}/g)].map((match) => `a broken link in the text: ${match[0]}`),
    ...hasHiddenSigns([text, blocks]) ? ['a control or an override of direction'] : [],
    ...all.includes('"type":"user"') || all.includes('"type":"broadcast"') ? ['a mention element'] : [],
  ]
}

function hasHiddenSigns(value: unknown): boolean {
  if (typeof value === 'string') return !value.isWellFormed() || /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.test(value)
  if (Array.isArray(value)) return value.some(hasHiddenSigns)
  return isNode(value) && Object.values(value).some(hasHiddenSigns)
}
