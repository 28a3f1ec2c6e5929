import { UserError } from '../errors.ts'
import type { Words } from '../words/words.ts'

/** What people say for a zone, which is no zone: an abbreviation names an offset, and no clock keeps to it all year. */
const abbreviations: Readonly<Record<string, readonly string[]>> = {
  cet: ['Europe/Berlin', 'Europe/Paris'], cest: ['Europe/Berlin', 'Europe/Paris'], mez: ['Europe/Berlin', 'Europe/Vienna'], mesz: ['Europe/Berlin', 'Europe/Vienna'],
  gmt: ['Europe/London', 'UTC'], bst: ['Europe/London'], wet: ['Europe/Lisbon'], eet: ['Europe/Helsinki', 'Europe/Athens'], msk: ['Europe/Moscow'],
  est: ['America/New_York'], edt: ['America/New_York'], et: ['America/New_York'], cst: ['America/Chicago', 'Asia/Shanghai'], cdt: ['America/Chicago'],
  mst: ['America/Denver'], mdt: ['America/Denver'], pst: ['America/Los_Angeles'], pdt: ['America/Los_Angeles'], pt: ['America/Los_Angeles'],
  ist: ['Asia/Kolkata'], jst: ['Asia/Tokyo'], aest: ['Australia/Sydney'], utc: ['UTC'], wien: ['Europe/Vienna'], zürich: ['Europe/Zurich'],
}
const zones: readonly string[] = [...new Set(['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone.includes('/'))])]
const mostNear = 3

/** The IANA zone of that name, in any case; throws a UserError that suggests near ones. */
export function readTimeZone(typed: string, { schedule }: Words): string {
  const exact = zones.find((zone) => fold(zone) === fold(typed))
  if (exact !== undefined) return exact
  const near = nearZones(typed).slice(0, mostNear)
  throw new UserError(schedule.noZone(typed.slice(0, 60)), near.length === 0 ? schedule.zoneExample : schedule.zoneNear(near.join(', ')))
}

/** Zones that somebody may mean, nearest first: by abbreviation, by the beginning of a city or a region, by a part, by a slip of the finger. */
export function nearZones(typed: string): readonly string[] {
  const wanted = fold(typed)
  if (wanted === '') return zones
  const cityOf = (zone: string) => fold(zone.split('/').at(-1) ?? zone)
  const byCity = zones.filter((zone) => cityOf(zone).startsWith(wanted))
  const byPart = zones.filter((zone) => fold(zone).includes(wanted))
  const bySlip = zones.filter((zone) => isNear(cityOf(zone), fold(typed.split('/').at(-1) ?? typed)))
  return [...new Set([...abbreviations[typed.toLowerCase().trim()] ?? [], ...byCity, ...byPart, ...bySlip])]
}

function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/[\s_-]+/g, ' ').trim()
}

/** Equal but for one letter that is missing, too many or another, or two that changed places. */
function isNear(one: string, other: string): boolean {
  if (one.length < 4 || Math.abs(one.length - other.length) > 1 || one === other) return one === other
  let start = 0
  while (one[start] === other[start] && start < one.length) start++
  let end = 0
  while (one.at(-1 - end) === other.at(-1 - end) && end < Math.min(one.length, other.length) - start) end++
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  return left.length + right.length <= 2 || (left.length === 2 && left === [...right].reverse().join(''))
}
