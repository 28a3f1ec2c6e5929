import type { GroupingRow } from '#store/store.ts'
import { number, text, textOrNull } from './columns.ts'
import type { Connection } from './connection.ts'

/** Stories older than this many articles are not active any more: what grouping keeps in memory must end somewhere. */
const activeArticles = 20_000
/** A little longer than grouping keeps a story waiting. */
const activeDays = 35
/** So many latest articles say which day it is in the stream: one wrong date does not move their middle. */
const looksBack = 21

export interface Page {
  readonly after: number
  readonly limit: number
}

/** See StoreWriter.groupingFeatures. */
export function groupingFeatures(connection: Connection, { after, limit }: Page = { after: 0, limit: activeArticles }): readonly GroupingRow[] {
  const since = streamDay(connection)
  const rows = connection.all(
    `select article.ord, article.id, article.story_id, article.features from article join story on story.id = article.story_id
      where article.ord > max(?, (select coalesce(max(ord), 0) from article) - ?)
        and (? is null or story.last_day is null or story.last_day >= date(?, '-${activeDays} days'))
      order by article.ord limit ?`,
    after, activeArticles, since, since, limit,
  )
  return rows.map((row) => ({ sequence: number(row, 'ord'), articleId: text(row, 'id'), storyId: text(row, 'story_id'), features: text(row, 'features') }))
}

function streamDay(connection: Connection): string | null {
  const rows = connection.all('select published_on from article where published_on is not null order by ord desc limit ?', looksBack)
  const days = rows.map((row) => textOrNull(row, 'published_on')).filter((day) => day !== null).toSorted()
  return days[Math.floor(days.length / 2)] ?? null
}
