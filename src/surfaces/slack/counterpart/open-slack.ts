import type { Conversation } from '#chat/conversation.ts'
import type { Surface } from '#chat/surface.ts'
import { contractConversation } from '#surfaces/contract-conversation.ts'
import { createSlackSurface, type SlackSurfaceOptions } from '../create-slack-surface.ts'
import { createSlackCounterpart, type SlackCounterpart } from './create-slack-counterpart.ts'
import { createSilentLog } from './silent-log.ts'

/** A Slack that is played, and the real surface before it, not started yet. */
export interface OpenSlack {
  readonly slack: SlackCounterpart
  readonly surface: Surface
  readonly log: ReturnType<typeof createSilentLog>
  /** Why the surface said that it is lost for good. */
  readonly fatal: readonly Error[]
  /** The same surface anew, with other options. */
  again(changes?: Partial<SlackSurfaceOptions>): Surface
}

/** Opens both; who opens them stops them. */
export async function openSlack(converse: (log: OpenSlack['log']) => Conversation = () => contractConversation()): Promise<OpenSlack> {
  const slack = await createSlackCounterpart()
  const log = createSilentLog()
  const fatal: Error[] = []
  const conversation = converse(log)
  const again = (changes: Partial<SlackSurfaceOptions> = {}) => createSlackSurface({
    botToken: slack.botToken, appToken: slack.appToken, apiUrl: slack.apiUrl, signingSecret: null, port: null,
    conversation, log, onFatal: (error) => fatal.push(error), ...changes,
  })
  return { slack, log, fatal, surface: again(), again }
}
