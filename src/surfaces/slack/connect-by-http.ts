import { HTTPReceiver } from '@slack/bolt'
import type { Connection } from './connection.ts'
import { type OAuth, oauthOptions } from './oauth.ts'
import { eventsPath } from './paths.ts'
import { SlackSetupError } from './slack-errors.ts'
import { boltLogger, type SlackLog } from './slack-log.ts'

export interface HttpOptions {
  readonly signingSecret: string | null
  readonly port: number | null
  /** The address to listen on; the loopback unless stated, for a proxy on the same machine. */
  readonly host: string
  /** For several workspaces: the pages that install the app stand beside /slack/events. */
  readonly oauth: OAuth | null
  readonly log: SlackLog
}

/** HTTP mode: Slack posts to /slack/events, Bolt checks every signature. */
export function connectByHttp({ signingSecret, port, host, oauth, log }: HttpOptions): Connection {
  if (signingSecret === null) {
    throw new SlackSetupError('Slack needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP mode). Set one of them.')
  }
  if (port === null) throw new SlackSetupError('Slack’s HTTP mode needs a port. Set ONRECORD_PORT.')
  const receiver = new HTTPReceiver({ signingSecret, endpoints: eventsPath, logger: boltLogger(log, 'warn'), ...(oauth === null ? {} : oauthOptions(oauth, log)) })
  return {
    receiver,
    async open() {
      await receiver.start({ port, host }).catch((cause: unknown) => { throw portError(host, port, cause) })
      log.info({ host, port, path: eventsPath }, 'listening for Slack')
    },
    close: () => receiver.stop(),
  }
}

/** Nothing can listen there; the operator can choose another port. */
export function portError(host: string, port: number, cause: unknown): SlackSetupError {
  return new SlackSetupError(`Slack’s requests cannot be taken on ${host}:${port} (${String(cause)}). Choose another ONRECORD_PORT.`, { cause })
}
