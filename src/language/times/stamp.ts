import type { Timex } from '#model/timex.ts'
import { edtfOf, dayValue, precisionOf } from './value.ts'
import type { Token } from './token.ts'
import { meaningOf } from './token.ts'

/** Longer sentences tell something. */
const longestLine = 14
const anyDay = 'XXXX-XX-XX'

/** Where an expression stands in the sentence, and whether that is the first of its paragraph. */
export interface StampPlace {
  readonly tokens: readonly Token[]
  readonly from: number
  readonly to: number
  readonly isFirst: boolean
  readonly publication: number | null
}

/** The time at the head of an entry of a live blog ("14:32 GMT"), or in "Updated 14:05 GMT", tells when it was written: the day of publication. */
export function asStamp(timex: Timex, place: StampPlace): Timex {
  if (!isStamp(timex, place)) return timex
  const { publication } = place
  const isOpen = publication !== null && timex.value?.startsWith(anyDay) === true
  if (!isOpen) return { ...timex, rule: 'stamp' }
  const day = dayValue(publication)
  const value = `${day}${timex.value?.slice(anyDay.length) ?? ''}`
  const edtf = timex.edtf === null ? edtfOf(value) : `${day}${timex.edtf.slice(anyDay.length)}`
  return { ...timex, value, edtf, precision: precisionOf(value), basis: 'computed', rule: 'stamp' }
}

function isStamp({ type, rule }: Timex, { tokens, from, to, isFirst }: StampPlace): boolean {
  const isUpdate = tokens.length <= longestLine && [0, 1].some((at) => meaningOf(tokens[at], 'stamp-word') !== undefined)
  if (isUpdate && isFirst) return type === 'DATE' || type === 'TIME'
  return isFirst && from === 0 && (rule === 'clock' || rule === 'stamp') && endsHead(tokens[to])
}

/** "14:32 The minister has resigned" begins an entry, "9 a.m. is too early" a sentence. */
function endsHead(next: Token | undefined): boolean {
  return next === undefined || next.isCapital || ['-', ':', '|', '.', '(', ')', '['].includes(next.lower)
}
