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
import type { InstallationLedger } from './installations.ts'
import type { OAuth } from './oauth.ts'
import { openDirect } from './open-direct.ts'
import { createOptionalQuestions } from './optional-questions.ts'
import { type InstallSettings, openWorkspaces } from './open-workspaces.ts'
import { createPost, type PostCard } from './post-card.ts'
import { createProfiles } from './profiles.ts'
import { createRecentKeys } from './recent-keys.ts'
import { registerListeners } from './register-listeners.ts'
import { clientOptions } from './slack-client.ts'
import { errorCode, SlackPostError } from './slack-errors.ts'
import { boltLogger, type SlackLog } from './slack-log.ts'
import { createUnderWay } from './under-way.ts'
import type { Workspaces } from './workspaces.ts'

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
  /** Users who may set what channels get, whatever Slack says of them. */
  readonly managers?: readonly string[]
  /** Another base of the Web API, with or without its final slash. */
  readonly apiUrl: string | undefined
  readonly conversation: Conversation
  readonly log: SlackLog
  /** The surface is lost for good: the message names the setting and the remedy. */
  readonly onFatal: (error: Error) => void
}

interface Running {
  readonly workspaces: Workspaces
  readonly pace: ChannelPace
  readonly post: PostCard
  stop(): Promise<void>
}

const maxDrainMs = 10_000

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
    post: async (to, card, key, under, beforeRepeat) => ready().post({ to, card, key, under, beforeRepeat }),
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
  const { workspaces, oauth, authorization, forgetLost } = await openWorkspaces({ ...options, web, onFatal })
  const connection = createConnection({ options, web, onFatal, oauth })
  const app = new App({ ...authorization, receiver: connection.receiver, clientOptions: web, logger: boltLogger(log, 'warn'), convoStore: false })
  app.error(async (error) => log.error({ error: errorCode(error) }, 'Bolt could not handle a request'))
  const pace = createChannelPace()
  const underWay = createUnderWay((error) => log.error({ err: error }, 'an answer failed'))
  const stopping = new AbortController()
  registerListeners({
    app, conversation, underWay, log, workspaces, deliver: createDelivery({ workspaces, pace, log }),
    profiles: createProfiles({ questions: createOptionalQuestions({ workspaces, log }), managers: options.managers ?? [] }),
    handled: createRecentKeys(), isStopping: () => stopping.signal.aborted,
  })
  await connection.open()
  void underWay.run(() => forgetLost(() => stopping.signal.aborted).catch((error: unknown) => {
    log.error({ err: error }, 'it is not known which workspaces removed the app while it was off')
  }))
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

/** The end is announced once, however many requests fail because of it. */
function onlyOnce(announce: (error: Error) => void): (error: Error) => void {
  let isAnnounced = false
  return (error) => {
    if (isAnnounced) return
    isAnnounced = true
    announce(error)
  }
}
