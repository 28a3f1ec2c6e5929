import type { Timex } from '#model/timex.ts'
import { edtfOf } from './value.ts'

const joint = /^\s{0,3}(?:-|–|—|and|or|to|until|till|through|,|und|bis)\s{0,3}(?:the\s|early\s|late\s)?$/i

const stretch = /^\s{0,3}(?:-|–|—|to|until|till|through|bis)\s{0,3}(?:the\s|early\s|late\s)?$/i
const between = /\b(?:between|zwischen)\s(?:the\s)?$/i

/** "between March and April 1918": the first date has the year of the second; "from 3 June to 2 January": the second comes after the first. */
export function shareYear(text: string, timexes: readonly Timex[]): Timex[] {
  return timexes.length < 2 ? [...timexes] : endsAfterStarts(text, withSharedYears(text, timexes))
}

/** A stretch of time ends after it began: where no year is given, the end is in the first year that makes it so. */
function endsAfterStarts(text: string, timexes: readonly Timex[]): Timex[] {
  return timexes.map((end, at) => {
    const start = timexes[at - 1]
    return start !== undefined && isStretch(text, start, end) ? inYearAfter(start, end) : end
  })
}

function isStretch(text: string, start: Timex, end: Timex): boolean {
  const areAlike = [start, end].every(({ value, basis }) => basis === 'computed' && /^\d{4}-\d\d(?:-\d\d)?$/.test(value ?? ''))
  if (!areAlike || start.precision !== end.precision || (end.value ?? '') >= (start.value ?? '')) return false
  const words = text.slice(start.span.end, end.span.start)
  const before = text.slice(Math.max(0, start.span.start - 14), start.span.start)
  return words.length < 14 && (stretch.test(words) || (joint.test(words) && between.test(before)))
}

function inYearAfter(start: Timex, end: Timex): Timex {
  const year = Number(start.value?.slice(0, 4))
  const isNextYear = (end.value?.slice(5) ?? '') < (start.value?.slice(5) ?? '')
  const value = `${String(isNextYear ? year + 1 : year).padStart(4, '0')}${end.value?.slice(4) ?? ''}`
  return { ...end, value, edtf: edtfOf(value) }
}

function withSharedYears(text: string, timexes: readonly Timex[]): Timex[] {
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
