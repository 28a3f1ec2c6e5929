import { setTimeout as sleep } from 'node:timers/promises'
import { SocketModeReceiver, webApi } from '@slack/bolt'
import type { Connection } from './connection.ts'
import { type OAuth, oauthOptions } from './oauth.ts'
import { serveInstalls } from './serve-installs.ts'
import { appTokenError, errorCode, isAppTokenDead, unreachableError } from './slack-errors.ts'
import { boltLogger, type SlackLog } from './slack-log.ts'

export interface SocketOptions {
  readonly appToken: string
  readonly clientOptions: webApi.WebClientOptions
  readonly log: SlackLog
  readonly onFatal: (error: Error) => void
  /** For several workspaces, with where the pages that install the app are served. */
  readonly oauth: OAuth | null
  readonly port: number | null
  readonly host: string
}

/** A line without a pong for this long is dead. */
const pongTimeoutMs = 5000
const helloTimeoutMs = 15_000
const closeTimeoutMs = 5000
const firstAttempts = 3
const maxPauseMs = 30_000
const defaultPort = 3000

/**
 * Socket Mode, reconnecting by ourselves: the library waits five seconds before it comes back, in which commands meet nobody,
 * and a token that was revoked meanwhile ends in an unhandled rejection.
 */
export function connectBySocket({ appToken, clientOptions, log, onFatal, oauth, port, host }: SocketOptions): Connection {
  const own = oauth === null ? undefined : oauthOptions(oauth, log)
  const receiver = new SocketModeReceiver({
    appToken, clientPingTimeout: pongTimeoutMs, autoReconnectEnabled: false, logger: boltLogger(log, 'debug'),
    ...(own === undefined ? { installerOptions: { clientOptions } } : own), customPropertiesExtractor: envelopeIdOf,
  })
  const { installer } = receiver
  const installs = installer === undefined ? undefined : serveInstalls({ installer, port: port ?? defaultPort, host, log })
  const { client } = receiver
  const wanted = new AbortController()
  let isOpen = false
  let isConnecting = false

  client.on('disconnected', () => { if (isOpen && !isConnecting && !wanted.signal.aborted) void reconnect() })

  /** Tries until it is connected or no longer wanted; throws when the token is refused, or after `attempts` failures. */
  async function connect(attempts: number): Promise<void> {
    isConnecting = true
    for (let failures = 0; !wanted.signal.aborted; failures++) {
      const error = await failureOf(hello)
      if (error === undefined) break
      if (isAppTokenDead(error) || failures + 1 >= attempts) throw error
      log.warn({ error: errorCode(error), attempt: failures + 1 }, 'Slack cannot be reached, trying again')
      await failureOf(() => sleep(pauseMs(error, failures), undefined, { signal: wanted.signal }))
    }
    isConnecting = false
  }

  async function hello(): Promise<void> {
    const timeout = AbortSignal.timeout(helloTimeoutMs)
    const late = new Promise<never>((_, reject) => { timeout.addEventListener('abort', () => reject(new Error('Slack opened a socket and said no hello'))) })
    await Promise.race([client.start(), late]).catch(async (error: unknown) => {
      await Promise.race([client.disconnect(), sleep(closeTimeoutMs)])
      throw error ?? new Error('the socket closed before Slack said hello')
    })
    if (wanted.signal.aborted) await client.disconnect()
  }

  async function reconnect(): Promise<void> {
    log.info({}, 'Slack closed the connection, opening another')
    const error = await failureOf(() => connect(Infinity))
    if (error !== undefined) onFatal(appTokenError(error))
  }

  return {
    receiver,
    async open() {
      await connect(firstAttempts).catch((error: unknown) => {
        throw isAppTokenDead(error) ? appTokenError(error) : unreachableError(error, clientOptions.slackApiUrl ?? '')
      })
      isOpen = true
      await installs?.open()
    },
    async close() {
      wanted.abort()
      await installs?.close()
      await Promise.race([client.disconnect(), sleep(closeTimeoutMs, undefined, { ref: false })])
    },
  }
}

function pauseMs(error: unknown, failures: number): number {
  return error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1000 : Math.min(1000 * 2 ** failures, maxPauseMs)
}

function envelopeIdOf(envelope: unknown): { readonly envelopeId?: string } {
  const isEnvelope = typeof envelope === 'object' && envelope !== null && 'envelope_id' in envelope && typeof envelope.envelope_id === 'string'
  return isEnvelope ? { envelopeId: String(envelope.envelope_id) } : {}
}

async function failureOf(attempt: () => Promise<unknown>): Promise<unknown> {
  try {
    await attempt()
    return undefined
  } catch (error) {
    return error ?? new Error('an attempt failed without a reason')
  }
}
