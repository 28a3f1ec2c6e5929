import { assert, property } from 'fast-check'
import { expect, it } from 'vitest'
import type { Card } from '#chat/card.ts'
import { checkMessage } from './counterpart/check-message.ts'
import { hostileCard, hostileLine } from './counterpart/hostile-cards.ts'
import { isNode } from './counterpart/size-faults.ts'
import { plainText } from './escape.ts'
import { renderSlackCard } from './render-card.ts'

const runs = Number(process.env['ONRECORD_PROPERTY_RUNS'] ?? 150)

it('draws every card, however hostile, within all limits, without a live mention and without a broken link', { timeout: 600_000 }, () => {
  assert(property(hostileCard, hostileLine, (card, line) => {
    const { text, blocks } = renderSlackCard(card, { commandLine: line })
    expect(checkMessage({ text, blocks })).toEqual([])
  }), { numRuns: runs })
})

it('cuts nothing inside a quotation without saying so', { timeout: 600_000 }, () => {
  assert(property(hostileCard, (card) => {
    const sources = new Set(verbatimWords(card))
    for (const quoted of quotesIn(renderSlackCard(card).blocks)) {
      const isWhole = sources.has(quoted)
      const isMarked = quoted.endsWith('…') && [...sources].some((words) => words.startsWith(quoted.slice(0, -1)))
      expect(isWhole || isMarked).toBe(true)
    }
  }), { numRuns: runs })
})

function verbatimWords(card: Card): string[] {
  return card.blocks.flatMap((block) => block.type === 'quotation' ? [plainText(block.words)] : [])
}

function quotesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(quotesIn)
  if (!isNode(value)) return []
  if (value['type'] === 'rich_text_quote') return [textOf(value['elements'])]
  return Object.values(value).flatMap(quotesIn)
}

function textOf(elements: unknown): string {
  return Array.isArray(elements) ? elements.map((element) => isNode(element) ? String(element['text'] ?? '') : '').join('') : ''
}
