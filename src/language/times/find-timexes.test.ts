import type { Document } from '#language/document.ts'
import { describe, expect, it } from 'vitest'
import { findTimexes } from './find-timexes.ts'

function read(text: string, publishedAt: string | null): (readonly [string, string | null])[] {
  const whole = { start: 0, end: text.length }
  const document: Document = { text, title: null, parts: [{ kind: 'body', span: whole }], publishedAt, language: 'en' }
  return findTimexes(document, [{ span: whole, paragraph: 0, part: 'body' }]).map((timex) => [text.slice(timex.span.start, timex.span.end), timex.value])
}

describe('findTimexes', () => {
  it.each([
    ['The ministry replied on Tuesday.', 'Tuesday', '2021-03-02'],
    ['The ministry replied on Monday.', 'Monday', '2021-03-01'],
    ['He wrote to them last month.', 'last month', '2021-02'],
    ['She resigned on February 14.', 'February 14', '2021-02-14'],
    ['The crew flew in November.', 'November', '2020-11'],
    ['They met on 14 February 2019.', '14 February 2019', '2019-02-14'],
    ['It closed two weeks ago.', 'two weeks ago', '2021-W07'],
    ['It was sold in 2001.', '2001', '2001'],
    ['Talks resume tomorrow.', 'tomorrow', '2021-03-03'],
  ])('reads %j in an article of Tuesday 2 March 2021', (text, words, value) => {
    expect(read(text, '2021-03-02')).toEqual([[words, value]])
  })

  it.each([
    ['The ministry replied on Tuesday.', 'XXXX-WXX-2'],
    ['She resigned on February 14.', 'XXXX-02-14'],
    ['The crew flew in November.', 'XXXX-11'],
    ['He wrote to them last month.', null],
    ['This past Saturday he wrote again.', 'XXXX-WXX-6'],
  ])('keeps what %j fixes when nobody stated a publication date', (text, value) => {
    expect(read(text, null).map(([, found]) => found)).toEqual([value])
  })
})
