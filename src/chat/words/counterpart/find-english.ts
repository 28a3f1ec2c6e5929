import type { Card } from '../../card.ts'
import type { Form } from '../../form.ts'
import { english } from '../english.ts'
import { german } from '../german.ts'

/** Stands where a function of a table is given a value. */
export const hole = '⟦⟧'

/** Every string of a table with its path; functions are called with holes in the place of their values. */
export function leavesOf(table: object, path: readonly string[] = []): readonly (readonly [path: string, text: string])[] {
  return Object.entries(table).flatMap(([name, value]: [string, unknown]): readonly (readonly [string, string])[] => {
    const here = [...path, name]
    if (typeof value === 'string') return [[here.join('.'), value]]
    if (typeof value === 'function') return [[here.join('.'), String(value(hole, hole, hole, hole))]]
    return typeof value === 'object' && value !== null && !(value instanceof RegExp) ? leavesOf(value, here) : []
  })
}

/** Every English phrase of ours that German says otherwise: whole strings, and the fixed parts of those with holes. */
const phrases = [...new Set(leavesOf(english)
  .flatMap(([, text]) => text.split(/⟦⟧|NaN|\d+/u).map((part) => part.trim().replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')))
  .filter((part) => part.length >= 5))]
  .filter((part) => !leavesOf(german).some(([, text]) => text.includes(part)))
const patterns = phrases.map((phrase) => [phrase, new RegExp(`(?<![\\p{L}/])${RegExp.escape(phrase)}(?!\\p{L})`, 'u')] as const)

/** Words that every English sentence has one of, and no German one. */
const commonWords = /(?<![\p{L}/])(?:the|this|that|with|from|and|not|nobody|there|you|your|what|have|has|is|are|of)(?!\p{L})/iu

/** The English phrases of ours in a text, and its lines that can only be English. */
export function englishIn(text: string): readonly string[] {
  const lines = text.split('\n').filter((line) => commonWords.test(line.replace(/[„“‚"‘][^“”’"]*[“”’"]/gu, '')))
  return [...patterns.filter(([, pattern]) => pattern.test(text)).map(([phrase]) => phrase), ...lines]
}

/** What stands in a card beside the words of articles, and beside the lines that buttons run. */
export function ourWords({ blocks }: Card): string {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case 'answer':
      case 'note':
        return [block.text.replace(/\/[a-z].*$/gm, '')]
      case 'quotation':
        return [block.note]
      case 'event':
        return [block.when, block.note]
      case 'list':
        return block.items.flatMap(({ text, detail, citations }) => [citations.length > 0 || isTyped(text) ? null : text, detail])
      case 'buttons':
        return block.buttons.map(({ label }) => label)
      case 'file':
        return []
    }
  }).filter((text) => text !== null).join('\n')
}

/** Everything that a form shows. */
export function formWords({ title, submit, cancel, fields }: Form): string {
  return [title, submit, cancel, ...fields.flatMap(({ label, hint }) => [label, hint])].join('\n')
}

/** A command's example, or the name of an option. */
function isTyped(text: string): boolean {
  return text.startsWith('/') || /^[a-z_]+(?: \(freiwillig\))?$/.test(text)
}
