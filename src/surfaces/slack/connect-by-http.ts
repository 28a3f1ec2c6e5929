import { HTTPReceiver } from '@slack/bolt'
import type { Connection } from './connection.ts'
import { SlackSetupError } from './slack-errors.ts'
import { boltLogger, type SlackLog } from './slack-log.ts'

export interface HttpOptions {
  readonly signingSecret: string | null
  readonly port: number | null
  /** The address to listen on; the loopback unless stated, for a proxy on the same machine. */
  readonly host: string
  readonly log: SlackLog
}

/** HTTP mode: Slack posts to /slack/events, Bolt checks every signature. */
export function connectByHttp({ signingSecret, port, host, log }: HttpOptions): Connection {
  if (signingSecret === null) {
    throw new SlackSetupError('Slack needs SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP mode). Set one of them.')
  }
  if (port === null) throw new SlackSetupError('Slack’s HTTP mode needs a port. Set ONRECORD_PORT.')
  const receiver = new HTTPReceiver({ signingSecret, logger: boltLogger(log, 'warn') })
  return {
    receiver,
    async open() {
      await receiver.start({ port, host }).catch((cause: unknown) => {
        throw new SlackSetupError(`Slack’s HTTP mode cannot listen on ${host}:${port} (${String(cause)}). Choose another ONRECORD_PORT.`, { cause })
      })
      log.info({ host, port, path: '/slack/events' }, 'listening for Slack')
    },
    close: () => receiver.stop(),
  }
}
