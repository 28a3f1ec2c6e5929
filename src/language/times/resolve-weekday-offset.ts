import { numberOf } from './match-patterns.ts'
import type { Resolve } from './reading.ts'
import { open } from './reading-of.ts'
import { countOf } from './resolve-offset.ts'
import { weekdayAfterWeeks, weekdayBeforeAnchor, weekdayOfWeek } from './resolve-weekday.ts'

/** "three weeks from Friday": the coming Friday and so many weeks. */
export const weeksFromWeekday: Resolve = (match, setting) => weekdayAfterWeeks(Math.round(countOf(match) ?? 1))(match, setting)

/** "two weeks ago on Friday": the Friday of that week. */
export const weekdayWeeksAgo: Resolve = (match, setting) => weekdayOfWeek(-Math.round(countOf(match) ?? 1))(match, setting)

/**
 * "The Monday after, he was back" with 1, "the Sunday before" with -1: from the date that the text stands at. After what nobody dated
 * ("the Monday after the vote") it is some Monday.
 */
export function weekdayBesideAnchor(shift: -1 | 1): Resolve {
  return (match, setting) => {
    const next = setting.tokens[match.to]
    const isAfterEvent = next !== undefined && /^\w/.test(next.lower)
    return isAfterEvent || setting.anchor?.day === null ? open(`XXXX-WXX-${numberOf(match, 'weekday') ?? 'X'}`) : weekdayBeforeAnchor(shift)(match, setting)
  }
}
