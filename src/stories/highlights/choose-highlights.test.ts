import { describe, expect, it } from 'vitest'
import { chooseHighlights } from './choose-highlights.ts'
import { datelineLength } from './dateline-length.ts'
import type { HighlightSource } from './highlight-source.ts'
import { isDangling } from './is-dangling.ts'
import { isFragment } from './is-fragment.ts'
import { isUnattributed } from './is-unattributed.ts'
import { outsideSpeech } from './outside-speech.ts'

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

  it('tells who is meant before the surname stands alone', () => {
    const one = source('Tarn ferry', ['Byrne sold the ferry to a museum in June, on a rainy day.', 'Harbour master Tom Byrne resigned on Friday over the lock.'])
    expect(chooseHighlights([one], { sentences: 5, words: Infinity }).map(({ sentence }) => sentence)).toEqual([1, 0])
  })

  it('shows the least bad where no sentence stands alone', () => {
    const one = source('Tarn ferry', ['But the official said that they would do it again.', 'The official closed the lock.', 'See https://ferry.example for more of this.'])
    expect(chooseHighlights([one], { sentences: 5, words: Infinity }).map(({ sentence }) => sentence)).toEqual([1])
  })

  it('shows what a source cuts off sooner than words without a speaker', () => {
    const one = source('Tarn ferry', ['“Every ferry in this harbour will be sold by Monday.”', 'The port of Tarn has sold its ferries after a storm that left'])
    expect(chooseHighlights([one], { sentences: 5, words: Infinity }).map(({ sentence }) => sentence)).toEqual([1])
  })

  it('has nothing to say of nothing', () => {
    expect(chooseHighlights([], { sentences: 5, words: Infinity })).toEqual([])
    expect(chooseHighlights([source('Alert', [])], { sentences: 5, words: Infinity })).toEqual([])
  })
})

describe('isDangling', () => {
  it.each(['He also said so.', '“They left at noon,” she said.', 'But the ferry stayed.', 'Asked about it, the mayor smiled.',
    'Both men are out on bail.', 'During their second duet, Okafor fell.', 'Okafor said one of them had struck her.', 'First, engineers drained the dock.',
    '“Nobody asked us,” she told the council.', 'In the letter he calls the bridge a disgrace.'])('leaves out %j', (sentence) => {
    expect(isDangling(sentence)).toBe(true)
  })

  it.each(['The ferry stayed.', 'Hebden councillors voted.', 'Butler is free.', 'The decision to close the bridge was taken in May.',
    'As he left for Harwell, Mayor Okafor waved.', 'The driver said she had seen nobody.', 'Okafor said he would resign.', 'First Minister Rhys Vaughan resigned.'])('keeps %j', (sentence) => {
    expect(isDangling(sentence)).toBe(false)
  })
})

describe('isUnattributed', () => {
  it.each([
    '“We shall open on Monday.”', 'We shall open on Monday.', 'But that,” she said, “was long ago, and “nobody” minds.', '"The bridge is ours.', "'The bridge is ours, and it stays open.'", "'Well, basic things such as rails and lamps.",
  ])('leaves out %j', (sentence) => {
    expect(isUnattributed(sentence)).toBe(true)
  })

  it.each([
    '“We shall open on Monday,” the county said.', 'The U.S. ferry opens on Monday.', 'It is the ferry “Branwen”, the county’s pride.', "'The bridge is ours,' the mayor said.", 'The ’90s ferry sails again.',
  ])('keeps %j', (sentence) => {
    expect(isUnattributed(sentence)).toBe(false)
  })
})

describe('isFragment', () => {
  it.each([
    'The county plans to close four more bridges by...', 'For more on ferries see http://ferries.example/all', 'VIDEO Scroll down to see the ferry turn.',
    'Why it matters: The ferry was the last of its kind.', 'Two sons, both of them sailors.', 'The ferry Opens a New Window. has been sold to a museum.', 'S.A.) told the county that the ferry was sold.', '(A ferry of that kind is seldom built today.)', 'Two of our writers argue over the ferry below.',
    'Passengers are seen leaving the ferry at Milford.', `Archive ${'May June July '.repeat(30)}`,
  ])('leaves out %j', (sentence) => {
    expect(isFragment(sentence)).toBe(true)
  })

  it.each(['The ferry has not been seen since.', 'The county will close four more bridges.'])('keeps %j', (sentence) => {
    expect(isFragment(sentence)).toBe(false)
  })
})

describe('outsideSpeech', () => {
  it.each([
    ['“We knew. Nobody asked. We left,” he said. They all left.', ['“We knew.', 'We left,” he said.', 'They all left.']],
    ['"We knew. Nobody asked. We left," he said. They all left.', ['"We knew.', 'We left," he said.', 'They all left.']],
    ['“We knew.\nNobody asked. They all left.', ['“We knew.', 'Nobody asked.', 'They all left.']],
  ])('drops what lies inside the marks of %j', (text, left) => {
    const spans = [...text.matchAll(/[^\s][^.]*\.(?:[,”" a-z]*said\.)?/g)].map(({ index, 0: words }) => ({ span: { start: index, end: index + words.length } }))
    expect(outsideSpeech(text, spans).map(({ span }) => text.slice(span.start, span.end))).toEqual(left)
  })
})

describe('datelineLength', () => {
  it.each([
    ['HARWELL (AP) — The council met.', 15],
    ['LONDON, Jan 3 – Police arrested two.', 16],
    ['HARWELL, March 10, 2025 – The council met.', 26],
    ['HARWELL, Wales, Oct. 3 (Harbour Wire) - The council met.', 40],
    ['Harwell, Oct 3 (Harbour Wire) – The council met.', 32],
    ['PARIS - France voted.', 8],
    ['HARWELL ― The council met.', 10],
    ['HARWELL, May 3 (Reuters) - The council met.', 27],
    ['Harwell (CNN) -- The council met.', 17],
    ['Updated: The council met.', 9],
    ['Harwell – The council met.', 0],
    ['The council met.', 0],
    ['IKEA closes.', 0],
  ])('finds the dateline of %j', (sentence, length) => {
    expect(datelineLength(sentence)).toBe(length)
  })
})

function source(title: string, words: readonly string[]): HighlightSource {
  return { title, sentences: words.map((sentence) => ({ words: sentence, part: 'body' as const })) }
}
