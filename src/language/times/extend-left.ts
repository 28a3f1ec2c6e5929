import type { Timex } from '#model/timex.ts'
import type { TimeLanguage } from './language.ts'
import type { Token } from './token.ts'

/** Takes into an expression the words before it that belong to it ("early", "the end of", "around"); rough dates are "~" in EDTF. */
export function extendLeft(timex: Timex, { tokens, at, language }: { tokens: readonly Token[], at: number, language: TimeLanguage }): Timex {
  const isDate = (timex.type === 'DATE' || timex.type === 'TIME') && timex.precision !== 'unknown'
  const afterDate = isDate ? before(tokens, at, language.dateOpeners) : at
  const opened = timex.type === 'SET' ? afterDate : before(tokens, afterDate, language.roughOpeners)
  const first = tokens[opened]
  if (first === undefined || opened === at) return timex
  const span = { start: first.start, end: timex.span.end }
  const isRoughDay = opened < afterDate && timex.edtf !== null && /^[\dX-]+$/.test(timex.edtf)
  return { ...timex, span, edtf: isRoughDay ? `${timex.edtf}~` : timex.edtf }
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

/** Phrases by their last word, longer ones first. */
export type Openers = ReadonlyMap<string, readonly (readonly string[])[]>

/** All words of the phrases. */
export function wordsOfOpeners(openers: Openers): readonly string[] {
  return [...openers.values()].flat(2)
}

/** Makes a list of phrases ready for looking back from a date. */
export function indexOpeners(phrases: readonly string[]): Openers {
  return Map.groupBy(phrases.map((phrase) => phrase.split(' ')).sort((a, b) => b.length - a.length), (words) => words.at(-1) ?? '')
}
