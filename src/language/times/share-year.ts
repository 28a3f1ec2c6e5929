import type { Timex } from '#model/timex.ts'
import { edtfOf } from './value.ts'

const joint = /^\s{0,3}(?:-|–|—|and|or|to|until|till|through|,|und|bis)\s{0,3}(?:the\s|early\s|late\s)?$/i

/** "between March and April 1918": the first of two joined dates has the year of the second. */
export function shareYear(text: string, timexes: readonly Timex[]): Timex[] {
  // From behind, so that the year is handed on: "in March, April and May 1918".
  const shared: Timex[] = []
  for (const timex of timexes.toReversed()) {
    const next = shared.at(-1)
    shared.push(next === undefined || !isJoined(text, timex, next) ? timex : withYearOf(timex, next))
  }
  return shared.reverse()
}

function isJoined(text: string, first: Timex, second: Timex): boolean {
  const isYearless = first.basis !== 'stated' && /^[\dX]{4}-\d\d(?:-\d\d)?$/.test(first.value ?? '') && !/\d{4}/.test(text.slice(first.span.start, first.span.end))
  const isMonthOrDay = isYearless && /month|day/.test(first.rule) && !/weekday|last|next|this/.test(first.rule)
  if (!isMonthOrDay || second.basis !== 'stated' || !/^\d{4}-\d\d/.test(second.value ?? '')) return false
  const between = text.slice(first.span.end, second.span.start)
  return between.length < 14 && joint.test(between)
}

/** A span that crosses the new year began the year before. */
function withYearOf(first: Timex, second: Timex): Timex {
  const year = Number(second.value?.slice(0, 4))
  const isYearBefore = (first.value?.slice(5) ?? '') > (second.value?.slice(5) ?? '')
  const value = `${String(isYearBefore ? year - 1 : year).padStart(4, '0')}${first.value?.slice(4) ?? ''}`
  return { ...first, value, edtf: edtfOf(value), basis: 'stated' }
}
