import { listSlots } from '#digests/list-slots.ts'
import { isCron, isTimeZone } from '../config-file.ts'
import { readArguments, UsageError } from './arguments.ts'

const usage = 'Usage: onrecord slots --cron "30 2 * * *" --tz Europe/Berlin --from 2027-01-01 --to 2027-12-31'
const options = { cron: { type: 'string' }, tz: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' } } as const

/** Prints the due instants of a cron time on the local dates from the first to the last, one ISO 8601 UTC instant a line. */
export async function slots(args: readonly string[]): Promise<number> {
  const { values } = readArguments(args, options, usage)
  const [cron, timeZone, from, to] = ['cron', 'tz', 'from', 'to'].map((name) => String(values[name] ?? ''))
  if (!isCron(cron ?? '')) throw new UsageError(`“${cron}” is no cron time of five fields.\n${usage}`)
  if (!isTimeZone(timeZone ?? '')) throw new UsageError(`“${timeZone}” is no IANA time zone.\n${usage}`)
  const strange = [from, to].find((day) => !isDay(day ?? ''))
  if (strange !== undefined) throw new UsageError(`“${strange}” is no day such as 2027-01-01.\n${usage}`)
  const due = listSlots({ cron: cron ?? '', timeZone: timeZone ?? '', from: from ?? '', to: to ?? '' })
  process.stdout.write(due.map((slot) => `${slot.toISOString().replace('.000Z', 'Z')}\n`).join(''))
  return 0
}

function isDay(text: string): boolean {
  const instant = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text)
}
