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
import { createInstallations, type InstallationLedger } from './installations.ts'
import type { OAuth, OAuthSettings } from './oauth.ts'
import { openDirect } from './open-direct.ts'
import { createPost, type PostCard } from './post-card.ts'
import { createRecentKeys } from './recent-keys.ts'
import { registerListeners } from './register-listeners.ts'
import { createSeal } from './seal.ts'
import { clientOptions, createClient, realApiUrl } from './slack-client.ts'
import { botTokenError, errorCode, isTokenDead, SlackPostError, SlackSetupError, unreachableError } from './slack-errors.ts'
import { boltLogger, type SlackLog } from './slack-log.ts'
import { createUnderWay } from './under-way.ts'
import { createManyWorkspaces, createOneWorkspace, type Workspaces } from './workspaces.ts'

export interface SlackSurfaceOptions {
  /** Of the one workspace; null where several install the app for themselves. */
  readonly botToken: string | null
  /** For several workspaces, whose tokens are kept in the ledger. */
  readonly installs?: InstallSettings | null
  readonly ledger?: InstallationLedger
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

export interface InstallSettings extends OAuthSettings {
  /** Seals the stored tokens. */
  readonly secret: string
}

interface Running {
  readonly workspaces: Workspaces
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
    post: async (to, card, key, under) => ready().post({ to, card, key, under }),
    async findPost({ workspaceId, channel }, key, sinceMs, under) {
      return findPost(await ready().workspaces.clientFor(workspaceId), { channel, key, sinceMs, under })
    },
    editPost: async (to, messageId, card) => editPost({ ...ready(), log: options.log }, { to, messageId, card }),
    async openDirect(workspaceId, userId) {
      return openDirect(await ready().workspaces.clientFor(workspaceId), workspaceId, userId)
    },
  }
}

async function startSlack(options: SlackSurfaceOptions): Promise<Running> {
  const { conversation, log } = options
  const onFatal = onlyOnce(options.onFatal)
  const web = clientOptions(options.apiUrl, log)
  const desk = await openDesk(options, web, onFatal)
  const { workspaces } = desk
  const connection = createConnection({ options, web, onFatal, oauth: desk.oauth })
  const app = new App({ ...desk.authorization, receiver: connection.receiver, clientOptions: web, logger: boltLogger(log, 'warn'), convoStore: false })
  app.error(async (error) => log.error({ error: errorCode(error) }, 'Bolt could not handle a request'))
  const pace = createChannelPace()
  const underWay = createUnderWay((error) => log.error({ err: error }, 'an answer failed'))
  const stopping = new AbortController()
  registerListeners({
    app, conversation, underWay, log, workspaces, deliver: createDelivery({ workspaces, pace, log }),
    handled: createRecentKeys(), isStopping: () => stopping.signal.aborted,
  })
  await connection.open()
  return {
    workspaces,
    pace,
    post: createPost({ workspaces, pace, log }),
    async stop() {
      stopping.abort()
      await underWay.drain(maxDrainMs)
      await connection.close()
    },
  }
}

interface SlackDesk {
  readonly workspaces: Workspaces
  readonly oauth: OAuth | null
  /** What Bolt needs for one workspace; for several it asks the installations. */
  readonly authorization: { readonly token: string, readonly botId: string, readonly botUserId: string } | object
}

/** One workspace with the token of the settings, or several that install the app for themselves. */
async function openDesk({ botToken, apiUrl, installs, ledger, log }: SlackSurfaceOptions, web: webApi.WebClientOptions, onFatal: (error: Error) => void): Promise<SlackDesk> {
  if (botToken !== null) {
    const client = createClient(botToken, web)
    // With both ids Bolt asks nothing by itself; a refused token would be an unhandled rejection there.
    const identity = await identifyBot(client, apiUrl ?? realApiUrl)
    return { workspaces: createOneWorkspace(client, onFatal), oauth: null, authorization: { token: botToken, ...identity } }
  }
  if (installs === undefined || installs === null || ledger === undefined) throw new SlackSetupError('Slack needs SLACK_BOT_TOKEN, or SLACK_CLIENT_ID and what belongs to it. Set one of them.')
  const installations = createInstallations(ledger, createSeal(installs.secret))
  await installations.check()
  const { secret: _, ...settings } = installs
  return {
    workspaces: createManyWorkspaces({ installations, clientOptions: web, log }), authorization: {},
    oauth: { ...settings, installations, clientOptions: web },
  }
}

interface Connecting {
  readonly options: SlackSurfaceOptions
  readonly web: webApi.WebClientOptions
  readonly onFatal: (error: Error) => void
  readonly oauth: OAuth | null
}

function createConnection({ options, web, onFatal, oauth }: Connecting): Connection {
  const { appToken, signingSecret, port, host = '127.0.0.1', log } = options
  return appToken === null
    ? connectByHttp({ signingSecret, port, host, oauth, log })
    : connectBySocket({ appToken, clientOptions: web, log, onFatal, oauth, port, host })
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
