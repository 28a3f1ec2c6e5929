import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Citation } from '#model/citation.ts'
import type { Card } from '#chat/card.ts'
import { checkBody } from './counterpart/check-body.ts'
import { hostileCards } from './counterpart/hostile-cards.ts'
import { seeMessage } from './counterpart/see-message.ts'
import { cutText } from './cut-text.ts'
import { oneLine, plainText, safeUrl } from './escape.ts'
import { discordLimits } from './limits.ts'
import { type DiscordLayout, renderDiscordCard } from './render-card.ts'
import { sendable } from './send-answer.ts'

const citation: Citation = {
  articleId: 'a1', version: 1, outlet: 'The Lantern', url: 'https://lantern.example/harbour', span: { start: 10, end: 80 },
  words: '“We open on Friday,” the mayor said, “whatever the weather.”',
}
const fileOnly: Citation = { ...citation, articleId: 'a2', outlet: '003_harbour.txt', url: null }

const layouts: readonly DiscordLayout[] = ['components', 'content']

function see(card: Card, layout: DiscordLayout) {
  return seeMessage({ id: '1', body: { ...renderDiscordCard(card, { layout }) }, isPrivate: false, isDeleted: false }, 0)
}

describe('a card on Discord', () => {
  it('draws quotations with their sources, the unsettled one with its sentence one tap away', () => {
    expect(renderDiscordCard({
      visibility: 'public',
      blocks: [
        { type: 'answer', text: 'Anna Berg · mayor · 2 statements in 2 articles' },
        { type: 'quotation', words: '“We open on Friday,” … “whatever the weather.”', isVerbatim: true, note: null, citation },
        { type: 'quotation', words: '“We open on Friday”', isVerbatim: true, note: '“She” → Anna Berg', citation: fileOnly },
        { type: 'quotation', words: 'the harbour would open soon', isVerbatim: false, note: 'paraphrase', citation: { ...citation, span: { start: 90, end: 140 } } },
        { type: 'buttons', buttons: [{ label: 'More', action: { type: 'run', line: '/quote berg page:2' } }, { label: 'Share', action: { type: 'share', line: '/quote berg' } }] },
      ],
    })).toMatchSnapshot()
  })

  it('draws a timeline', () => {
    expect(renderDiscordCard({
      visibility: 'public',
      blocks: [
        { type: 'answer', text: 'Harbour opens late · 2 sources' },
        { type: 'event', when: '13–14 Feb 2021', words: 'Builders handed over the keys.', note: 'sources differ', citations: [{ ...citation, words: 'Builders handed over the keys.' }, fileOnly, fileOnly] },
        { type: 'event', when: 'a Tuesday, date not given', words: citation.words, note: null, citations: [fileOnly] },
        { type: 'list', items: [{ text: 'The Lantern', detail: '3 articles', citations: [] }] },
        { type: 'note', text: 'Background: 2001 · 2011' },
      ],
    })).toMatchSnapshot()
  })

  it.each(layouts)('is never empty as %s', (layout) => {
    expect(see({ visibility: 'private', blocks: [] }, layout).text).toBe('There is nothing to show.')
  })

  it('says how many lines it left out, and keeps the buttons', () => {
    const items = Array.from({ length: 400 }, (_, index) => ({ text: `Line ${index} of a very long list`, detail: null, citations: [] }))
    const { text, buttons } = see({
      visibility: 'private', blocks: [{ type: 'list', items }, { type: 'buttons', buttons: [{ label: 'More', action: { type: 'run', line: '/sources' } }] }],
    }, 'components')
    const shown = text.match(/Line \d+ of/g)?.length ?? 0
    expect(text).toContain(`${400 - shown} more, left out`)
    expect(buttons.map(({ label }) => label)).toEqual(['More'])
  })

  it('cuts long words with “…” and a button that shows them whole', () => {
    const words = `“${'The harbour opens. '.repeat(200)}”`
    const { text, buttons } = see({ visibility: 'public', blocks: [{ type: 'quotation', words, isVerbatim: true, note: null, citation: { ...citation, words } }] }, 'components')
    expect(text).toMatch(/^“The harbour opens\. [^”]+…\nThe Lantern$/)
    expect(buttons).toEqual([{ label: 'Source', id: 'v1|source|a1|1|10|80' }])
  })

  it('shows a button once, where it stands twice', () => {
    const source = { label: 'Show sentence', action: { type: 'source', articleId: 'a2', version: 1, start: 10, end: 80 } } as const
    const { buttons } = see({ visibility: 'public', blocks: [
      { type: 'quotation', words: '“We open”', isVerbatim: true, note: null, citation: fileOnly }, { type: 'buttons', buttons: [source, source] },
    ] }, 'components')
    expect(buttons.map(({ label }) => label)).toEqual(['Show sentence'])
  })
})

// Ten thousand and more where there is time.
const runs = Number(process.env['ONRECORD_PROPERTY_RUNS'] ?? 200)

describe('hostile cards', () => {
  it.each(layouts)('stay within the limits, with nothing alive but the sources’ links, and keep the letters, as %s', { timeout: 600_000 }, (layout) => {
    fc.assert(fc.property(hostileCards, (card) => {
      const { body: message, files } = sendable(renderDiscordCard(card, { layout }))
      expect(checkBody('answer', { type: 4, data: message })).toEqual([])
      expect(files.filter(({ name }, index) => !/^[\w.-]+$/.test(name) || files.findIndex((file) => file.name === name) !== index)).toEqual([])
      const { text, pings, links } = see(card, layout)
      expect(pings).toEqual([])
      expect(links.filter((link) => !addressesOf(card).has(link))).toEqual([])
      expect(wordsOf(card).filter((words) => !isRecoverable(words, text))).toEqual([])
    }), { numRuns: runs })
  })
})

function addressesOf(card: Card): Set<string | undefined> {
  return new Set(card.blocks.flatMap(citationsOf).map(({ url }) => safeUrl(url, discordLimits.urlChars)))
}

function citationsOf(block: Card['blocks'][number]): readonly Citation[] {
  if (block.type === 'quotation') return [block.citation]
  if (block.type === 'event') return block.citations
  return block.type === 'list' ? block.items.flatMap(({ citations }) => citations) : []
}

function wordsOf(card: Card): string[] {
  return card.blocks.flatMap((block) => {
    if (block.type === 'quotation') return [plainText(block.words)]
    return block.type === 'event' ? [oneLine(block.words)] : []
  })
}

/** Whole, or cut at one of the sizes with "…", or counted among the lines that were left out. */
function isRecoverable(words: string, text: string): boolean {
  return text.includes(words) || discordLimits.wordsChars.some((maxChars) => text.includes(cutText(words, maxChars))) || text.includes('more, left out')
}
