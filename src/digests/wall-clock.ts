import { DateTime } from 'luxon'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** A time as a clock on the wall shows it, kept as if it were UTC: no zone, no gaps, no repeats. */
export type WallTime = Date

/** What the clocks of a zone show at an instant. */
export function wallTimeAt(instant: Date, timeZone: string): WallTime {
  return new Date(instant.getTime() + offsetMs(instant.getTime(), timeZone))
}

/**
 * The first instant at which the zone's clocks show the wall time: of a repeated hour the first one. A time that daylight saving skips is reached at
 * the first minute after the gap.
 */
export function instantOf(wall: WallTime, timeZone: string): Date {
  const shown = wall.getTime()
  const offsets = [offsetMs(shown - dayMs, timeZone), offsetMs(shown + dayMs, timeZone)]
  const instants = offsets.map((offset) => shown - offset).filter((instant) => instant + offsetMs(instant, timeZone) === shown)
  return new Date(instants.length > 0 ? Math.min(...instants) : endOfGap(shown, offsets, timeZone))
}

/** The change of offset between the two instants that the skipped time could have meant. */
function endOfGap(shown: number, offsets: readonly number[], timeZone: string): number {
  let before = shown - Math.max(...offsets)
  let after = shown - Math.min(...offsets)
  const offsetAfter = offsetMs(after, timeZone)
  while (after - before > minuteMs) {
    const middle = before + Math.floor((after - before) / 2 / minuteMs) * minuteMs
    if (offsetMs(middle, timeZone) === offsetAfter) after = middle
    else before = middle
  }
  return after
}

function offsetMs(instantMs: number, timeZone: string): number {
  return DateTime.fromMillis(instantMs, { zone: timeZone }).offset * minuteMs
}
