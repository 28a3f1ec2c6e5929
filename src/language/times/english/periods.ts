import type { PatternRow } from '../pattern.ts'
import { centuryByNumber, decade, fiscalYear, monthBc, seasonBc, year, yearBc, yearInShort, yearsBc, yearSpan } from '../resolve-year.ts'
import { theYear } from '../resolve-unit.ts'
import { quarterEnded } from '../resolve-quarter-ended.ts'
import { halfAlone, halfOfYear, firstHalfOfYear, lastHalfOfYear, lastQuarterOfYear, latestQuarter, quarterAlone, reportedQuarter, quarterOfShiftedYear, quarterOfYear, yearAgo, yearAgoPeriod, quarterYearAgo } from '../resolve-quarter.ts'
import { seasonAlone, seasonOfAnchor, seasonOfShortYear, seasonOfYear, shiftedSeason } from '../resolve-season.ts'

const years: readonly PatternRow[] = [
  { shape: '<year>', rule: 'year', resolve: year },
  { shape: 'the year <year>', rule: 'the-year', resolve: year },
  { shape: '\' <two-digits>', rule: 'short-year', resolve: yearInShort },
  { shape: '<count|year> bc|b.c.|bce|b.c', rule: 'year-bc', resolve: yearBc },
  { shape: '<month> <count> bc|b.c.|bce', rule: 'month-bc', resolve: monthBc },
  { shape: 'the? <season> of? <count> bc|b.c.|bce', rule: 'season-bc', resolve: seasonBc },
  { shape: '<count> - <count> bc|b.c.|bce', rule: 'years-bc', resolve: yearsBc },
  { shape: 'the full|fiscal|financial|calendar? year', rule: 'year-alone', resolve: theYear },
  { shape: 'fiscal year? <year>', rule: 'fiscal-year', resolve: fiscalYear },
  { shape: '<fiscal-name>', rule: 'fiscal-year', resolve: fiscalYear },
  { shape: '<year> - <two-digits>', rule: 'year-span', resolve: yearSpan },
  { shape: '<year> / <two-digits>', rule: 'year-span', resolve: yearSpan },
  { shape: '\'? <decade>', rule: 'decade', resolve: decade },
  { shape: 'the <decade-name>', rule: 'decade', resolve: decade },
  { shape: 'early|mid|late -? <decade-name>', rule: 'decade', resolve: decade },
  { shape: '<ordinal> -? century', rule: 'century', resolve: centuryByNumber },
]

