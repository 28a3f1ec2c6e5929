import type { Document } from '#language/document.ts'
import type { Timex } from '#model/timex.ts'
import { describe, expect, it } from 'vitest'
import { findTimexes } from './find-timexes.ts'

function read(text: string, publishedAt: string | null): Timex[] {
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  const document: Document = { text, title: null, parts: paragraphs.map((span) => ({ kind: 'body', span })), publishedAt, language: 'en' }
  return findTimexes(document, paragraphs.map((span, paragraph) => ({ span, paragraph, part: 'body' })))
}

/** What a timeline would use: no durations, no sets, no vague words. */
function datesIn(text: string, publishedAt: string | null): (string | null)[] {
  return read(text, publishedAt).filter(({ type, precision }) => (type === 'DATE' || type === 'TIME') && precision !== 'unknown').map(({ value }) => value)
}

describe('hard cases, in an article of Tuesday 2 March 2021', () => {
  it.each([
    ['The panel last sat on the 14th.', ['2021-02-14']],
    ['The depot caught fire on Tuesday of last week.', ['2021-02-23']],
    ['The depot caught fire on Feb. 14 last year.', ['2020-02-14']],
    ['The rule took effect in February last year.', ['2020-02']],
    ['The rule took effect on 25 June last year.', ['2020-06-25']],
    ['The hearing opens a week from Friday.', ['2021-03-12']],
    ['The hearing opens on Friday week.', ['2021-03-12']],
    ['The log ends at 2021-02-14T23:30:00Z.', ['2021-02-14T23:30:00Z']],
    ['Stamped 14.02.2021 by the clerk.', ['2021-02-14']],
    ['Stamped 25/02/2021 by the clerk.', ['2021-02-25']],
    ['Stamped 02/25/2021 by the clerk.', ['2021-02-25']],
    ['Security was tightened after the Sept. 11 attacks.', ['2001-09-11']],
    ['Security was tightened after 9/11.', ['2001-09-11']],
    ['The line failed at 3:05 p.m. Eastern time on Monday.', ['2021-03-01T15:05']],
    ['Sales rose in Q3 2020.', ['2020-Q3']],
    ['Sales rose in H1 2020.', ['2020-H1']],
    ['The strike began a fortnight ago.', ['2021-W07']],
    ['The road will reopen by the end of the month.', ['2021-03']],
    ['Shots were heard overnight.', ['2021-03-01TNI']],
    ['They married on Christmas Eve.', ['2020-12-24']],
    ['They married the day after Christmas.', ['2020-12-26']],
    ['They married on Thanksgiving in 1991.', ['1991-11-28']],
    ['Mar 1, 2021, the log begins.', ['2021-03-01']],
    ['The tower was built in the 60s.', ['196']],
    ['He set up shop in the 1990s.', ['199']],
    ['A loss is expected in the first quarter; it lost less in the latest quarter.', ['2021-Q1', '2020-Q4']],
    ['In Q3 2020 it lost more than in last year\'s quarter.', ['2020-Q3', '2019-Q3']],
    ['They met on April 24 and 25, 2020, in Rome.', ['2020-04-24', '2020-04-25']],
    ['They met on Feb. 24 and 25.', ['2021-02-24', '2021-02-25']],
    ['On Feb. 24 and 25 percent of the rest later, it fell.', ['2021-02-24']],
    ['He spoke on the network\'s "This Week" show.', []],
    ['Early last week the lift broke.', ['2021-W08']],
    ['He died two days after Feb. 14.', ['2021-02-16']],
    ['It was signed on Easter Sunday 2019.', ['2019-04-21']],
    ['The shop opened in spring 2019.', ['2019-SP']],
    ['The fort was taken in 480 BC.', ['BC0480']],
    ['It was built in the 19th century.', ['18']],
    ['About 2,000 people moved there in 2000.', ['2000']],
    ['The ferry will sail on Thursday at noon.', ['2021-03-04T12:00']],
    ['They spoke on Sunday night.', ['2021-02-28TNI']],
    ['They spoke the day before Sunday\'s vote.', ['2021-02-27']],
    ['They spoke the day after last Tuesday.', ['2021-02-24']],
    ['In Oslo at mid-afternoon yesterday it rained.', ['2021-03-01TAF']],
    ['On Friday shares fell after overnight losses; they were down from the previous Friday.', ['2021-02-26', '2021-03-01TNI', '2021-02-19']],
  ])('reads %j', (text, values) => {
    expect(datesIn(text, '2021-03-02')).toEqual(values)
  })

  it.each([
    ['The fair ran March 3-5, 2021.', '2021-03-03/2021-03-05'],
    ['The fair runs from March 3 to 5.', '2021-03-03/2021-03-05'],
    ['The fair ran Feb. 13-14.', '2021-02-13/2021-02-14'],
    ['He missed the 2014-15 season.', '2014/2015'],
  ])('keeps the interval of %j, with its ends inside', (text, value) => {
    const [range, ...ends] = read(text, '2021-03-02')
    expect([range?.value, range?.edtf, range?.precision]).toEqual([value, value, 'range'])
    expect(ends.map((end) => end.value).join('/')).toBe(value)
  })

  it.each([
    ['He was last seen last February.', '2021-02', '[2020-02,2021-02]'],
    ['Stamped 03/02/2021 by the clerk.', '2021', '[2021-02-03,2021-03-02]'],
    ['The line failed at 3:05 p.m. Eastern time on Monday.', '2021-03-01T15:05', '2021-03-01T15:05:00-05:00'],
    ['Around Feb. 14 the leak began.', '2021-02-14', '2021-02-14~'],
    ['Profit fell in fiscal 2020.', '2020', '2020~'],
    ['The first half was quiet, then Q3 2020 came.', '2020-Q3', '2020-07-01/2020-09-30'],
    ['The strike began last week.', '2021-W08', '2021-02-22/2021-02-28'],
  ])('says in EDTF what %j leaves open', (text, value, edtf) => {
    expect(read(text, '2021-03-02').map((timex) => [timex.value, timex.edtf])).toEqual([[value, edtf]])
  })

  it.each([
    'The gym is open Monday through Friday.',
    'He trains on Saturdays.',
    'He trains every Tuesday.',
    'On Feb 29, 2021 nothing happened.',
    'On 31 April nothing happened.',
    'April Jones said so.',
    'Mark May and June Carter agreed.',
    'A Boeing 2021 is no aircraft.',
    'The room holds 5,000 people and cost $80 million.',
    'He is one of the boldest men in the world today.',
    'It is a shop for today\'s youth.',
    'The talks lasted two weeks.',
    'They meet daily, for hours.',
    'They may march in the sun.',
    'It fell 1.35 to 12.50 a share.',
    'Call 555-1998 or 030-2021-44.',
    'Room 1999, flight 2001, no. 1984.',
    'He wrote back two weeks later.',
    'Days later he wrote, as he had done years ago.',
    'It should be over within the next week.',
    'Now it is 37 years old.',
  ])('finds no date in %j', (text) => {
    expect(datesIn(text, '2021-03-02')).toEqual([])
  })
})

