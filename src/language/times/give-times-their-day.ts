import type { Timex } from '#model/timex.ts'
import { edtfOf, precisionOf } from './value.ts'

const open = 'XXXX-XX-XX'

/** "The bomb went off at 10:35 a.m. on a crowded street Friday": a clock time takes the day that its sentence names, else its paragraph. */
export function giveTimesTheirDay(timexes: readonly Timex[], dayOfParagraph: string | null): Timex[] {
  return timexes.map((timex, index) => {
    if (timex.value?.startsWith(open) !== true) return timex
    const day = dayNear(timexes, index) ?? dayOfParagraph
    if (day === null) return { ...timex, edtf: null }
    const value = `${day}${timex.value.slice(open.length)}`
    const edtf = timex.edtf === null ? edtfOf(value) : `${day}${timex.edtf.slice(open.length)}`
    return { ...timex, value, edtf, precision: precisionOf(value), basis: 'inferred' }
  })
}

/** So many expressions away a day belongs to something else. */
const farthest = 4

function dayNear(timexes: readonly Timex[], index: number): string | null {
  const at = timexes[index]?.span.start ?? 0
  const days = timexes.slice(Math.max(0, index - farthest), index + farthest + 1).filter((timex) => /^\d{4}-\d\d-\d\d(?:$|T)/.test(timex.value ?? ''))
  const nearest = days.toSorted((a, b) => Math.abs(a.span.start - at) - Math.abs(b.span.start - at))[0]
  return nearest?.value?.slice(0, 10) ?? null
}
