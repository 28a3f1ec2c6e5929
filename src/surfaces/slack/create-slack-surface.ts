import { setTimeout as sleep } from 'node:timers/promises'
import { App, type webApi } from '@slack/bolt'
import type { Conversation } from '#chat/conversation.ts'
import type { Surface } from '#chat/surface.ts'
import { type ChannelPace, createChannelPace } from './channel-pace.ts'
import { connectByHttp } from './connect-by-http.ts'
import { connectBySocket } from './connect-by-socket.ts'
import type { Connection } from './connection.ts'
import { createDelivery } from './deliver-answer.ts'
import { editPost } from './edit-post.ts'
import { findPost } from './find-post.ts'
import { openDirect } from './open-direct.ts'
import { createPost, type PostCard } from './post-card.ts'
import { createRecentKeys } from './recent-keys.ts'
import { registerListeners } from './register-listeners.ts'
import { clientOptions, createClient, realApiUrl } from './slack-client.ts'
import { botTokenError, errorCode, isTokenDead, SlackPostError, unreachableError } from './slack-errors.ts'
import { boltLogger, type SlackLog } from './slack-log.ts'
import { createUnderWay } from './under-way.ts'

export interface SlackSurfaceOptions {
  readonly botToken: string
  /** With it Slack runs in Socket Mode, else in HTTP mode with the signing secret. */
  readonly appToken: string | null
  readonly signingSecret: string | null
  readonly port: number | null
  /** Where HTTP mode listens; the loopback unless stated, for a proxy on the same machine. */
  readonly host?: string
  /** Another base of the Web API, with or without its final slash. */
  readonly apiUrl: string | undefined
  readonly conversation: Conversation
  readonly log: SlackLog
  /** The surface is lost for good: the message names the setting and the remedy. */
  readonly onFatal: (error: Error) => void
}

interface Running {
  readonly client: webApi.WebClient
  readonly pace: ChannelPace
  readonly post: PostCard
  stop(): Promise<void>
}

const maxDrainMs = 10_000
/** An outage of a moment must not keep the bot from starting. */
const pausesMs = [500, 2000]

/** Slack, through the real Bolt: slash commands, buttons, mentions and posts. */
export function createSlackSurface(options: SlackSurfaceOptions): Surface {
  let running: Running | undefined

  function ready(): Running {
    if (running === undefined) throw new SlackPostError('Slack is not connected, so nothing was posted.', { isSurelyUnsent: true, trouble: 'busy' })
    return running
  }

  return {
    name: 'slack',
    async start() {
      running = await startSlack(options)
    },
    async stop() {
      const ending = running
      running = undefined
      await ending?.stop()
    },
    post: async ({ channel }, card, key, under) => ready().post({ channel, card, key, under }),
    findPost: async ({ channel }, key, sinceMs, under) => findPost(ready().client, { channel, key, sinceMs, under }),
    editPost: async ({ channel }, messageId, card) => editPost(ready(), { channel, messageId, card }),
    openDirect: async (workspaceId, userId) => openDirect(ready().client, workspaceId, userId),
  }
}

async function startSlack(options: SlackSurfaceOptions): Promise<Running> {
  const { botToken, conversation, log } = options
  const onFatal = onlyOnce(options.onFatal)
  const web = clientOptions(options.apiUrl, log)
  const client = createClient(botToken, web)
  const connection = createConnection(options, web, onFatal)
  const { botId, botUserId } = await identifyBot(client, options.apiUrl ?? realApiUrl)
  // With both ids Bolt asks nothing by itself; a refused token would be an unhandled rejection there.
  const app = new App({ token: botToken, botId, botUserId, receiver: connection.receiver, clientOptions: web, logger: boltLogger(log, 'warn'), convoStore: false })
  app.error(async (error) => log.error({ error: errorCode(error) }, 'Bolt could not handle a request'))
  const pace = createChannelPace()
  const underWay = createUnderWay((error) => log.error({ err: error }, 'an answer failed'))
  const stopping = new AbortController()
  registerListeners({
    app, botUserId, conversation, underWay, log, onFatal, deliver: createDelivery({ client, pace, log, onFatal }),
    handled: createRecentKeys(), isStopping: () => stopping.signal.aborted,
  })
  await connection.open()
  return {
    client,
    pace,
    post: createPost({ client, pace, log, onFatal }),
    async stop() {
      stopping.abort()
      await underWay.drain(maxDrainMs)
      await connection.close()
    },
  }
}

function createConnection(options: SlackSurfaceOptions, web: webApi.WebClientOptions, onFatal: (error: Error) => void): Connection {
  const { appToken, signingSecret, port, host = '127.0.0.1', log } = options
  return appToken === null
    ? connectByHttp({ signingSecret, port, host, log })
    : connectBySocket({ appToken, clientOptions: web, log, onFatal })
}

interface BotIdentity {
  readonly botId: string
  readonly botUserId: string
}

/** Asks Slack who the token belongs to, before anything else can fail because of it. */
async function identifyBot(client: webApi.WebClient, apiUrl: string, [pauseMs, ...pauses] = pausesMs): Promise<BotIdentity> {
  try {
    const { bot_id: botId = '', user_id: botUserId = '' } = await client.auth.test()
    return { botId, botUserId }
  } catch (error) {
    if (isTokenDead(error)) throw botTokenError(error)
    if (pauseMs === undefined) throw unreachableError(error, apiUrl)
    await sleep(pauseMs)
    return identifyBot(client, apiUrl, pauses)
  }
}

/** The end is announced once, however many requests fail because of it. */
function onlyOnce(announce: (error: Error) => void): (error: Error) => void {
  let isAnnounced = false
  return (error) => {
    if (isAnnounced) return
    isAnnounced = true
    announce(error)
  }
}
