import type { RespondFn, webApi } from '@slack/bolt'
import type { Card } from '#chat/card.ts'
import { waitedFor } from '#chat/waited-for.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import type { Asker } from './answer-slack.ts'

export interface Waiting {
  /** When the person asked, in milliseconds of the monotonic clock. */
  readonly sinceMs: number
  readonly locale: string
  readonly word: Word
}

/** A word to the person alone, while an answer takes its time. */
export interface Word {
  /** Rejects where Slack does not take it. */
  say(text: string): Promise<unknown>
  /** The answer takes its place, or takes it away; a word that nothing can take away is still true when the answer stands there. */
  readonly isPassing: boolean
}

export interface VisibleAnswer {
  readonly card: Card
  /** Whether a word stands there that must end. */
  readonly isLooking: boolean
}

/** A person notices a wait that is longer, and wonders. */
const patienceMs = 1000

/** The answer; where it takes more than about a second, the person is shown that somebody is looking: an acknowledgement shows nothing in Slack. */
export async function answerVisibly({ sinceMs, locale, word }: Waiting, answer: () => Promise<Card>): Promise<VisibleAnswer> {
  const answering = answer()
  const card = await waitedFor(answering, Math.max(0, sinceMs + patienceMs - performance.now()), undefined)
  if (card !== undefined) return { card, isLooking: false }
  const { looking, willFollow } = wordsFor(locale).surface
  const isShown = await word.say(word.isPassing ? looking : willFollow).then(() => true, () => false)
  return { card: await answering, isLooking: isShown && word.isPassing }
}

/** Behind a slash command: the first message through its response_url can be replaced and taken away. */
export function passingWord(respond: RespondFn): Word {
  return { isPassing: true, say: (text) => respond({ text, response_type: 'ephemeral', replace_original: false }) }
}

/** Takes the place of the private message whose button was pressed, as the answer will. */
export function wordInPlace(respond: RespondFn): Word {
  return { isPassing: true, say: (text) => respond({ text, response_type: 'ephemeral', replace_original: true }) }
}

/** What this response_url would replace or delete is the message whose button, or menu, was used: the word stays. */
export function wordBeside(respond: RespondFn): Word {
  return { isPassing: false, say: (text) => respond({ text, response_type: 'ephemeral', replace_original: false }) }
}

/** Where Slack gave no response_url. */
export function wordAside(client: webApi.WebClient, { channelId: channel, userId: user }: Asker, threadTs: string | null): Word {
  const thread = threadTs === null ? {} : { thread_ts: threadTs }
  return { isPassing: false, say: (text) => client.chat.postEphemeral({ channel, user, text, ...thread }) }
}

/** In the direct messages with the person, where answers to the app's own page stand. */
export function wordDirect({ chat: { postMessage: send } }: webApi.WebClient, { userId: channel }: Asker): Word {
  return { isPassing: false, say: (text) => send({ channel, text, unfurl_links: false, unfurl_media: false }) }
}
