import { expect, it } from 'vitest'
import { findTimexes } from '../find-timexes.ts'

function timesIn(text: string): (string | null)[][] {
  const span = { start: 0, end: text.length }
  const document = { text, title: null, parts: [{ kind: 'body', span }], publishedAt: '2024-05-21', language: 'en' } as const
  return findTimexes(document, [{ span, paragraph: 0, part: 'body' }]).map((timex) => [text.slice(timex.span.start, timex.span.end), timex.value])
}

it.each([
  ['The mayor told the daily Marlow Today that the bridge was safe.'],
  ['A caller told the Today programme that trains were full.'],
  ['The singer spoke to a presenter of This Morning about her book.'],
  ['The owner told the daily about the sale.'],
])('takes a name for no date: “%s”', (text) => {
  expect(timesIn(text)).toEqual([])
})

it.each([
  ['The bridge opens today.', [['today', '2024-05-21']]],
  ['Bridge Opens To Traffic Today', [['Today', '2024-05-21']]],
  ['Today the bridge opens.', [['Today', '2024-05-21']]],
  ['The daily briefing was short.', [['daily', 'P1D']]],
  ['The count is up from 12 this morning.', [['this morning', '2024-05-21TMO']]],
  ['The gates opened at 9 this morning.', [['9 this morning', '2024-05-21T09:00']]],
  ['The works are expected to last six weeks.', [['six weeks', 'P6W']]],
  ['The last six weeks were dry.', [['The last six weeks', 'P6W']]],
])('reads “%s” as %j', (text, times) => {
  expect(timesIn(text)).toEqual(times)
})
