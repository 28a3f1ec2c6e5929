import { daysBetween } from './day-number.ts'

/** One article's word that something happened on a day. */
export interface DayVote {
  readonly day: string
  readonly articleId: string
  /** Publication day of the article; null where nobody stated one. */
  readonly publishedOn: string | null
}

/** Looking back after a month counts in full. */
const longAgoDays = 30

/**
 * How much each day matters: most by the publication days that look back at it, the more the later they do, then by the articles that name it.
 * A day that people still come back to weeks later is a milestone (date F1 on Timeline17: .52 by articles published that day, .70 so).
 */
export function weighDays(votes: readonly DayVote[], publishedPerDay: ReadonlyMap<string, number>): Map<string, number> {
  const byDay = Map.groupBy(votes, ({ day }) => day)
  return new Map([...byDay].map(([day, given]) => [day, weightOf(day, given, publishedPerDay.get(day) ?? 0)]))
}

function weightOf(day: string, votes: readonly DayVote[], published: number): number {
  const lookingBack = new Set(votes.flatMap(({ publishedOn }) => publishedOn !== null && publishedOn > day ? [publishedOn] : []))
  const fromAfar = [...lookingBack].reduce((sum, later) => sum + Math.min(1, daysBetween(day, later) / longAgoDays), 0)
  const articles = new Set(votes.map(({ articleId }) => articleId)).size
  return 2 * Math.log1p(fromAfar) + Math.log1p(lookingBack.size) + 0.5 * Math.log1p(articles) + 0.5 * Math.log1p(published)
}
