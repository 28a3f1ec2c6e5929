import type { PatternRow } from '../pattern.ts'
import { everyMonth } from '../resolve-duration.ts'
import { anchoredMonth, monthAlone, monthOfAnchor, monthOfYear, monthYear, monthYearInShort, shiftedMonth } from '../resolve-month.ts'

/** English expressions for months. */
export const months: readonly PatternRow[] = [
  { shape: '<month> of? ,? <year>', rule: 'month-year', resolve: monthYear },
  { shape: '<month> \' <two-digits>', rule: 'month-short-year', resolve: monthYearInShort },
  { shape: '<month>', rule: 'month', resolve: monthAlone },
  { shape: 'that <month>', rule: 'that-month', resolve: monthOfAnchor },
  { shape: 'each|every <month>', rule: 'every-month', resolve: everyMonth },
  { shape: 'last|past <month>', rule: 'last-month-name', resolve: shiftedMonth(-1), isDeictic: true },
  { shape: 'this <month>', rule: 'this-month-name', resolve: shiftedMonth(0), isDeictic: true },
  { shape: 'next <month>', rule: 'next-month-name', resolve: shiftedMonth(1), isDeictic: true },
  { shape: 'the previous <month>', rule: 'previous-month-name', resolve: anchoredMonth(-1) },
  { shape: 'the following <month>', rule: 'following-month-name', resolve: anchoredMonth(1) },
  { shape: '<month> of? ,? last year', rule: 'month-of-last-year', resolve: monthOfYear(-1), isDeictic: true },
  { shape: '<month> of? ,? this year', rule: 'month-of-this-year', resolve: monthOfYear(0), isDeictic: true },
  { shape: '<month> of? ,? next year', rule: 'month-of-next-year', resolve: monthOfYear(1), isDeictic: true },
  { shape: 'the? last|first|final|<ordinal> week|weeks|day|days|half of <month>', rule: 'part-of-month', resolve: monthAlone },
  { shape: 'the? last|first|final|<ordinal> week|weeks|day|days|half of <month> ,? <year>', rule: 'part-of-month-year', resolve: monthYear },
  { shape: '<month> of|in that|the same? year', rule: 'month-of-that-year', resolve: monthAlone },
]
