import type { Story } from '#model/story.ts'
import type { StoryQuery, StoryView } from '#store/store.ts'
import { json, number, text, textOrNull } from './columns.ts'
import type { Connection, Row } from './connection.ts'
import { foldText, foldWords } from './fold-words.ts'
import { shownCitations, withoutHidden, withoutHiddenEvidence } from './hidden-quotations.ts'
import { currentStoryId } from './place-in-story.ts'
import { settlePersons } from './settle-persons.ts'
import { storiesOnTopic } from './stories-on-topic.ts'

const newestFirst = 'last_day desc nulls last, ord desc'

/** See StoreReader.stories. `since` asks for a story's last day; a story without any day is not known to be new. */
export function stories(connection: Connection, { topic, outlet, personId, since, limit }: StoryQuery): readonly Story[] {
  if (outlet !== undefined) return having(connection, 'outlet_key = ?', foldText(outlet), since).slice(0, limit)
  if (personId !== undefined) return withPerson(connection, personId, since).slice(0, limit)
  const words = foldWords(topic ?? '')
  if (words.length > 0) return onTopic(connection, words, since).slice(0, limit)
  // A topic without a word in it, such as "?!", fits nothing.
  if (topic !== undefined && topic.trim() !== '') return []
  return connection.all(`select * from story where ? is null or last_day >= ? order by ${newestFirst} limit ?`, since ?? null, since ?? null, limit).map(storyOf)
}

/** See StoreReader.storyView. */
export function storyView(connection: Connection, storyId: string): StoryView | undefined {
  const row = connection.get('select * from story where id = ?', currentStoryId(connection, storyId))
  if (row === undefined) return undefined
  const earlier = earlierStories(connection, row)
  const isCitationShown = shownCitations(connection)
  return {
    story: storyOf(row),
    timeline: withoutHiddenEvidence(json<StoryView['timeline']>(row, 'timeline'), isCitationShown),
    statements: withoutHidden(connection, json<StoryView['statements']>(row, 'statements')),
    differences: json<StoryView['differences']>(row, 'differences'),
    highlights: json<StoryView['highlights']>(row, 'highlights').filter(isCitationShown),
    ...earlier.length === 0 ? {} : { earlier },
  }
}

/** As they stand today: an earlier story may have gone since, or into another one. */
function earlierStories(connection: Connection, row: Row): readonly Story[] {
  const ids = json<readonly string[]>(row, 'earlier').map((id) => currentStoryId(connection, id)).filter((id) => id !== text(row, 'id'))
  return [...new Set(ids)].flatMap((id) => connection.all('select * from story where id = ?', id).map(storyOf))
}

function withPerson(connection: Connection, personId: string, since: string | undefined): readonly Story[] {
  settlePersons(connection)
  return having(connection, 'ord in (select article_ord from article_person where person_id = ?)', personId, since)
}

/** Stories with an article of which the condition holds, newest first. */
function having(connection: Connection, condition: string, value: string, since: string | undefined): readonly Story[] {
  return connection.all(
    `select * from story where id in (select story_id from article where ${condition}) and (? is null or last_day >= ?) order by ${newestFirst}`,
    value, since ?? null, since ?? null).map(storyOf)
}

function onTopic(connection: Connection, words: readonly string[], since: string | undefined): readonly Story[] {
  const fits = storiesOnTopic(connection, words)
  const rows = connection.all(
    `select * from story where id in (select value from json_each(?)) and (? is null or last_day >= ?) order by ${newestFirst}`,
    JSON.stringify([...fits.keys()]), since ?? null, since ?? null,
  )
  // The sort is stable: stories that fit equally well stay in the order of the query, newest first.
  return rows.map(storyOf).sort((left, right) => (fits.get(right.id) ?? 0) - (fits.get(left.id) ?? 0))
}

/** A row of the table of stories as a story. */
export function storyOf(row: Row): Story {
  return {
    id: text(row, 'id'),
    title: text(row, 'title'),
    articleIds: json<readonly string[]>(row, 'article_ids'),
    firstDay: textOrNull(row, 'first_day'),
    lastDay: textOrNull(row, 'last_day'),
    sourceCount: number(row, 'source_count'),
  }
}
