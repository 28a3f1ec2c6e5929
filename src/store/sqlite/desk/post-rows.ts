import type { PostRow, PostState, UsedArticle } from '#store/ledger.ts'
import { json, number, text, textOrNull } from '../columns.ts'
import type { Row } from '../connection.ts'
import { destinationOf } from './places.ts'

/** A row of the outbox as the ledger shows it. */
export function postOf(row: Row): PostRow {
  return {
    key: text(row, 'key'),
    cause: textOrNull(row, 'cause'),
    rule: text(row, 'rule'),
    to: destinationOf(row),
    dueMs: number(row, 'due_ms'),
    under: textOrNull(row, 'under'),
    // Only the files of this folder write the column.
    state: text(row, 'state') as PostState,
    attempts: number(row, 'attempts'),
    leasedUntilMs: number(row, 'leased_until_ms'),
    sendingSinceMs: numberOrNull(row, 'sending_since_ms'),
    refusals: number(row, 'refusals'),
    messageId: textOrNull(row, 'message_id'),
    card: textOrNull(row, 'card'),
    uses: json<readonly UsedArticle[]>(row, 'uses'),
    storyIds: json<readonly string[]>(row, 'story_ids'),
    trouble: textOrNull(row, 'trouble'),
    sentMs: numberOrNull(row, 'sent_ms'),
  }
}

/** A column that holds a number or nothing. */
export function numberOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : number(row, column)
}
