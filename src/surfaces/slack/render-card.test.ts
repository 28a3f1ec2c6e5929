import { describe, expect, it } from 'vitest'
import type { Block, Card } from '#chat/card.ts'
import type { Citation } from '#model/citation.ts'
import { decodeAction } from '#chat/button-action.ts'
import { slackLimits } from './limits.ts'
import { sizeOfBlocks } from './measure-blocks.ts'
import { renderSlackCard } from './render-card.ts'

const words = 'The harbour opens again on Monday, the port office said.'

function cite(changes: Partial<Citation> = {}): Citation {
  return { articleId: 'a1', version: 1, outlet: 'Harbour Post', url: 'https://post.example/1', span: { start: 10, end: 66 }, words, ...changes }
}

function card(...blocks: Block[]): Card {
  return { visibility: 'public', blocks }
}

describe('renderSlackCard', () => {
  it('draws a whole answer: first line, quotation with its source, the command, the buttons', () => {
    const message = renderSlackCard(card(
      { type: 'answer', text: 'Mara Lind · harbour master · 2 sources' },
      { type: 'quotation', words: 'We open on Monday', isVerbatim: true, note: 'speaker resolved from “She” (sentence before)', citation: cite() },
      { type: 'quotation', words: 'the quay was safe', isVerbatim: false, note: 'paraphrase', citation: cite({ outlet: '002.txt', url: null }) },
      { type: 'event', when: '13–14 Feb 2021', words: 'The quay closed.', note: 'sources differ', citations: [cite(), cite({ outlet: 'Coast Wire' })] },
      { type: 'list', items: [{ text: 'Harbour closed', detail: '3 articles', citations: [cite()] }, { text: 'Ferry delayed', detail: null, citations: [] }] },
      { type: 'note', text: 'Sentences are quoted from the sources; selection is automatic.' },
      { type: 'buttons', buttons: [{ label: 'More', action: { type: 'run', line: '/quote lind' } }, { label: 'Share', action: { type: 'share', line: '/quote lind' } }] },
    ), { commandLine: '/quote lind' })
    expect(message).toMatchSnapshot()
  })

  it('leaves no mention alive, in blocks or text', () => {
    const hostile = '<!channel> <@U0123> <#C0123> @everyone *bold* &lt;!here&gt;'
    const message = renderSlackCard(card(
      { type: 'answer', text: hostile },
      { type: 'quotation', words: hostile, isVerbatim: true, note: hostile, citation: cite({ outlet: hostile }) },
      { type: 'note', text: hostile },
      { type: 'buttons', buttons: [{ label: hostile, action: { type: 'run', line: '/help' } }] },
    ), { commandLine: hostile })
    expect(JSON.stringify(message)).not.toMatch(/<[!@#]/)
  })

  it('shows words letter for letter, in text elements that Slack does not parse', () => {
    const said = '*Not* _this_ `time` <!here> & :joy: &amp; ~ever~'
    const [block] = renderSlackCard(card({ type: 'quotation', words: said, isVerbatim: true, note: null, citation: cite() })).blocks
    const quote = block?.type === 'rich_text' ? block.elements[0] : undefined
    expect(quote?.type).toBe('rich_text_quote')
    expect(textOf(quote)).toBe(said)
  })

  it('puts a paraphrase into no quotation', () => {
    const message = renderSlackCard(card({ type: 'quotation', words: 'the quay was safe', isVerbatim: false, note: 'paraphrase', citation: cite() }))
    expect(JSON.stringify(message)).not.toContain('rich_text_quote')
    expect(message.text).toBe('the quay was safe\n<https://post.example/1|Harbour Post> · paraphrase')
  })

  it('cuts very long words with an ellipsis and a button that shows them whole', () => {
    const said = 'a long sentence about the harbour '.repeat(200)
    const { blocks } = renderSlackCard(card({ type: 'quotation', words: said, isVerbatim: true, note: null, citation: cite() }))
    expect(JSON.stringify(blocks[0])).toContain('…')
    const button = blocks[1]?.type === 'actions' ? blocks[1].elements[0] : undefined
    expect(button?.type === 'button' && button.text.text).toBe('Source')
    expect(button?.type === 'button' && decodeAction(button.value ?? '')).toEqual({ type: 'source', articleId: 'a1', version: 1, start: 10, end: 66 })
  })

  it('offers the sentence of every line that is not settled by what stands there', () => {
    const without = cite({ url: null })
    const { blocks } = renderSlackCard(card(
      { type: 'quotation', words: 'We open on Monday', isVerbatim: true, note: null, citation: cite() },
      { type: 'event', when: '14 Feb 2021', words, note: null, citations: [without] },
      { type: 'event', when: 'a Tuesday', words: 'The harbour opens again', note: null, citations: [cite({ url: null, span: { start: 1, end: 2 } })] },
      { type: 'quotation', words: 'We open', isVerbatim: true, note: '“She” → Lind', citation: cite({ span: { start: 3, end: 4 } }) },
      { type: 'buttons', buttons: [{ label: 'More', action: { type: 'run', line: '/quote lind' } }] },
    ))
    const last = blocks.at(-1)
    const labels = last?.type === 'actions' ? last.elements.map((element) => element.type === 'button' ? element.text.text : '') : []
    expect(labels).toEqual(['More', 'Source: a Tuesday', 'Source: Harbour Post'])
  })

  it('names an outlet once, however many of its sentences are cited', () => {
    const message = renderSlackCard(card({ type: 'event', when: 'Monday', words, note: null, citations: [cite(), cite({ span: { start: 70, end: 90 } })] }))
    expect(JSON.stringify(message.blocks).match(/Harbour Post/g)).toHaveLength(1)
  })

  it('cuts all words shorter before it leaves any line out', () => {
    const quotations = Array.from({ length: 5 }, (_, index): Block => ({
      type: 'quotation', words: `${index} ${'and the ships & the ferries '.repeat(150)}`, isVerbatim: true, note: null, citation: cite(),
    }))
    const { blocks } = renderSlackCard(card(...quotations))
    expect(blocks.filter((block) => block.type === 'rich_text')).toHaveLength(5)
    expect(sizeOfBlocks(blocks)).toBeLessThanOrEqual(slackLimits.messageChars)
  })

  it('makes a list of more buttons than a reader takes in at once', () => {
    const buttons = ['Ann Berg', 'Ann Brook', 'Ann Dale', 'Ann Lind', 'Ann Moll', 'Ann Moll'].map((label) => ({ label, action: { type: 'run', line: `/quote "${label}"` } as const }))
    const { blocks } = renderSlackCard(card({ type: 'answer', text: 'Who is meant?' }, { type: 'buttons', buttons }), { locale: 'de' })
    expect(blocks.at(-1)).toEqual({ type: 'actions', elements: [{
      type: 'static_select', action_id: 'onrecord-1', placeholder: { type: 'plain_text', text: 'Aus einer Liste wählen', emoji: false },
      options: buttons.slice(0, 5).map(({ label }) => ({ text: { type: 'plain_text', text: label, emoji: false }, value: `v1|run|/quote "${label}"` })),
    }] })
    const few = renderSlackCard(card({ type: 'buttons', buttons: buttons.slice(0, 4) })).blocks[0]
    expect(few?.type === 'actions' ? few.elements.map(({ type }) => type) : []).toEqual(['button', 'button', 'button', 'button'])
  })

  it('says how many lines it left out, and keeps the buttons', () => {
    const events = Array.from({ length: 60 }, (_, index): Block => ({ type: 'event', when: `day ${index}`, words, note: null, citations: [cite()] }))
    const { blocks } = renderSlackCard(card(...events, { type: 'buttons', buttons: [{ label: 'More', action: { type: 'run', line: '/help' } }] }))
    expect(blocks.length).toBeLessThanOrEqual(slackLimits.blocksPerMessage)
    expect(JSON.stringify(blocks.at(-2))).toMatch(/\d+ more, left out/)
    expect(blocks.at(-1)?.type).toBe('actions')
  })

  it.each([
    // characters of the words,  are they shown whole?
    [2899,                       true],
    [2900,                       true],
    [2901,                       false],
  ])('shows words of %i characters whole: %s', (chars, isWhole) => {
    const { blocks } = renderSlackCard(card({ type: 'quotation', words: 'x'.repeat(chars), isVerbatim: true, note: null, citation: cite({ words: 'x'.repeat(chars) }) }))
    expect(!JSON.stringify(blocks).includes('…')).toBe(isWhole)
    expect(blocks.some((block) => block.type === 'actions')).toBe(!isWhole)
  })

  it.each([
    [50, 50],
    [51, 50],
  ])('draws %i lines in %i blocks', (count, blockCount) => {
    const { blocks } = renderSlackCard(card(...Array.from({ length: count }, (_, index): Block => ({ type: 'note', text: `note ${index}` }))))
    expect(blocks).toHaveLength(blockCount)
  })

  it.each([
    [75, 75],
    [76, 75],
  ])('keeps a label of %i letters to %i', (chars, kept) => {
    const { blocks: [row] } = renderSlackCard(card({ type: 'buttons', buttons: [{ label: 'x'.repeat(chars), action: { type: 'run', line: '/help' } }] }))
    const button = row?.type === 'actions' ? row.elements[0] : undefined
    expect(button?.type === 'button' && button.text.text.length).toBe(kept)
  })

  it('has no button where the id does not fit', () => {
    const { blocks } = renderSlackCard(card({ type: 'answer', text: 'Yes' }, { type: 'buttons', buttons: [{ label: 'More', action: { type: 'run', line: 'x'.repeat(200) } }] }))
    expect(blocks).toHaveLength(1)
  })

  it.each([
    ['nothing', card()],
    ['empty strings', card({ type: 'answer', text: '' }, { type: 'list', items: [] }, { type: 'buttons', buttons: [] })],
  ])('says so when a card holds %s', (_, empty) => {
    const message = renderSlackCard(empty)
    expect(message.blocks).toHaveLength(1)
    expect(message.text).toBe('There is nothing to show.')
  })
})

function textOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return ''
  if ('text' in value && typeof value.text === 'string') return value.text
  return Object.values(value).flat().map(textOf).join('')
}
