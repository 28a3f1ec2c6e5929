import type { RespondFn } from '@slack/bolt'
import type { Card } from '#chat/card.ts'
import { waitedFor } from '#chat/waited-for.ts'
import { wordsFor } from '#chat/words/words-for.ts'

export interface Waiting {
  /** When the person asked, in milliseconds of the monotonic clock. */
  readonly sinceMs: number
  /** Null where Slack gave no response_url: then nothing can be shown for a while. */
  readonly respond: RespondFn | null
  readonly locale: string
}

export interface VisibleAnswer {
  readonly card: Card
  /** Whether the person sees “Looking…” meanwhile. */
  readonly isLooking: boolean
}

/** A person notices a wait that is longer, and wonders. */
const patienceMs = 1000

/** The answer; where it takes more than about a second, the person is shown that somebody is looking: an acknowledgement shows nothing in Slack. */
export async function answerVisibly({ sinceMs, respond, locale }: Waiting, answer: () => Promise<Card>): Promise<VisibleAnswer> {
  const answering = answer()
  const card = await waitedFor(answering, Math.max(0, sinceMs + patienceMs - performance.now()), undefined)
  if (card !== undefined) return { card, isLooking: false }
  const isLooking = respond !== null && await show(respond, wordsFor(locale).surface.looking)
  return { card: await answering, isLooking }
}

async function show(respond: RespondFn, text: string): Promise<boolean> {
  // One of the five uses of the response_url; the answer takes two more at most.
  return respond({ text, response_type: 'ephemeral', replace_original: false }).then(() => true, () => false)
}
