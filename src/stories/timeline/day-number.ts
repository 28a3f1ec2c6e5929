const dayMs = 86_400_000

/** Days since 1970-01-01 of a calendar day such as "2021-03-02"; NaN for anything else. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs
}

/** The calendar day of a day number. */
export function dayOfNumber(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10)
}

/** How many days the second day lies after the first. */
export function daysBetween(first: string, second: string): number {
  return dayNumber(second) - dayNumber(first)
}

/** The days that an EDTF day, month, season, quarter, year, an ISO week or an interval of them covers; undefined where the year is open. */
export function daysOf(date: string | null): { readonly first: string, readonly last: string } | undefined {
  const [start = '', end = start] = (date ?? '').split('/')
  const first = pointOf(start)?.first
  const last = pointOf(end)?.last
  return first === undefined || last === undefined ? undefined : { first, last }
}

/** First month and number of months of what EDTF writes in a month's place: seasons from 21, quarters from 33; winter ends in the next year. */
const periods: Readonly<Record<string, readonly [number, number]>> = {
  21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3], 33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3], 40: [1, 6], 41: [7, 6],
}

function pointOf(point: string): { readonly first: string, readonly last: string } | undefined {
  const week = /^(\d{4})-W(\d\d)(-WE)?$/.exec(point)
  if (week !== null) return daysOfWeek(Number(week[1]), Number(week[2]), week[3] !== undefined)
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?[~?%]?$/.exec(point) ?? []
  if (year === undefined) return undefined
  if (day !== undefined) return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` }
  const [from, count] = month === undefined ? [1, 12] : periods[Number(month)] ?? [Number(month), 1]
  if (from < 1 || from > 12) return undefined
  return { first: firstOfMonth(Number(year), from), last: dayOfNumber(dayNumber(firstOfMonth(Number(year), from + count)) - 1) }
}

/** ISO 8601: weeks begin on Monday, and week 1 is the one with 4 January. */
function daysOfWeek(year: number, week: number, isWeekend: boolean): { readonly first: string, readonly last: string } {
  const fourth = dayNumber(`${String(year).padStart(4, '0')}-01-04`)
  const weekday = (fourth + 3) % 7
  const monday = fourth - weekday + 7 * (week - 1)
  return { first: dayOfNumber(isWeekend ? monday + 5 : monday), last: dayOfNumber(monday + 6) }
}

/** Months past December are the next year's. */
function firstOfMonth(year: number, month: number): string {
  const isNext = month > 12
  return `${String(isNext ? year + 1 : year).padStart(4, '0')}-${String(isNext ? month - 12 : month).padStart(2, '0')}-01`
}
