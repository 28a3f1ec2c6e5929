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

function before(tokens: readonly Token[], at: number, openers: readonly (readonly string[])[]): number {
  for (const words of openers) {
    const from = at - words.length
    if (from >= 0 && words.every((word, index) => tokens[from + index]?.lower === word)) return from
  }
  return at
}
