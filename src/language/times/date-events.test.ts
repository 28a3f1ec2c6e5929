import type { Document } from '#language/document.ts'
import type { Sentence } from '#model/sentence.ts'
import { describe, expect, it } from 'vitest'
import { dateEvents } from './date-events.ts'
import { findTimexes } from './find-timexes.ts'

function eventsIn(text: string, publishedAt: string | null, part: Sentence['part'] = 'body'): (readonly [string, string | null, string])[] {
  const spans = [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const document: Document = { text, title: null, parts: spans.map((span) => ({ kind: part, span })), publishedAt, language: 'en' }
  const sentences: Sentence[] = spans.map((span, paragraph) => ({ span, paragraph, part }))
  return dateEvents(document, sentences, findTimexes(document, sentences))
    .map((event) => [text.slice(event.clause.start, event.clause.end), event.date, event.modality])
}

describe('dateEvents', () => {
  it.each([
    ['The mayor resigned on Monday.', '2021-03-01', 'actual'],
    ['The mayor will resign on Friday.', '2021-03-05', 'planned'],
    ['The hearing is scheduled for Friday.', '2021-03-05', 'planned'],
    ['The hearing is on 4 May.', '2021-05-04', 'planned'],
    ['The hearing was on 1 March.', '2021-03-01', 'actual'],
    ['The courts open in 2022.', '2022', 'planned'],
    ['The mayor may resign on Friday.', '2021-03-05', 'possible'],
    ['The pier opens in the third quarter.', '2021-Q3', 'planned'],
    ['The pier opens in autumn.', '2021-FA', 'planned'],
    ['The mayor did not resign on Monday.', '2021-03-01', 'denied'],
    ['On Monday the mayor told reporters she would not resign.', '2021-03-01', 'actual'],
    ['The mayor said on Monday that no vote will be held.', '2021-03-01', 'actual'],
    ['The bridge was closed.', '2021-03-02', 'actual'],
  ])('dates %j', (text, date, modality) => {
    const [[clause = '', ...rest] = [], ...others] = eventsIn(text, '2021-03-02')
    expect([text.startsWith(clause), rest, others]).toEqual([true, [date, modality], []])
  })

  it('gives each date the clause that it stands in', () => {
    expect(eventsIn('The old paper mill, which burned in 1998, was sold on Monday, and work will resume in May.', '2021-03-02')).toEqual([
      ['which burned in 1998', '1998', 'actual'],
      ['was sold on Monday', '2021-03-01', 'actual'],
      ['and work will resume in May.', '2021-05', 'planned'],
    ])
  })

  it('gives undated sentences the publication day only in the lead, and only what is told as a fact', () => {
    const text = 'The bridge fell.\nIt may be rebuilt.\nNobody was hurt.\nTraffic stopped.\nIt was old.\nIt was built of wood.'
    expect(eventsIn(text, '2021-03-02').map(([clause]) => clause)).toEqual(['The bridge fell.', 'Nobody was hurt.', 'Traffic stopped.'])
  })

  it('gives an undated sentence no date when nobody stated a publication date', () => {
    expect(eventsIn('The bridge was closed.', null)).toEqual([])
  })

  it.each([
    'The talks lasted two weeks.',
    'They meet every Tuesday.',
    'The port is now closed.',
    'Thieves broke into the 16th-century mill.',
    'Thieves broke into a 19th century mill.',
  ])('makes no dated event of %j', (text) => {
    expect(eventsIn(text, null)).toEqual([])
  })

  it('keeps the day of the dateline out', () => {
    expect(eventsIn('MOSCOW, March 2 (Agency) -- The ministry replied on Monday.', '2021-03-02').map(([, date]) => date)).toEqual(['2021-03-01'])
  })
})
