import type { QuietHours } from '#model/subscription.ts'
import { UserError } from '../errors.ts'
import type { Words } from '../words/words.ts'

/** "22:00-07:00", "22-7", or null for "off"; throws a UserError for anything else. */
export function readQuietHours(typed: string, { schedule }: Words): QuietHours | null {
  if (/^(?:off|none|no|aus|keine?|nein)$/i.test(typed.trim())) return null
  const match = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—|to|bis)\s*(\d{1,2})(?:[:.](\d{2}))?$/i.exec(typed.trim())
  const [, fromHour, fromMinute = '00', toHour, toMinute = '00'] = match ?? []
  const [from, to] = [wallTime(fromHour, fromMinute), wallTime(toHour, toMinute)]
  if (from === undefined || to === undefined || from === to) throw new UserError(schedule.badQuiet(typed.slice(0, 60)), schedule.quietExample)
  return { from, to }
}

function wallTime(hour: string | undefined, minute: string): string | undefined {
  if (hour === undefined || Number(hour) > 24 || Number(minute) > 59 || (Number(hour) === 24 && Number(minute) > 0)) return undefined
  return `${String(Number(hour) % 24).padStart(2, '0')}:${minute}`
}