const quarters: readonly PatternRow[] = [
  { shape: '<ordinal> -? quarter of|in? ,? <year>', rule: 'quarter-of-year', resolve: quarterOfYear },
  { shape: 'the? last|final quarter of|in? ,? <year>', rule: 'quarter-of-year', resolve: lastQuarterOfYear },
  { shape: 'the? first two quarters of|in? ,? <year>', rule: 'half-of-year', resolve: firstHalfOfYear },
  { shape: '<year> <ordinal> -? quarter', rule: 'quarter-of-year', resolve: quarterOfYear },
  { shape: 'fiscal <year> <ordinal> -? quarter', rule: 'fiscal-quarter', resolve: quarterOfYear },
  { shape: '<ordinal> -? quarter of fiscal <year>', rule: 'fiscal-quarter', resolve: quarterOfYear },
  { shape: '<month> quarter of|in? ,? <year>', rule: 'quarter-of-year', resolve: quarterOfYear },
  { shape: '<month> <year> quarter', rule: 'quarter-of-year', resolve: quarterOfYear },
  { shape: '<month> quarter', rule: 'quarter', resolve: quarterAlone },
  { shape: '<quarter-name> of? <year>', rule: 'quarter-of-year', resolve: quarterOfYear },
  { shape: '<year> <quarter-name>', rule: 'quarter-of-year', resolve: quarterOfYear },
  { shape: '<ordinal> -? quarter of last year', rule: 'quarter-of-last-year', resolve: quarterOfShiftedYear(-1), isAside: true },
  { shape: 'last year \'s <ordinal> -? quarter', rule: 'quarter-of-last-year', resolve: quarterOfShiftedYear(-1), isAside: true },
  { shape: '<ordinal> -? quarter of this year', rule: 'quarter-of-this-year', resolve: quarterOfShiftedYear(0) },
  { shape: 'this year \'s <ordinal> -? quarter', rule: 'quarter-of-this-year', resolve: quarterOfShiftedYear(0) },
  { shape: '<ordinal> -? quarter of next year', rule: 'quarter-of-next-year', resolve: quarterOfShiftedYear(1) },
  { shape: 'next year \'s <ordinal> -? quarter', rule: 'quarter-of-next-year', resolve: quarterOfShiftedYear(1) },
  { shape: 'fiscal? <ordinal> -? quarter', rule: 'quarter', resolve: quarterAlone },
  { shape: 'fiscal - <ordinal> quarter', rule: 'quarter', resolve: quarterAlone },
  { shape: '<quarter-name>', rule: 'quarter', resolve: quarterAlone },
  { shape: 'the latest|recent quarter|period', rule: 'latest-quarter', resolve: latestQuarter },
  { shape: 'the|that quarter ended|ending|to <month> <day> ,? <year>?', head: 2, rule: 'quarter-ended', resolve: quarterEnded },
  { shape: 'the|that quarter ended|ending|to <day> <month> <year>?', head: 2, rule: 'quarter-ended', resolve: quarterEnded },
  { shape: 'the|that quarter', rule: 'reported-quarter', resolve: reportedQuarter },
  { shape: 'the <year> quarter|period', rule: 'year-ago-period', resolve: yearAgoPeriod, isAside: true },
  { shape: 'last year \'s quarter|period', rule: 'year-ago-period', resolve: yearAgoPeriod, isAside: true },
  { shape: 'the? same|comparable|corresponding quarter|period last year', rule: 'year-ago-period', resolve: yearAgoPeriod, isAside: true },
  { shape: 'the? quarter|period a year ago|earlier', rule: 'year-ago-period', resolve: yearAgoPeriod, isAside: true },
  { shape: 'the? comparable? year - ago|earlier quarter|period', rule: 'year-ago-period', resolve: yearAgoPeriod, isAside: true },
  { shape: 'year - ago|earlier', rule: 'year-ago-period', resolve: yearAgoPeriod, isAside: true },
  { shape: 'the? year - ago|earlier <ordinal> quarter', rule: 'quarter-year-ago', resolve: quarterYearAgo, isAside: true },
  { shape: 'a year ago', rule: 'year-ago', resolve: yearAgo, isDeictic: true, isAside: true },
  { shape: 'a year earlier|before', rule: 'year-earlier', resolve: yearAgo, isAside: true },
]

const halves: readonly PatternRow[] = [
  { shape: '<ordinal> -? half of|in? ,? <year>', rule: 'half-of-year', resolve: halfOfYear },
  { shape: 'the? last|final half of|in? <year>', rule: 'half-of-year', resolve: lastHalfOfYear },
  { shape: '<half-name> of? <year>', rule: 'half-of-year', resolve: halfOfYear },
  { shape: '<year> <half-name>', rule: 'half-of-year', resolve: halfOfYear },
  { shape: '<half-name>', rule: 'half', resolve: halfAlone },
  { shape: 'the <ordinal> half of this? the? year', rule: 'half', resolve: halfAlone },
]

const seasons: readonly PatternRow[] = [
  { shape: 'the? <season> of? ,? <year>', rule: 'season-of-year', resolve: seasonOfYear },
  { shape: 'the? <season> of? \' <two-digits>', rule: 'season-of-short-year', resolve: seasonOfShortYear },
  { shape: 'last <season>', rule: 'last-season', resolve: shiftedSeason(-1), isDeictic: true },
  { shape: 'this past <season>', rule: 'last-season', resolve: shiftedSeason(-1), isDeictic: true },
  { shape: 'this <season>', rule: 'this-season', resolve: shiftedSeason(0), isDeictic: true },
  { shape: 'next <season>', rule: 'next-season', resolve: shiftedSeason(1), isDeictic: true },
  { shape: 'that <season>', rule: 'that-season', resolve: seasonOfAnchor },
  { shape: 'the <season>', rule: 'season', resolve: seasonAlone },
  { shape: 'early|mid|late -? <season>', rule: 'season', resolve: seasonAlone },
  { shape: '<season>', rule: 'bare-season', resolve: seasonAlone },
]

/** English expressions for years, quarters, seasons, decades and centuries. */
export const periods: readonly PatternRow[] = [...years, ...quarters, ...halves, ...seasons]