describe('the words that belong to an expression', () => {
  it.each([
    ['He fled after the Oct. 23 raid.', 'Oct. 23'],
    ['It is the worst storm since the 1996 floods.', '1996'],
    ['It was closed over the weekend.', 'the weekend'],
    ['A vote may come as early as next week.', 'next week'],
    ['It was built in the 1990s.', 'the 1990s'],
    ['It burned over two years ago.', 'over two years ago'],
    ['It closed around Nov. 1.', 'around Nov. 1'],
    ['It closed at the end of 2019.', 'the end of 2019'],
  ])('reads in %j', (text, words) => {
    expect(read(text, '2021-03-02').map(({ span }) => text.slice(span.start, span.end))).toEqual([words])
  })
})

describe('dates in figures', () => {
  it.each([
    ['Stamped 03/02/2021, signed 25/02/2021.', ['2021-02-03', '2021-02-25']],
    ['Stamped 03/02/2021, signed 02/25/2021.', ['2021-03-02', '2021-02-25']],
    ['Stamped 10/30/89.', ['1989-10-30']],
    ['Stamped 03/02/2021, signed 25/02/2021, sealed 02/25/2021.', ['2021-02-25', '2021-02-25']],
  ])('reads %j in one order where the text shows which', (text, values) => {
    expect(datesIn(text, '2021-03-02')).toEqual(values)
  })
})

