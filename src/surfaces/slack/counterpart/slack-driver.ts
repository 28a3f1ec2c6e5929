import type { Conversation } from '#chat/conversation.ts'
import type { Surface } from '#chat/surface.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import type { SeenAnswer, SurfaceDriver } from '#surfaces/surface-contract.ts'
import { createSlackSurface } from '../create-slack-surface.ts'
import { createSlackCounterpart, type Sent, type SlackCounterpart } from './create-slack-counterpart.ts'
import { buttonsIn, linksIn, pingsIn, textIn } from './read-message.ts'
import { createSilentLog } from './silent-log.ts'
import type { Node } from './size-faults.ts'

interface Shown {
  readonly message: Node
  readonly isPrivate: boolean
  readonly atMs: number
}

/** Drives the Slack surface for the common contract: commands as text behind the slash, answers from wherever they arrive. */
export async function startSlackDriver(conversation: Conversation): Promise<SurfaceDriver> {
  const slack = await createSlackCounterpart()
  let surface = create()
  await surface.start()

  function create(): Surface {
    return createSlackSurface({
      botToken: slack.botToken, appToken: slack.appToken, apiUrl: slack.apiUrl, signingSecret: null, port: null,
      conversation, log: createSilentLog(), onFatal: (error) => { throw error },
    })
  }

  /** Each deed has a channel of its own, so that its answer is known by it. */
  async function ask(deed: (channelId: string) => Promise<Sent>): Promise<SeenAnswer> {
    const channelId = `C${performance.now()}`
    const sent = await deed(channelId)
    const ack = await slack.waitFor('an acknowledgement', () => slack.acks.find((one) => one.envelopeId === sent.envelope.envelope_id))
    const shown = await slack.waitFor('an answer', () => shownIn(slack, channelId, sent.urlId))
    return seen(shown, Math.min(ack.atMs, shown.atMs) - sent.atMs)
  }

  return {
    get surface() { return surface },
    command: (name, options) => ask((channelId) => slack.sendCommand({ command: `/${name}`, text: lineOf(options), channelId })),
    press: (value) => ask((channelId) => slack.press({ value, channelId })),
    posts: async (channel) => slack.channels.messages(channel).map(({ args }) => seen({ message: args, isPrivate: false, atMs: 0 }, 0)),
    async restart() {
      await surface.stop()
      surface = create()
      await surface.start()
    },
    async stop() {
      await surface.stop()
      await slack.stop()
      if (slack.faults.length > 0) throw new Error(`Slack would have refused: ${slack.faults.join(', ')}`)
    },
  }
}

function lineOf(options: Readonly<Record<string, string | number | boolean>>): string {
  return Object.entries(options).map(([name, value]) => `${name}:${String(value).includes(' ') ? `"${value}"` : value}`).join(' ')
}

function shownIn(slack: SlackCounterpart, channelId: string, urlId: string): Shown | undefined {
  const response = slack.responses.find(({ urlId: id, status, body }) => id === urlId && status === 200 && !isPassing(body))
  if (response !== undefined) return { message: response.body, isPrivate: response.body['response_type'] === 'ephemeral', atMs: response.atMs }
  const call = slack.calls.find((one) => one.method.startsWith('chat.') && one.args['channel'] === channelId && one.outcome === 'ok')
  return call === undefined ? undefined : { message: call.args, isPrivate: call.method === 'chat.postEphemeral', atMs: call.atMs }
}

/** A word while an answer takes its time, and its end. */
function isPassing(message: Node): boolean {
  const { looking, willFollow } = wordsFor('en').surface
  return message['text'] === looking || message['text'] === willFollow || message['delete_original'] === true
}

function seen({ message, isPrivate }: Shown, firstResponseMs: number): SeenAnswer {
  const { blocks } = message
  return { text: textIn(blocks), isPrivate, buttons: buttonsIn(blocks), pings: pingsIn(message), links: linksIn(message), firstResponseMs }
}
