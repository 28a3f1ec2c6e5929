import { setTimeout as sleep } from 'node:timers/promises'
import { type App, type Receiver, SocketModeReceiver, webApi } from '@slack/bolt'
import { createTurns } from '#chat/create-turns.ts'
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
/** How long a line that Slack retires is listened to, once the next one stands. */
const graceMs = 1000
const firstAttempts = 3
const maxPauseMs = 30_000
const defaultPort = 3000

/**
 * Socket Mode, reconnecting by ourselves: the library hangs up when Slack announces that it will, and waits five seconds before it comes
 * back, in which commands meet nobody; and a token that was revoked meanwhile ends in an unhandled rejection. Here the next line opens first.
 */
export function connectBySocket({ appToken, clientOptions, log, onFatal, oauth, port, host }: SocketOptions): Connection {
  const own = oauth === null ? { installerOptions: { clientOptions } } : oauthOptions(oauth, log)
  const wanted = new AbortController()
  const lines = new Set<SocketModeReceiver>()
  let app: App | undefined
  let current: SocketModeReceiver | undefined
  let isConnecting = false
  // Bolt asks it for tokens where there are several workspaces; its line is the first one.
  let unused: SocketModeReceiver | undefined = createReceiver()
  const { installer } = unused
  const installs = installer === undefined ? undefined : serveInstalls({ installer, port: port ?? defaultPort, host, log })

  function createReceiver(): SocketModeReceiver {
    const logger = boltLogger(log, 'debug')
    return new SocketModeReceiver({
      appToken, clientPingTimeout: pongTimeoutMs, autoReconnectEnabled: false, logger, ...own, customPropertiesExtractor: envelopeIdOf,
    })
  }

  /** Tries until it is connected or no longer wanted; throws when the token is refused, or after `attempts` failures. */
  async function connect(attempts: number): Promise<void> {
    isConnecting = true
    try {
      for (let failures = 0; !wanted.signal.aborted; failures++) {
        const error = await failureOf(async () => { current = await openLine() })
        if (error === undefined) return
        if (isAppTokenDead(error) || failures + 1 >= attempts) throw error
        log.warn({ error: errorCode(error), attempt: failures + 1 }, 'Slack cannot be reached, trying again')
        await failureOf(() => sleep(pauseMs(error, failures), undefined, { signal: wanted.signal }))
      }
    } finally {
      isConnecting = false
    }
  }

  async function openLine(): Promise<SocketModeReceiver> {
    const line = unused ?? createReceiver()
    unused = undefined
    if (app !== undefined) line.init(app)
    onRetirement(line, () => void replace(line))
    await hello(line)
    if (wanted.signal.aborted) await hangUp(line)
    lines.add(line)
    line.client.on('disconnected', () => {
      lines.delete(line)
      void replace(line)
    })
    return line
  }

  async function hello(line: SocketModeReceiver): Promise<void> {
    const timeout = AbortSignal.timeout(helloTimeoutMs)
    const late = new Promise<never>((_, reject) => { timeout.addEventListener('abort', () => reject(new Error('Slack opened a socket and said no hello'))) })
    await Promise.race([line.client.start(), late]).catch(async (error: unknown) => {
      await hangUp(line)
      throw error ?? new Error('the socket closed before Slack said hello')
    })
  }

  /** Opens the next line where the one we have was closed, or soon will be; what still comes on the old one is answered too. */
  async function replace(line: SocketModeReceiver): Promise<void> {
    if (line !== current || isConnecting || wanted.signal.aborted) return
    log.info({}, 'Slack closes the connection, opening another')
    const error = await failureOf(() => connect(Infinity))
    if (error !== undefined) return onFatal(appTokenError(error))
    if (!lines.has(line)) return
    await failureOf(() => sleep(graceMs, undefined, { signal: wanted.signal }))
    await hangUp(line)
  }

  const receiver: Receiver & Pick<SocketModeReceiver, 'installer'> = {
    installer,
    init(given) { app = given },
    start: async () => undefined,
    stop: async () => undefined,
  }
  return {
    receiver,
    async open() {
      await connect(firstAttempts).catch((error: unknown) => {
        throw isAppTokenDead(error) ? appTokenError(error) : unreachableError(error, clientOptions.slackApiUrl ?? '')
      })
      await installs?.open()
    },
    async close() {
      wanted.abort()
      await installs?.close()
      await Promise.all([...lines].map(hangUp))
    },
  }
}

async function hangUp({ client }: SocketModeReceiver): Promise<void> {
  await Promise.race([client.disconnect(), sleep(closeTimeoutMs, undefined, { ref: false })])
}

/** Takes Slack's announcement away from the library, which would hang up at once; the envelopes of a burst reach it one by one. */
function onRetirement({ client }: SocketModeReceiver, act: () => void): void {
  const [handle, ...others] = client.listeners('ws_message')
  if (handle === undefined || others.length > 0) return
  const inTurns = createTurns()
  client.removeAllListeners('ws_message')
  client.on('ws_message', (message: unknown, isBinary: unknown) => {
    if (isRetirement(message)) act()
    else inTurns(() => handle.call(client, message, isBinary))
  })
}

/** {"type":"disconnect","reason":"refresh_requested",…}, a short message. */
function isRetirement(message: unknown): boolean {
  if (typeof message !== 'string' || message.length > 2000 || !message.includes('"disconnect"')) return false
  try {
    return (JSON.parse(message) as { readonly type?: unknown } | null)?.type === 'disconnect'
  } catch {
    // The library says what it thinks of it.
    return false
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
