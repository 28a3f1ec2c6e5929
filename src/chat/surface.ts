import type { Card } from './card.ts'

/** What a surface sent: the id by which the platform knows the message. */
export interface Posted {
  readonly messageId: string
}

/** A place where people talk to the bot. */
export interface Surface {
  readonly name: 'discord' | 'slack' | 'local'
  /** Resolves when commands can arrive; rejects with an error that names the setting and the remedy. */
  start(): Promise<void>
  /** Answers what is under way, for at most ten seconds, then closes every connection. */
  stop(): Promise<void>
  /** Posts unasked; the key names the occasion, so that the platform can refuse the same post twice. */
  post(channel: string, card: Card, key: string): Promise<Posted>
}

/** What a failed post may say of itself; an error that says nothing may have happened after the message arrived. */
export interface PostFailure {
  readonly isSurelyUnsent: boolean
}

/** Whether a post that failed did surely not arrive, so that it may be tried again. */
export function isSurelyUnsent(error: unknown): boolean {
  return error instanceof Error && (error as Error & Partial<PostFailure>).isSurelyUnsent === true
}
