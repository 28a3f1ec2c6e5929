import { describe, expect, it } from 'vitest'
import type { HighlightSource } from './choose-highlights.ts'
import { chooseHighlights } from './choose-highlights.ts'
import { datelineLength } from './dateline-length.ts'
import { isDangling } from './is-dangling.ts'
import { isUnattributed } from './is-unattributed.ts'

const courier = source('Bridge over the Tarn closes for a year', [
  'The bridge over the Tarn will close on Monday for a year, the county said.',
  'He also said that nobody had asked the drivers.',
  'Engineers found cracks in two of its five piers in March.',
])
const herald = source('Tarn bridge shut until next spring', [
  'From Monday the bridge over the Tarn will be closed for a year, the county said.',
  'A ferry will carry cyclists and pedestrians across the river at no charge.',
])

describe('chooseHighlights', () => {
  it('tells a thing once, and hears every source', () => {
    const chosen = chooseHighlights([courier, herald], { sentences: 3, words: Infinity }).map(({ source, sentence }) => [source, sentence])
    expect(chosen).toContainEqual([1, 1])
    expect(chosen).toContainEqual([0, 2])
    expect(chosen).toHaveLength(3)
  })

  it('keeps to the number of words', () => {
    const chosen = chooseHighlights([courier, herald], { sentences: Infinity, words: 20 })
    const words = chosen.map(({ source, sentence }) => [courier, herald][source]?.sentences[sentence]?.words ?? '').join(' ').split(' ')
    expect(words.length).toBeLessThanOrEqual(20)
  })

  it('has nothing to say of nothing', () => {
    expect(chooseHighlights([], { sentences: 5, words: Infinity })).toEqual([])
    expect(chooseHighlights([source('Alert', [])], { sentences: 5, words: Infinity })).toEqual([])
  })
})

describe('isDangling', () => {
  it.each(['He also said so.', '“They left at noon,” she said.', 'But the ferry stayed.', 'Asked about it, the mayor smiled.'])('leaves out %j', (sentence) => {
    expect(isDangling(sentence)).toBe(true)
  })

  it.each(['The ferry stayed.', 'Hebden councillors voted.', 'Butler is free.'])('keeps %j', (sentence) => {
    expect(isDangling(sentence)).toBe(false)
  })
})

describe('isUnattributed', () => {
  it.each([
    '“We shall open on Monday.”', 'We shall open on Monday.', 'But that,” she said, “was long ago, and “nobody” minds.', '"The bridge is ours.',
  ])('leaves out %j', (sentence) => {
    expect(isUnattributed(sentence)).toBe(true)
  })

  it.each([
    '“We shall open on Monday,” the county said.', 'The U.S. ferry opens on Monday.', 'It is the ferry “Branwen”, the county’s pride.',
  ])('keeps %j', (sentence) => {
    expect(isUnattributed(sentence)).toBe(false)
  })
})

describe('datelineLength', () => {
  it.each([
    ['HARWELL (AP) — The council met.', 15],
    ['LONDON, Jan 3 – Police arrested two.', 0],
    ['PARIS - France voted.', 8],
    ['The council met.', 0],
    ['IKEA closes.', 0],
  ])('finds the dateline of %j', (sentence, length) => {
    expect(datelineLength(sentence)).toBe(length)
  })
})

function source(title: string, words: readonly string[]): HighlightSource {
  return { title, sentences: words.map((sentence) => ({ words: sentence, part: 'body' as const })) }
}
