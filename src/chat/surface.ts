import type { Destination } from '#model/subscription.ts'
import type { Card } from './card.ts'

/** What a surface sent: the id by which the platform knows the message. */
export interface Posted {
  readonly messageId: string
}

/** Whether an earlier post with the same key stands in the channel; unknowable where the platform or our rights do not let us look. */
export type FoundPost = Posted | 'absent' | 'unknowable'

/** A place where people talk to the bot. */
export interface Surface {
  readonly name: Destination['surface']
  /** Resolves when commands can arrive; rejects with an error that names the setting and the remedy. */
  start(): Promise<void>
  /** Answers what is under way, for at most ten seconds, then closes every connection. */
  stop(): Promise<void>
  /**
   * Posts unasked, in the thread of the message `under` where there is one; the key names the occasion, so that the platform can refuse it twice.
   * `beforeRepeat` is waited for when the platform said to come again later: a crowd of repeats at once would be refused like the first.
   */
  post(to: Destination, card: Card, key: string, under?: string, beforeRepeat?: () => Promise<void>): Promise<Posted>
  /** Looks for a post with this key that was tried at `sinceMs` (milliseconds since the epoch) or later; `under` as it was given to `post`. */
  findPost(to: Destination, key: string, sinceMs: number, under?: string): Promise<FoundPost>
  /** Replaces the card of a post of ours in place; nobody is notified. `under` as it was given to `post`. */
  editPost(to: Destination, messageId: string, card: Card, under?: string): Promise<void>
  /** The direct message channel with a person. */
  openDirect(workspaceId: string | null, userId: string): Promise<Destination>
}

/** no-permission … not-connected need a person; busy passes. */
export type PostTrouble = 'no-permission' | 'no-such-channel' | 'no-such-message' | 'revoked' | 'closed-direct-messages' | 'busy' | 'other'

/** What a failed post may say of itself; an error that says nothing may have happened after the message arrived. */
export interface PostFailure {
  readonly isSurelyUnsent: boolean
  readonly trouble: PostTrouble
}

/** Whether a post that failed did surely not arrive, so that it may be tried again. */
export function isSurelyUnsent(error: unknown): boolean {
  return error instanceof Error && (error as Error & Partial<PostFailure>).isSurelyUnsent === true
}

/** What stands in the way of a post that failed. */
export function troubleOf(error: unknown): PostTrouble {
  return error instanceof Error ? (error as Error & Partial<PostFailure>).trouble ?? 'other' : 'other'
}
