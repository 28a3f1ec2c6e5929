import { text } from './columns.ts'
import type { Connection } from './connection.ts'

/**
 * In one story, takes a person of one word ("peskov") for the person whose last name it is ("dmitry peskov"), if only one fits.
 * Decided anew each time, since an article that names a second one makes the first join doubtful.
 */
export function joinPersons(connection: Connection, storyId: string): void {
  const rows = connection.all(
    `select distinct own_id, kind from article_person join article on article.ord = article_person.article_ord
      where article.story_id = ? order by own_id`,
    storyId,
  )
  const persons = rows.map((row) => ({ id: text(row, 'own_id'), isOrganisation: text(row, 'kind') === 'organisation' }))
  const longs = persons.filter(({ id }) => id.includes(' '))
  for (const person of persons.filter(({ id }) => !id.includes(' '))) {
    const fitting = new Set(longs.filter((long) => long.isOrganisation === person.isOrganisation && long.id.endsWith(` ${person.id}`)).map(({ id }) => id))
    const [only] = fitting
    takeFor(connection, { storyId, ownId: person.id, personId: fitting.size === 1 && only !== undefined ? only : person.id })
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
