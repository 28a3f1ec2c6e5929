const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']
const weekdays = ['a Monday', 'a Tuesday', 'a Wednesday', 'a Thursday', 'a Friday', 'a Saturday', 'a Sunday']
const quarters = ['first', 'second', 'third', 'fourth']
const seasons: Readonly<Record<string, string>> = { 21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter', SP: 'spring', SU: 'summer', FA: 'autumn', AU: 'autumn', WI: 'winter' }

interface Form {
  readonly pattern: RegExp
  readonly words: (groups: readonly string[]) => string
}

/** One form of EDTF or TIMEX3 value a row, with its words; no date is ever drawn in a reader's time zone. */
const forms: readonly Form[] = [
  { pattern: /^(\d{4})-(\d\d)-(\d\d)T(\d\d:\d\d)/, words: ([year, month, day, time]) => `${dayWords(year, month, day)}, ${time ?? ''}` },
  { pattern: /^(\d{4})-(\d\d)-(\d\d)/, words: ([year, month, day]) => dayWords(year, month, day) },
  { pattern: /^XXXX-(\d\d)-(\d\d)/, words: ([month, day]) => `${Number(day)} ${monthName(month)}, year not stated` },
  { pattern: /^XXXX-WXX-([1-7])/, words: ([day]) => `${weekdays[Number(day) - 1] ?? ''}, date not given` },
  { pattern: /^XXXX-XX-(\d\d)$/, words: ([day]) => `the ${ordinal(Number(day))}, month not stated` },
  { pattern: /^(\d{4})-W(\d\d)(?:-WE)?$/, words: ([year, week]) => `week ${Number(week)} of ${year ?? ''}` },
  { pattern: /^(\d{4})-(2[1-4]|SP|SU|FA|AU|WI)$/, words: ([year, season]) => `${seasons[season ?? ''] ?? ''} ${year ?? ''}` },
  { pattern: /^(\d{4})-Q([1-4])$/, words: ([year, quarter]) => `${quarters[Number(quarter) - 1] ?? ''} quarter of ${year ?? ''}` },
  { pattern: /^(\d{4})-3([3-6])$/, words: ([year, quarter]) => `${quarters[Number(quarter) - 3] ?? ''} quarter of ${year ?? ''}` },
  { pattern: /^(\d{4})-H([12])$/, words: ([year, half]) => `${quarters[Number(half) - 1] ?? ''} half of ${year ?? ''}` },
  { pattern: /^(\d{4})-(\d\d)$/, words: ([year, month]) => `${shortMonth(month)} ${year ?? ''}` },
  { pattern: /^XXXX-(\d\d)$/, words: ([month]) => `${monthName(month)}, year not stated` },
  { pattern: /^(\d{3})X?$/, words: ([decade]) => `${decade ?? ''}0s` },
  { pattern: /^(\d{4})$/, words: ([year]) => year ?? '' },
]

/** A date in words, as coarse as it is known: "2 Mar 2021", "13–14 Feb 2021", "14 February, year not stated", "a Tuesday, date not given". */
export function dateWords(date: string | null): string {
  if (date === null) return 'date not given'
  const [start = '', end] = date.replace(/[~?%]$/, '').split('/')
  if (end === undefined) return pointWords(start)
  if (start === '..' || start === '') return `by ${pointWords(end)}`
  if (end === '..' || end === '') return `after ${pointWords(start)}`
  return rangeWords(start, end)
}

function pointWords(point: string): string {
  for (const { pattern, words } of forms) {
    const match = pattern.exec(point)
    if (match !== null) return words(match.slice(1))
  }
  return 'date not given'
}

/** What both ends share is said once. */
function rangeWords(start: string, end: string): string {
  if (start === end) return pointWords(start)
  const [startYear, startMonth, startDay] = start.split('-')
  const [endYear, endMonth] = end.split('-')
  const areDays = /^\d{4}-\d\d-\d\d$/.test(start) && /^\d{4}-\d\d-\d\d$/.test(end)
  if (!areDays || startYear !== endYear) return `${pointWords(start)} – ${pointWords(end)}`
  if (startMonth === endMonth) return `${Number(startDay)}–${pointWords(end)}`
  return `${Number(startDay)} ${shortMonth(startMonth)} – ${pointWords(end)}`
}

function dayWords(year = '', month = '', day = ''): string {
  return `${Number(day)} ${shortMonth(month)} ${year}`
}

function monthName(month = ''): string {
  return months[Number(month) - 1] ?? ''
}

function shortMonth(month = ''): string {
  return monthName(month).slice(0, 3)
}

function ordinal(day: number): string {
  const ending = ['th', 'st', 'nd', 'rd'][day % 100 > 10 && day % 100 < 14 ? 0 : day % 10] ?? 'th'
  return `${day}${ending}`
}
