import type { PostRow, PostState, UsedArticle } from '#store/ledger.ts'
import { destinationOf, json, number, numberOrNull, type Row, text, textOrNull } from './columns.ts'

/** A row of the outbox as the ledger shows it. */
export function postOf(row: Row): PostRow {
  return {
    key: text(row, 'key'),
    cause: textOrNull(row, 'cause'),
    rule: text(row, 'rule'),
    to: destinationOf(row),
    dueMs: number(row, 'due_ms'),
    under: textOrNull(row, 'under'),
    // Only the store writes the column.
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
