import type { webApi } from '@slack/bolt'
import type { Installations } from './installations.ts'
import { createClient } from './slack-client.ts'
import { botTokenError, errorCode, isTokenDead, SlackPostError } from './slack-errors.ts'
import type { SlackLog } from './slack-log.ts'

/** Which token is right for which workspace, and what is to do when there is none any more. */
export interface Workspaces {
  /** Rejects with a SlackPostError where the app is not installed. */
  clientFor(workspaceId: string | null): Promise<webApi.WebClient>
  /** Slack did not take something: looks whether the token is the reason. */
  note(error: unknown, workspaceId: string | null): void
  /** The app was taken out of a workspace, or of an organisation; the reason is Slack's word. */
  removed(id: string, reason: string): Promise<void>
}

/** One workspace with a token from the settings: without it the bot has nothing left to do. */
export function createOneWorkspace(client: webApi.WebClient, onFatal: (error: Error) => void): Workspaces {
  return {
    clientFor: async () => client,
    note(error) {
      if (isTokenDead(error)) onFatal(botTokenError(error))
    },
    removed: async (_, reason) => onFatal(botTokenError(reason)),
  }
}

interface ManyOptions {
  readonly installations: Installations
  readonly clientOptions: webApi.WebClientOptions
  readonly log: SlackLog
}

/** Every workspace that installed the app; one that removes it is forgotten, and the others go on. */
export function createManyWorkspaces({ installations, clientOptions, log }: ManyOptions): Workspaces {
  const refused = new Set<string>()

  return {
    async clientFor(workspaceId) {
      const token = (await installations.read(workspaceId ?? await onlyOne(installations)))?.bot?.token
      if (token === undefined) throw notInstalled(workspaceId)
      return createClient(token, clientOptions)
    },
    note(error, workspaceId) {
      const workspace = workspaceId ?? ''
      if (!isTokenDead(error) || refused.has(workspace)) return
      refused.add(workspace)
      log.warn({ workspace, error: errorCode(error) }, 'Slack refuses the token of a workspace; the app must be installed there again')
    },
    async removed(id, reason) {
      const rows = await installations.forget(id)
      refused.delete(id)
      log.info({ workspace: id, reason, rows }, 'removed from a Slack workspace, everything kept of it is deleted')
    },
  }
}

/** A digest from the configuration names no workspace: then there must be one only. */
async function onlyOne(installations: Installations): Promise<string> {
  const [first, ...others] = await installations.ids()
  if (first === undefined || others.length > 0) throw notInstalled(null)
  return first
}

function notInstalled(workspaceId: string | null): SlackPostError {
  const message = workspaceId === null
    ? 'It is not clear in which of several Slack workspaces to post. Set the digest there with /subscribe, not in the configuration.'
    : `The app is not installed in the Slack workspace ${workspaceId}. Install it there again.`
  return new SlackPostError(message, { isSurelyUnsent: true, trouble: 'revoked' })
}
