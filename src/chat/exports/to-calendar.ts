import type { TimelineRow } from './timeline-rows.ts'

const dayMs = 24 * 60 * 60 * 1000
const mostOctets = 73

/** An iCalendar file (RFC 5545) with an all-day event for each row whose days are known; the same row always has the same UID. */
export function toCalendar(rows: readonly TimelineRow[], title: string): string {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Onrecord//Timeline//EN', `NAME:${plain(title)}`, ...rows.flatMap(eventLines), 'END:VCALENDAR', '']
  return lines.map(fold).join('\r\n')
}

function eventLines({ date, words, outlet, url, articleId, start }: TimelineRow): readonly string[] {
  const [from = '', to = from] = date.split('/')
  if (!isDay(from) || !isDay(to)) return []
  const after = new Date(Date.parse(to) + dayMs).toISOString().slice(0, 10)
  return [
    'BEGIN:VEVENT', `UID:${articleId}-${start}@onrecord`, `DTSTAMP:${compact(from)}T000000Z`, `DTSTART;VALUE=DATE:${compact(from)}`, `DTEND;VALUE=DATE:${compact(after)}`,
    `SUMMARY:${plain(words)}`, `DESCRIPTION:${plain(outlet)}`, ...(url === null || !/^https?:/.test(url) ? [] : [`URL:${url.replace(/\s/g, '%20')}`]), 'END:VEVENT',
  ]
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text))
}

function compact(day: string): string {
  return day.replaceAll('-', '')
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\;,]/g, (sign) => `\\${sign}`)
}

/** A line has at most 75 octets; the rest goes on after a blank, and no character is torn. */
function fold(line: string): string {
  const pieces: string[] = ['']
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > mostOctets) {
      pieces.push('')
      octets = 0
    }
    pieces.push(`${pieces.pop() ?? ''}${character}`)
    octets += size
  }
  return pieces.join('\r\n ')
}
