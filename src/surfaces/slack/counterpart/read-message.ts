import type { SeenButton } from '#surfaces/surface-contract.ts'
import { isNode, type Node } from './size-faults.ts'

const lineTypes = new Set(['rich_text_section', 'rich_text_quote', 'section', 'context', 'header'])

/** All the words of a message's blocks as they are read, each line on its own. */
export function textIn(blocks: unknown): string {
  return nodesIn(blocks).filter((node) => lineTypes.has(String(node['type']))).map(lineIn).join('\n')
}

/** The buttons, and what can be chosen from a list, with the value that comes back when they are pressed. */
export function buttonsIn(blocks: unknown): SeenButton[] {
  return nodesIn(blocks).filter((node) => node['type'] === 'button' || isOption(node)).map((node) => ({ label: readableText(node['text']), id: String(node['value']) }))
}

function isOption(node: Node): boolean {
  return node['type'] === undefined && isNode(node['text']) && typeof node['value'] === 'string'
}

/** Mentions that Slack would ring for, in marked-up text anywhere and as elements. */
export function pingsIn(message: Node): string[] {
  const marked = [...markedUpTexts(message['blocks']), String(message['text'] ?? '')]
  const elements = nodesIn(message['blocks']).filter((node) => ['user', 'usergroup', 'broadcast', 'team', 'channel'].includes(String(node['type'])))
  return [...marked.flatMap((text) => text.match(/<[!@#][^>]*>/g) ?? []), ...elements.map((node) => String(node['type']))]
}

/** Addresses that a click could lead to. */
export function linksIn(message: Node): string[] {
  const elements = nodesIn(message['blocks']).filter((node) => typeof node['url'] === 'string').map((node) => String(node['url']))
  const texts = markedUpTexts(message['blocks']).concat(String(message['text'] ?? ''))
  const marked = Array.from(texts.join('\n').matchAll(/<([a-z]+:[^|>]+)/g))
  return [...elements, ...marked.map((match) => unescape(match[1] ?? ''))]
}

function markedUpTexts(blocks: unknown): string[] {
  return nodesIn(blocks).filter((node) => node['type'] === 'mrkdwn').map((node) => String(node['text']))
}

function lineIn(node: Node): string {
  const elements = Array.isArray(node['elements']) ? node['elements'] : [node['text']]
  return elements.map(readableText).join('')
}

/** Only marked-up text is escaped; everything else is shown as it is. */
function readableText(value: unknown): string {
  if (!isNode(value)) return ''
  return value['type'] === 'mrkdwn' ? unescape(String(value['text'])) : String(value['text'] ?? '')
}

function unescape(text: string): string {
  return text.replace(/&(amp|lt|gt);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>' })[name] ?? '')
}

function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn)
  return isNode(value) ? [value, ...Object.values(value).flatMap(nodesIn)] : []
}
