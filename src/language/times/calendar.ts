/** A day of the civil (Gregorian) calendar. */
export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Days since 1970-01-01 of a civil day; plain arithmetic, so that no time zone can shift it. */
export function dayNumber({ year, month, day }: CivilDay): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The civil day of a day number. */
export function civilDay(number: number): CivilDay {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(number: number): number {
  return ((number + 3) % 7 + 7) % 7 + 1
}

/** The ISO 8601 week that a day lies in. */
export function isoWeek(number: number): { readonly year: number, readonly week: number } {
  const thursday = number - weekdayOf(number) + 4
  const { year } = civilDay(thursday)
  return { year, week: Math.floor((thursday - dayNumber({ year, month: 1, day: 1 })) / 7) + 1 }
}

/** The day number of the Monday of an ISO week. */
export function mondayOfWeek(year: number, week: number): number {
  const fourthOfJanuary = dayNumber({ year, month: 1, day: 4 })
  return fourthOfJanuary - weekdayOf(fourthOfJanuary) + 1 + (week - 1) * 7
}

/** How many days a month has. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Whether the calendar has this day: there is no 30 February, no month 13 and no year 0. */
export function isRealDay({ year, month, day }: CivilDay): boolean {
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** Easter Sunday of a year, after the Gregorian computus. */
export function easterSunday(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const epact = (century - Math.floor(century / 4) - Math.floor((8 * century + 13) / 25) + 19 * golden + 15) % 30
  const moon = epact - Math.floor(epact / 28) * (1 - Math.floor(epact / 28) * Math.floor(29 / (epact + 1)) * Math.floor((21 - golden) / 11))
  const shift = moon - (year + Math.floor(year / 4) + moon + 2 - century + Math.floor(century / 4)) % 7
  const month = 3 + Math.floor((shift + 40) / 44)
  return dayNumber({ year, month, day: shift + 28 - 31 * Math.floor(month / 4) })
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
