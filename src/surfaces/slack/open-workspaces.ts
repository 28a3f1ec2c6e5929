import { setTimeout as sleep } from 'node:timers/promises'
import type { webApi } from '@slack/bolt'
import { forgetLostWorkspaces } from './forget-lost-workspaces.ts'
import { createInstallations, type InstallationLedger } from './installations.ts'
import type { OAuth, OAuthSettings } from './oauth.ts'
import { createSeal } from './seal.ts'
import { createClient, realApiUrl } from './slack-client.ts'
import { botTokenError, isTokenDead, SlackSetupError, unreachableError } from './slack-errors.ts'
import type { SlackLog } from './slack-log.ts'
import { createManyWorkspaces, createOneWorkspace, type Workspaces } from './workspaces.ts'

export interface InstallSettings extends OAuthSettings {
  /** Seals the stored tokens. */
  readonly secret: string
}

export interface OpenedWorkspaces {
  readonly workspaces: Workspaces
  readonly oauth: OAuth | null
  /** Forgets the workspaces that the app was taken out of while nobody listened. */
  forgetLost(isStopping: () => boolean): Promise<void>
  /** What Bolt needs for one workspace; for several it asks the installations. */
  readonly authorization: { readonly token: string, readonly botId: string, readonly botUserId: string } | object
}

interface Options {
  readonly botToken: string | null
  readonly installs?: InstallSettings | null
  readonly ledger?: InstallationLedger
  readonly apiUrl: string | undefined
  readonly log: SlackLog
  readonly web: webApi.WebClientOptions
  readonly onFatal: (error: Error) => void
}

/** An outage of a moment must not keep the bot from starting. */
const pausesMs = [500, 2000]

/** One workspace with the token of the settings, or several that install the app for themselves. */
export async function openWorkspaces({ botToken, apiUrl, installs, ledger, log, web, onFatal }: Options): Promise<OpenedWorkspaces> {
  if (botToken !== null) {
    const client = createClient(botToken, web)
    // With both ids Bolt asks nothing by itself; a refused token would be an unhandled rejection there.
    const identity = await identifyBot(client, apiUrl ?? realApiUrl)
    const authorization = { token: botToken, ...identity }
    return { workspaces: createOneWorkspace(client, onFatal), oauth: null, authorization, forgetLost: async () => undefined }
  }
  if (installs === undefined || installs === null || ledger === undefined) {
    throw new SlackSetupError('Slack needs SLACK_BOT_TOKEN, or SLACK_CLIENT_ID and what belongs to it. Set one of them.')
  }
  const installations = createInstallations(ledger, createSeal(installs.secret))
  await installations.check()
  const { secret: _, ...settings } = installs
  const workspaces = createManyWorkspaces({ installations, clientOptions: web, log })
  return {
    workspaces, authorization: {},
    forgetLost: async (isStopping) => forgetLostWorkspaces({ installations, workspaces, clientOptions: web, isStopping }),
    oauth: { ...settings, installations, clientOptions: web },
  }
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
