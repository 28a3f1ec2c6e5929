import { describe, expect, it } from 'vitest'
import { civilDay, dayNumber, daysInMonth, easterSunday, isoWeek, isRealDay, mondayOfWeek, weekdayOf } from './calendar.ts'

describe('the calendar', () => {
  it('numbers days from 1970-01-01 and back again, over every kind of century', () => {
    expect(dayNumber({ year: 1970, month: 1, day: 1 })).toBe(0)
    for (let number = dayNumber({ year: 1599, month: 1, day: 1 }); number < dayNumber({ year: 2101, month: 1, day: 1 }); number += 61) {
      expect(dayNumber(civilDay(number))).toBe(number)
    }
    expect(civilDay(-1)).toEqual({ year: 1969, month: 12, day: 31 })
  })

  it('knows weekdays and ISO weeks', () => {
    expect(weekdayOf(dayNumber({ year: 2021, month: 3, day: 2 }))).toBe(2)
    expect(isoWeek(dayNumber({ year: 2021, month: 1, day: 3 }))).toEqual({ year: 2020, week: 53 })
    expect(isoWeek(dayNumber({ year: 2024, month: 12, day: 30 }))).toEqual({ year: 2025, week: 1 })
    expect(civilDay(mondayOfWeek(2021, 7))).toEqual({ year: 2021, month: 2, day: 15 })
  })

  it.each([
    [1900, 28], [2000, 29], [2021, 28], [2024, 29],
  ])('gives February of %d %d days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days)
  })

  it.each([
    { year: 2021, month: 2, day: 30 }, { year: 2021, month: 13, day: 1 }, { year: 0, month: 1, day: 1 }, { year: 2021, month: 4, day: 0 },
    { year: 9999, month: 99, day: 99 },
  ])('refuses %j', (day) => {
    expect(isRealDay(day)).toBe(false)
  })

  it('finds Easter', () => {
    expect([2019, 2021, 2024].map((year) => civilDay(easterSunday(year)))).toEqual([
      { year: 2019, month: 4, day: 21 }, { year: 2021, month: 4, day: 4 }, { year: 2024, month: 3, day: 31 },
    ])
  })
})
