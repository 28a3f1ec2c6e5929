import type { StoryVerdict } from '#model/verdict.ts'
import { json, number, text } from './columns.ts'
import type { Connection } from './connection.ts'
import { pinArticles } from './pins.ts'
import { currentStoryId, leaveStory, refreshStory } from './place-in-story.ts'
import { settleCopies } from './settle-copies.ts'

/** See StoreReader.storyVerdicts. */
export function storyVerdicts(connection: Connection, limit = 50): readonly StoryVerdict[] {
  return connection.all('select * from story_verdict order by sequence desc limit ?', limit).map((row) => ({
    sequence: number(row, 'sequence'),
    // Only this file writes the column.
    type: text(row, 'type') as StoryVerdict['type'],
    storyId: text(row, 'story_id'),
    otherStoryId: text(row, 'other_story_id'),
    articleIds: json<readonly string[]>(row, 'article_ids'),
    by: text(row, 'decided_by'),
    at: text(row, 'at'),
  }))
}

/** See StoreWriter.mergeStories. */
export function mergeStories(connection: Connection, { stories, by }: Pair): readonly string[] {
  return connection.transaction(() => {
    const [from, into] = known(connection, stories)
    if (from === undefined || into === undefined) return []
    const articleIds = [...articlesOf(connection, into), ...articlesOf(connection, from)]
    connection.run('update article set story_id = ? where story_id = ?', into, from)
    decide(connection, { type: 'same', storyId: into, otherStoryId: from, articleIds, by })
    leaveStory(connection, from, into)
    refreshStory(connection, into)
    return [into]
  })
}

/** See StoreWriter.keepApart. */
export function keepApart(connection: Connection, { stories, by }: Pair): readonly string[] {
  return connection.transaction(() => {
    const [one, other] = known(connection, stories)
    if (one === undefined || other === undefined) return []
    const others = articlesOf(connection, other)
    decide(connection, { type: 'different', storyId: one, otherStoryId: other, articleIds: articlesOf(connection, one), by })
    pinArticles(connection, others, other)
    return [one, other]
  })
}

/** See StoreWriter.moveArticle. */
export function moveArticle(connection: Connection, { articleId, storyId, by }: Move): readonly string[] {
  return connection.transaction(() => {
    const row = connection.get('select story_id from article where id = ?', articleId)
    const into = storyId === null ? freeStoryId(connection, articleId) : known(connection, [storyId])[0]
    if (row === undefined || into === undefined) return []
    const from = text(row, 'story_id')
    connection.run('update article set story_id = ? where id = ?', into, articleId)
    decide(connection, { type: storyId === null ? 'alone' : 'moved', storyId: into, otherStoryId: from, articleIds: [articleId], by })
    if (from === into) return [into]
    for (const id of [from, into]) settleCopies(connection, id)
    leaveStory(connection, from, into)
    refreshStory(connection, into)
    return connection.get('select 1 from story where id = ?', from) === undefined ? [into] : [into, from]
  })
}

interface Pair {
  readonly stories: readonly [string, string]
  readonly by: string
}

interface Move {
  readonly articleId: string
  readonly storyId: string | null
  readonly by: string
}

/** The ids under which these stories stand today; none where one is not there, or two are one already. */
function known(connection: Connection, ids: readonly string[]): readonly string[] {
  const current = ids.map((id) => currentStoryId(connection, id)).filter((id) => connection.get('select 1 from story where id = ?', id) !== undefined)
  return new Set(current).size === ids.length ? current : []
}

function articlesOf(connection: Connection, storyId: string): readonly string[] {
  return connection.all('select id from article where story_id = ? order by ord', storyId).map((row) => text(row, 'id'))
}

function decide(connection: Connection, { type, storyId, otherStoryId, articleIds, by }: Omit<StoryVerdict, 'sequence' | 'at'>): void {
  pinArticles(connection, articleIds, storyId)
  connection.run(
    'insert into story_verdict (type, story_id, other_story_id, article_ids, decided_by, at) values (?, ?, ?, ?, ?, ?)',
    type, storyId, otherStoryId, JSON.stringify(articleIds), by, new Date().toISOString(),
  )
}

/** An id that no story has or had: an old link must not lead to another story all of a sudden. */
function freeStoryId(connection: Connection, articleId: string): string {
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? `s-${articleId}` : `s-${articleId}-${count}`
    const isTaken = connection.get('select 1 from story where id = ? union all select 1 from story_merge where old_id = ? or new_id = ?', id, id, id) !== undefined
    if (!isTaken) return id
  }
}