describe('the turn of the year', () => {
  it.each([
    ['He was hurt on Dec. 28.', '2021-01-04', '2020-12-28'],
    ['The tour begins Jan. 3.', '2020-11-20', '2021-01-03'],
    ['He was hurt in December.', '2021-01-04', '2020-12'],
    ['By October only a third of them had work.', '2020-11-09', '2020-10'],
    ['Sales fell in the last half of 2019.', '2021-01-04', '2019-H2'],
    ['She will be named pilot of a flight in December.', '2021-03-02', '2021-12'],
    ['The dividend, it said, would be paid in January.', '2020-11-20', '2021-01'],
    ['It is trying to sell the mill under a June accord.', '2021-10-20', '2021-06'],
    ['It was last week that he left.', '2021-01-04', '2020-W53'],
  ])('reads %j in an article of %s', (text, publishedAt, value) => {
    expect(datesIn(text, publishedAt)).toEqual([value])
  })
})

describe('a text that tells its own past', () => {
  it('counts yearless dates of a paragraph from the year that it opens with', () => {
    const text = 'On May 10, 1940, the army crossed the border. On 14 May the city burned. Two days later it gave up.\nOn Tuesday a museum opened there.'
    expect(datesIn(text, '2021-03-02')).toEqual(['1940-05-10', '1940-05-14', '1940-05-16', '2021-03-02'])
  })

  it('goes on to January of the next year', () => {
    expect(datesIn('In December 1941 the island fell. In January the fleet sailed.', '2021-03-02')).toEqual(['1941-12', '1942-01'])
  })

  it('does not take a year in passing for the year of the news', () => {
    expect(datesIn('The firm, founded in 1998, said on Monday it sold a mill in November.', '2021-03-02')).toEqual(['1998', '2021-03-01', '2020-11'])
  })

  it('says that such dates are inferred, others computed or stated', () => {
    const bases = read('On May 10, 1940, they came. On 14 May it burned.\nOn Tuesday he spoke.', '2021-03-02').map(({ basis }) => basis)
    expect(bases).toEqual(['stated', 'inferred', 'computed'])
  })
})

describe('without a publication date', () => {
  it.each([
    ['The Kremlin replied on Tuesday.', 'XXXX-WXX-2', null],
    ['He wrote on February 14.', 'XXXX-02-14', 'XXXX-02-14'],
    ['The crew flew in November.', 'XXXX-11', 'XXXX-11'],
    ['This past Saturday he wrote again.', 'XXXX-WXX-6', null],
    ['Last month he wrote.', null, null],
    ['He wrote yesterday.', null, null],
    ['Last week he wrote.', null, null],
    ['It came two weeks ago.', null, null],
    ['It came on the 14th.', 'XXXX-XX-14', 'XXXX-XX-14'],
    ['It came last spring.', 'XXXX-SP', null],
    ['It came on a Tuesday.', 'XXXX-WXX-2', null],
  ])('keeps of %j only what the words fix', (text, value, edtf) => {
    expect(read(text, null).map((timex) => [timex.value, timex.edtf, timex.basis])).toEqual([[value, edtf, 'unknown']])
  })

  it('resolves all of it when the date arrives', () => {
    const text = 'The Kremlin replied on Tuesday. Last month, on February 14, he wrote; the crew flew in November.'
    expect(datesIn(text, '2021-03-02')).toEqual(['2021-03-02', '2021-02', '2021-02-14', '2020-11'])
    expect(datesIn('This past Saturday he wrote.', '2021-02-15')).toEqual(['2021-02-13'])
  })

  it('takes the day of an instant as it was stated, whatever the zone', () => {
    expect(datesIn('He left on Monday.', '2021-03-02T00:30:00+03:00')).toEqual(['2021-03-01'])
    expect(datesIn('He left on Monday.', '2021-03-01T23:30:00-08:00')).toEqual(['2021-03-01'])
  })
})

describe('agency copy', () => {
  it('counts from the dateline when the article is run again some days later', () => {
    const text = 'MOSCOW, Feb. 25 (Agency) -- The ministry replied on Wednesday.'
    expect(read(text, '2021-03-02').map(({ value, rule }) => [value, rule])).toEqual([['2021-02-25', 'dateline'], ['2021-02-24', 'weekday']])
  })
})
