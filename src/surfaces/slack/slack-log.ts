import { LogLevel, type Logger } from '@slack/bolt'

/** Where the surface writes; pino fits. */
export interface SlackLog {
  debug(details: object, message: string): void
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

/** Bolt's own lines, without tokens; its errors only for debugging where the surface says the same in a line of its own. */
export function boltLogger(log: SlackLog, errors: 'warn' | 'debug'): Logger {
  const debug = (...parts: unknown[]) => log.debug({ from: 'bolt' }, join(parts))
  return {
    debug: () => undefined,
    info: debug,
    warn: debug,
    error: (...parts: unknown[]) => log[errors]({ from: 'bolt' }, join(parts)),
    setLevel: () => undefined,
    // Below this level Bolt would write whole envelopes, with everything that people typed.
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  }
}

/** A text without Slack's tokens and socket tickets. */
export function withoutTokens(text: string): string {
  return text.replace(/\bx(?:ox[a-z]|app)-[\w.-]+/g, '[token]').replace(/\bticket=[^&\s]+/g, 'ticket=[secret]')
}

function join(parts: readonly unknown[]): string {
  return withoutTokens(parts.map(String).join(' '))
}
