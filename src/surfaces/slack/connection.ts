import type { Receiver } from '@slack/bolt'

/** How Slack's requests reach the bot. */
export interface Connection {
  readonly receiver: Receiver
  /** Resolves when requests can arrive; rejects with a SlackSetupError. */
  open(): Promise<void>
  close(): Promise<void>
}
