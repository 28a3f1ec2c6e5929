import { expect, it } from 'vitest'
import { findTimexes } from './find-timexes.ts'

function valuesIn(text: string, publishedAt: string): (string | null)[] {
  const span = { start: 0, end: text.length }
  const document = { text, title: null, parts: [{ kind: 'body', span }], publishedAt, language: 'en' } as const
  return findTimexes(document, [{ span, paragraph: 0, part: 'body' }]).filter(({ rule }) => !rule.endsWith('; end')).map(({ value }) => value)
}

it.each([
  // in an article of Tuesday, 21 May 2024
  ['The talk is planned for Thursday.', ['2024-05-23']],
  ['Hearings are set for Friday.', ['2024-05-24']],
  ['The minister will visit the port on Sunday.', ['2024-05-26']],
  ['The album is released on Friday.', ['2024-05-24']],
  ['She flies to Kelby on Saturday.', ['2024-05-25']],
  ['The talk was planned for Thursday.', ['2024-05-16']],
  ['The port was closed on Sunday.', ['2024-05-19']],
  ['He visited the port on Sunday.', ['2024-05-19']],
])('reads “%s” as %j', (text, values) => {
  expect(valuesIn(text, '2024-05-21')).toEqual(values)
})

it.each([
  ['It reopens in the September quarter of 2023.', ['2023-Q3']],
  ['Sales fell in the March quarter.', ['2024-Q1']],
])('names a quarter by its last month: “%s”', (text, values) => {
  expect(valuesIn(text, '2024-05-21')).toEqual(values)
})

it.each([
  ['Boats were to sail between 1 April and 30 September.', '2024-02-20', ['2024-04-01', '2024-09-30']],
  ['The fair runs from 3 June to 2 January.', '2024-05-21', ['2024-06-03', '2025-01-02']],
  ['It rained on 3 June and 2 January.', '2024-07-21', ['2024-06-03', '2024-01-02']],
])('ends a stretch after it began: “%s”', (text, publishedAt, values) => {
  expect(valuesIn(text, publishedAt)).toEqual(values)
})
