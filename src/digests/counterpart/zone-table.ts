/** The twelve zones of the acceptance: whole hours and quarters, gaps at midnight and of half an hour, no change at all, Ramadan. */
export const twelveZones = [
  'Europe/Berlin', 'America/New_York', 'Europe/London', 'Australia/Sydney', 'Australia/Lord_Howe', 'America/Santiago', 'Africa/Cairo', 'Asia/Kathmandu',
  'Asia/Kolkata', 'America/Sao_Paulo', 'Pacific/Apia', 'Africa/Casablanca',
] as const

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** A stretch of time in which a zone's clocks do not change. */
interface Stretch {
  readonly startMs: number
  readonly endMs: number
  readonly offsetMs: number
}

/**
 * When a time of day is due on each local date, both ends included, found in another way than ours: all changes of the zone's clocks are looked
 * up with Intl, minute by minute, and each date is searched for in the stretches between them.
 */
export function dueByTable(timeZone: string, time: string, { from, to }: { readonly from: string, readonly to: string }): readonly Date[] {
  const first = Date.parse(`${from}T00:00:00Z`)
  const last = Date.parse(`${to}T00:00:00Z`)
  const stretches = stretchesOf(timeZone, first - 2 * dayMs, last + 3 * dayMs)
  const due: Date[] = []
  for (let day = first; day <= last; day += dayMs) due.push(dueOn(stretches, Date.parse(`${new Date(day).toISOString().slice(0, 10)}T${time}:00Z`)))
  return due
}

/** Instants at which the zone's clocks change. */
export function changesOf(timeZone: string, fromMs: number, toMs: number): readonly Date[] {
  return stretchesOf(timeZone, fromMs, toMs).slice(1).map(({ startMs }) => new Date(startMs))
}

function dueOn(stretches: readonly Stretch[], wallMs: number): Date {
  const shown = stretches.filter(({ startMs, endMs, offsetMs }) => wallMs - offsetMs >= startMs && wallMs - offsetMs < endMs)
  if (shown.length > 0) return new Date(Math.min(...shown.map(({ offsetMs }) => wallMs - offsetMs)))
  // Never shown: the clocks jumped over it, and the first minute after the jump is meant.
  const after = stretches.find(({ startMs, offsetMs }) => startMs + offsetMs > wallMs)
  return new Date(after?.startMs ?? NaN)
}

function stretchesOf(timeZone: string, fromMs: number, toMs: number): readonly Stretch[] {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit',
  })
  const stretches: Stretch[] = []
  let startMs = fromMs
  let offsetMs = offsetAt(format, fromMs)
  for (let hour = fromMs + hourMs; hour <= toMs; hour += hourMs) {
    if (offsetAt(format, hour) === offsetMs) continue
    const change = firstMinuteWithAnother(format, hour - hourMs, offsetMs)
    stretches.push({ startMs, endMs: change, offsetMs })
    startMs = change
    offsetMs = offsetAt(format, change)
  }
  return [...stretches, { startMs, endMs: toMs, offsetMs }]
}

function firstMinuteWithAnother(format: Intl.DateTimeFormat, fromMs: number, offsetMs: number): number {
  let minute = fromMs
  while (offsetAt(format, minute) === offsetMs) minute += minuteMs
  return minute
}

function offsetAt(format: Intl.DateTimeFormat, instantMs: number): number {
  const parts = Object.fromEntries(format.formatToParts(instantMs).map(({ type, value }) => [type, value]))
  return Date.parse(`${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}:00Z`) - instantMs
}
