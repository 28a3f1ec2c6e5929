import type { Basis } from '#model/timex.ts'
import { civilDay } from './calendar.ts'
import type { CivilDay } from './calendar.ts'
import type { Reading, Setting } from './reading.ts'

/** A date whose words say all of it. */
export function stated(value: string): Reading {
  return { type: 'DATE', value, basis: 'stated' }
}

/** A date that hangs on the reference: computed from the publication date, or inferred from what the text said before. */
export function resolved(setting: Setting, value: string): Reading {
  return { type: 'DATE', value, basis: basisOf(setting) }
}

/** What is left of a date that nothing anchors: "XXXX-02-14" where no year is known, null where nothing at all is. */
export function open(value: string | null): Reading {
  return { type: 'DATE', value, basis: 'unknown' }
}

/** A word that points at no date: PAST_REF, PRESENT_REF, FUTURE_REF. */
export function vague(value: string): Reading {
  return { type: 'DATE', value, basis: 'unknown' }
}

/** Whether the text's own past, not the publication date, is what relative words count from. */
export function isNarrative(setting: Setting): boolean {
  return setting.mode === 'narrative' && setting.anchor !== null
}

/** The day that relative words count from; null where nothing is known. */
export function referenceDay(setting: Setting): CivilDay | null {
  if (isNarrative(setting) && setting.anchor !== null) {
    return { year: setting.anchor.year, month: setting.anchor.month ?? 1, day: setting.anchor.day ?? 1 }
  }
  return setting.publication === null ? null : civilDay(setting.publication)
}

function basisOf(setting: Setting): Basis {
  return isNarrative(setting) ? 'inferred' : 'computed'
}
