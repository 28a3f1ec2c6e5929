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

/** The first and last day that an EDTF day, month, year or interval of them covers; undefined where the year is open. */
export function daysOf(date: string | null): { readonly first: string, readonly last: string } | undefined {
  const [start = '', end = start] = (date ?? '').split('/')
  const first = edge(start, '01-01')
  const last = edge(end, '12-31')
  return first === undefined || last === undefined ? undefined : { first, last }
}

function edge(point: string, fill: '01-01' | '12-31'): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/.exec(point) ?? []
  if (year === undefined) return undefined
  if (month === undefined) return `${year}-${fill}`
  if (day !== undefined) return `${year}-${month}-${day}`
  return fill === '01-01' ? `${year}-${month}-01` : dayOfNumber(dayNumber(nextMonth(Number(year), Number(month))) - 1)
}

function nextMonth(year: number, month: number): string {
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
}
