import type { App } from '@slack/bolt'
import type { Card } from '#chat/card.ts'
import type { Conversation } from '#chat/conversation.ts'
import { nonAnswer } from '#chat/non-answers.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import type { Deliver } from './deliver-answer.ts'
import type { Profiles } from './profiles.ts'
import type { RecentKeys } from './recent-keys.ts'
import { errorCode } from './slack-errors.ts'
import type { SlackLog } from './slack-log.ts'
import type { UnderWay } from './under-way.ts'
import type { Workspaces } from './workspaces.ts'

/** What every listener works with. */
export interface ListenerOptions {
  readonly app: App
  readonly conversation: Conversation
  readonly deliver: Deliver
  readonly profiles: Profiles
  readonly handled: RecentKeys
  readonly underWay: UnderWay
  readonly isStopping: () => boolean
  readonly log: SlackLog
  readonly workspaces: Workspaces
}

/** Does the work, as something that a stop waits for, unless one of the keys was met before. */
export async function once(
  { handled, underWay, log }: Pick<ListenerOptions, 'handled' | 'underWay' | 'log'>, keys: readonly unknown[], work: () => Promise<void>,
): Promise<void> {
  const isNew = keys.map((key) => handled.isNew(typeof key === 'string' ? key : undefined)).every(Boolean)
  if (!isNew) return log.info({}, 'Slack delivered something twice, answered once')
  await underWay.run(work)
}

/** Acknowledges; a lost acknowledgement costs a warning in Slack, but never the answer: Slack delivers again, and is answered once. */
export async function acknowledge(ack: () => Promise<void>, log: SlackLog): Promise<void> {
  await ack().catch((error: unknown) => log.info({ error: errorCode(error) }, 'an acknowledgement was lost'))
}

/** The answer; to what came while the bot was ending already, a private word instead. */
export async function answerUnlessStopping(isLate: boolean, locale: string, answer: () => Promise<Card>): Promise<Card> {
  if (!isLate) return answer()
  const words = wordsFor(locale).surface
  return nonAnswer(words.restarting, words.tryInAMinute)
}
