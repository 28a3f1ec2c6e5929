import { personsByAlias } from './aliases.ts'
import { text } from './columns.ts'
import type { Connection } from './connection.ts'

/**
 * In one story, takes a person of one word ("peskov") for the person whose last name it is ("dmitry peskov"), if only one fits;
 * whom no name of the story fits, and a person of several words, for the one whose alias it is by an operator's word.
 * Decided anew each time, since an article that names a second one makes the first join doubtful.
 */
export function joinPersons(connection: Connection, storyId: string): void {
  const rows = connection.all(
    `select distinct own_id, kind, person_id from article_person join article on article.ord = article_person.article_ord
      where article.story_id = ? order by own_id, kind`,
    storyId,
  )
  const persons = rows.map((row) => ({ id: text(row, 'own_id'), isOrganisation: text(row, 'kind') === 'organisation', taken: text(row, 'person_id') }))
  const longs = persons.filter(({ id }) => id.includes(' '))
  const byAlias = personsByAlias(connection)
  const meant = (id: string) => byAlias.get(id) ?? id
  const wanted = new Map<string, string>()
  for (const { id, isOrganisation } of persons) {
    const isLastName = (long: { readonly id: string, readonly isOrganisation: boolean }) => long.isOrganisation === isOrganisation && long.id.endsWith(` ${id}`)
    const fitting = new Set(id.includes(' ') ? [] : longs.filter(isLastName).map((long) => long.id))
    const [only = id] = fitting
    // Whom articles take for a person and for an organisation is one all the same: the last word counts.
    wanted.set(id, fitting.size > 1 ? id : meant(only))
  }
  for (const [ownId, personId] of wanted) {
    if (persons.some(({ id, taken }) => id === ownId && taken !== personId)) takeFor(connection, { storyId, ownId, personId })
  }
}

interface Join {
  readonly storyId: string
  readonly ownId: string
  readonly personId: string
}

function takeFor(connection: Connection, { storyId, ownId, personId }: Join): void {
  const where = 'own_id = ? and person_id <> ? and article_ord in (select ord from article where story_id = ?)'
  connection.run(`insert or ignore into unsettled_person (id) select person_id from article_person where ${where}`, ownId, personId, storyId)
  const changed = connection.run(`update article_person set person_id = ? where ${where}`, personId, ownId, personId, storyId)
  if (changed > 0) connection.run('insert or ignore into unsettled_person (id) values (?)', personId)
}
