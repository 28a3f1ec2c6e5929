import type { Slot, SlotRow, SlotState } from '#store/store.ts'
import { json, number, text, textOrNull } from './columns.ts'
import type { Connection, Row } from './connection.ts'
import { currentStoryId } from './place-in-story.ts'

/** See Ledger.leaseSlot: one statement, so that of two processes only one gets the slot. */
export function leaseSlot(connection: Connection, slot: Slot, nowMs: number, leaseMs: number): SlotRow | undefined {
  const row = connection.get(
    `insert into slot (key, surface, channel, state, message_id, leased_until_ms, attempts) values (?, ?, ?, 'leased', null, ?, 1)
      on conflict (key) do update set leased_until_ms = excluded.leased_until_ms, attempts = attempts + 1
        where slot.state = 'leased' and slot.leased_until_ms <= ?
      returning *`,
    slot.key, slot.surface, slot.channel, nowMs + leaseMs, nowMs,
  )
  return row === undefined ? undefined : slotOf(row)
}

interface Closing {
  readonly attempts: number
  readonly state: SlotState
  readonly messageId: string | null
}

/** See Ledger.closeSlot. */
export function closeSlot(connection: Connection, key: string, { attempts, state, messageId }: Closing): void {
  connection.run(`update slot set state = ?, message_id = ? where key = ? and attempts = ? and state = 'leased'`, state, messageId, key, attempts)
}

/** See Ledger.postedStories; a story that was merged counts under the id it has now. */
export function postedStories(connection: Connection, surface: string, channel: string): ReadonlyMap<string, readonly string[]> {
  const rows = connection.all('select story_id, article_ids from posted_story where surface = ? and channel = ? order by story_id', surface, channel)
  const posted = new Map<string, readonly string[]>()
  for (const row of rows) {
    const storyId = currentStoryId(connection, text(row, 'story_id'))
    posted.set(storyId, [...new Set([...posted.get(storyId) ?? [], ...json<readonly string[]>(row, 'article_ids')])])
  }
  return posted
}

/** See Ledger.recordPostedStory. */
export function recordPostedStory(connection: Connection, { surface, channel, storyId, articleIds }: PostedStory): void {
  connection.run(
    'insert or replace into posted_story (surface, channel, story_id, article_ids) values (?, ?, ?, ?)', surface, channel, storyId, JSON.stringify(articleIds))
}

interface PostedStory {
  readonly surface: string
  readonly channel: string
  readonly storyId: string
  readonly articleIds: readonly string[]
}

function slotOf(row: Row): SlotRow {
  return {
    key: text(row, 'key'),
    surface: text(row, 'surface'),
    channel: text(row, 'channel'),
    // Only this file writes the column.
    state: text(row, 'state') as SlotState,
    messageId: textOrNull(row, 'message_id'),
    leasedUntilMs: number(row, 'leased_until_ms'),
    attempts: number(row, 'attempts'),
  }
}
