import type { Timex } from '#model/timex.ts'
import type { TimeLanguage } from './language.ts'
import type { PlacedTokens, Token } from './token.ts'
import { meaningOf } from './token.ts'

/** Takes into an expression the words before it that belong to it ("early", "the end of", "around"); rough dates are "~" in EDTF. */
export function extendLeft(timex: Timex, { placed: { tokens, starts }, at, language: { openers } }: Place): Timex {
  const isDate = (timex.type === 'DATE' || timex.type === 'TIME') && timex.precision !== 'unknown'
  const opened = isDate ? before(tokens, at, isNamedDate(timex, tokens[at]) ? openers.date : openers.period) : at
  const isRough = timex.type === 'DURATION' || (isDate && timex.rule !== 'weekday')
  const from = isRough ? before(tokens, opened, timex.type === 'DURATION' || isCounted(tokens[opened]) ? openers.count : openers.rough) : opened
  const start = starts[from]
  if (start === undefined || from === at) return timex
  const span = { start, end: timex.span.end }
  const isRoughDay = from < opened && timex.edtf !== null && /^[\dX-]+$/.test(timex.edtf)
  return { ...timex, span, edtf: isRoughDay ? `${timex.edtf}~` : timex.edtf }
}

interface Place {
  readonly placed: PlacedTokens
  readonly at: number
  readonly language: TimeLanguage
}

/** "the Oct. 23 raid", "the 1996 games": the article is the noun's. */
function isNamedDate({ value }: Timex, first: Token | undefined): boolean {
  return /^[\dX]{4}(?:-|$)/.test(value ?? '') && ['month', 'weekday', 'year', 'day'].some((kind) => meaningOf(first, kind) !== undefined)
}

/** "over two years ago" is rough, "over the weekend" is not. */
function isCounted(token: Token | undefined): boolean {
  return ['count', 'one', 'few'].some((kind) => meaningOf(token, kind) !== undefined)
}

function before(tokens: readonly Token[], at: number, openers: Openers): number {
  const candidates = openers.get(tokens[at - 1]?.lower ?? '')
  if (candidates === undefined) return at
  for (const words of candidates) {
    const from = at - words.length
    if (from >= 0 && words.every((word, index) => tokens[from + index]?.lower === word)) return from
  }
  return at
}

/** The words before a time expression that belong to it. */
export interface LeftOpeners {
  /** "early", "the end of", before any date. */
  readonly date: Openers
  /** The same, and the article, before a period: "the 1990s". */
  readonly period: Openers
  /** "around", before any date: it makes a rough one. */
  readonly rough: Openers
  /** The same, and "over", before what is counted: "over two years ago". */
  readonly count: Openers
}

/** Phrases by their last word, longer ones first. */
export type Openers = ReadonlyMap<string, readonly (readonly string[])[]>

/** All words of the phrases. */
export function wordsOfOpeners(openers: LeftOpeners): readonly string[] {
  return [...openers.period.values(), ...openers.count.values()].flat(2)
}

/** Makes a list of phrases ready for looking back from a date. */
export function indexOpeners(phrases: readonly string[]): Openers {
  return Map.groupBy(phrases.map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length), (words) => words.at(-1) ?? '')
}
