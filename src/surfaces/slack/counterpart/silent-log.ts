import type { SlackLog } from '../slack-log.ts'

export interface LogLine {
  readonly level: 'debug' | 'info' | 'warn' | 'error'
  readonly details: object
  readonly message: string
}

/** A log that only remembers. */
export function createSilentLog(): SlackLog & { readonly lines: readonly LogLine[] } {
  const lines: LogLine[] = []
  const write = (level: LogLine['level']) => (details: object, message: string) => { lines.push({ level, details, message }) }
  return { lines, debug: write('debug'), info: write('info'), warn: write('warn'), error: write('error') }
}
