import type { SQLInputValue } from 'node:sqlite'
import type { QuotationFilter, QuotationRow } from '#store/store.ts'
import type { Connection } from './connection.ts'
import { foldText, foldWords } from './fold-words.ts'
import { matchAll } from './match.ts'
import { currentStoryId } from './place-in-story.ts'
import { isShown } from './hidden-quotations.ts'
import { idsOf, quotationRows } from './quotation-rows.ts'
import { settlePersons } from './settle-persons.ts'

/** See StoreReader.quotations. */
export function quotations(connection: Connection, filter: QuotationFilter): readonly QuotationRow[] {
  if (filter.personIds !== undefined) settlePersons(connection)
  const conditions = conditionsOf(connection, filter)
  const where = `where ${[isShown, ...conditions.map(({ sql }) => sql)].join(' and ')}`
  const rows = connection.all(
    `select quotation.id from quotation join article on article.ord = quotation.id / 1048576 ${where} ${newestFirst} limit ? offset ?`,
    ...conditions.flatMap(({ values }) => values), filter.limit, filter.offset ?? 0,
  )
  return quotationRows(connection, idsOf(rows))
}

/** See StoreReader.statement: the id of a quotation that stands alone leads to its statement even after it has joined one. */
export function statement(connection: Connection, statementId: string): readonly QuotationRow[] {
  const rows = connection.all(
    `select id from quotation where statement_id = coalesce((select statement_id from quotation where lone_id = ?), ?)
      order by length(json_extract(card, '$.words')) desc, id`,
    statementId, statementId,
  )
  return quotationRows(connection, idsOf(rows))
}

/** See StoreReader.quotationsAbout. */
export function quotationsAbout(connection: Connection, personId: string, limit: number): readonly QuotationRow[] {
  settlePersons(connection)
  const linked = `select quotation_person.quotation from article_person
    join quotation_person on quotation_person.person = article_person.id where article_person.person_id = ? and quotation_person.part`
  const rows = connection.all(
    `select quotation.id from quotation where quotation.id in (${linked} = 'about') and quotation.id not in (${linked} <> 'about') ${newestFirst} limit ?`,
    personId, personId, limit,
  )
  return quotationRows(connection, idsOf(rows))
}

/** Of one day, the article that came in last first; within an article in the order of its text. */
const newestFirst = 'order by quotation.published_on desc nulls last, quotation.id / 1048576 desc, quotation.id'

interface Condition {
  readonly sql: string
  readonly values: readonly SQLInputValue[]
}

function conditionsOf(connection: Connection, filter: QuotationFilter): readonly Condition[] {
  const { personIds, about, storyId, outlet, since, until, levels } = filter
  return [
    personIds === undefined ? undefined : { sql: bySpeakers, values: [JSON.stringify(personIds)] },
    about === undefined ? undefined : aboutWords(about),
    storyId === undefined ? undefined : { sql: 'article.story_id = ?', values: [currentStoryId(connection, storyId)] },
    outlet === undefined ? undefined : { sql: 'article.outlet_key = ?', values: [foldText(outlet)] },
    since === undefined ? undefined : { sql: 'quotation.published_on >= ?', values: [since] },
    until === undefined ? undefined : { sql: 'quotation.published_on <= ?', values: [until] },
    levels === undefined ? undefined : { sql: 'quotation.level in (select value from json_each(?))', values: [JSON.stringify(levels)] },
  ].filter((condition) => condition !== undefined)
}

const bySpeakers = `quotation.id in (
  select quotation_person.quotation from article_person
    join quotation_person on quotation_person.person = article_person.id and quotation_person.part in ('speaker', 'chain')
    where article_person.person_id in (select value from json_each(?)))`

function aboutWords(about: string): Condition | undefined {
  const words = foldWords(about)
  // Ids from the index first: ranking every match before the other conditions is what makes this question slow.
  return words.length === 0 ? undefined : { sql: 'quotation.id in (select rowid from quotation_fts where quotation_fts match ?)', values: [matchAll(words)] }
}
