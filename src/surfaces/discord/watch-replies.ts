import { type REST, RESTEvents } from 'discord.js'
import { tokenRefused } from './discord-error.ts'
import type { DiscordLog } from './log.ts'

interface Ports {
  readonly log: Pick<DiscordLog, 'warn'>
  /** Discord no longer accepts the token, whatever the gateway says. */
  readonly onRefused: (error: Error) => void
}

/** The same trouble on the same route is one line in so long a time: discord.js tries again at once, and so do we. */
const quietMs = 10_000
const mostRoutes = 500

/** Writes down what Discord answers to requests when it is in trouble; a token that it refuses is the end. */
export function watchReplies(rest: REST, { log, onRefused }: Ports, now: () => number = Date.now): void {
  const saidAtMs = new Map<string, number>()

  function warnOnce(key: string, details: object, message: string): void {
    if (now() - (saidAtMs.get(key) ?? -quietMs) < quietMs) return
    if (saidAtMs.size >= mostRoutes) saidAtMs.clear()
    saidAtMs.set(key, now())
    log.warn(details, message)
  }

  rest.on(RESTEvents.Response, ({ method, route, data }, { status, headers }) => {
    if (status === 429) warnOnce(`limit ${route}`, { route, waitSeconds: headers.get('retry-after') }, 'Discord asked to slow down')
    if (status >= 500) warnOnce(`${method} ${route}`, { method, route, status }, 'Discord answers with errors of its own, trying again')
    // Interactions carry tokens of their own.
    if (status === 401 && data.auth !== false) onRefused(tokenRefused())
  })
}
