import type { Document } from '#language/document.ts'
import type { Sentence } from '#model/sentence.ts'
import { expect, it } from 'vitest'
import { dateEvents } from './date-events.ts'
import { findTimexes } from './find-timexes.ts'

function eventsIn(text: string, publishedAt: string | null): (readonly [string, string | null, string])[] {
  const span = { start: 0, end: text.length }
  const document: Document = { text, title: null, parts: [{ kind: 'body', span }], publishedAt, language: 'en' }
  const sentences: Sentence[] = [{ span, paragraph: 0, part: 'body' }]
  return dateEvents(document, sentences, findTimexes(document, sentences))
    .map((event) => [text.slice(event.clause.start, event.clause.end), event.date, event.modality])
}

it.each([
  ['The mayor resigned on Monday.', 'The mayor resigned on Monday.', '2021-03-01', 'actual'],
  ['The mayor will resign on Friday.', 'The mayor will resign on Friday.', '2021-03-05', 'planned'],
  ['The bridge was closed.', 'The bridge was closed.', '2021-03-02', 'actual'],
])('dates %j', (text, clause, date, modality) => {
  expect(eventsIn(text, '2021-03-02')).toEqual([[clause, date, modality]])
})

it('gives an undated sentence no date when nobody stated a publication date', () => {
  expect(eventsIn('The bridge was closed.', null)).toEqual([])
})
