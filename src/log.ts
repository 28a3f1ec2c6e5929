import { pino, type Logger } from 'pino'
import { withoutSecrets, withoutSecretTexts } from './without-secrets.ts'

type Stream = NodeJS.WritableStream & { readonly isTTY?: boolean }

/** Log lines: JSON for machines, readable ones on a terminal; tokens are blotted out wherever they stand, and level info has no user text. */
export function createLog(stream: Stream, level = process.env['ONRECORD_LOG'] ?? 'info'): Logger {
  return pino({
    level: level in pino.levels.values ? level : 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { log: withoutSecrets },
    // Errors are plain objects by then.
    serializers: { err: (error: unknown) => error },
    hooks: {
      logMethod(given, method) {
        method.apply(this, given.map((part: unknown) => typeof part === 'string' ? withoutSecretTexts(part) : part) as typeof given)
      },
    },
  }, stream.isTTY === true ? { write: (line) => stream.write(readableLine(line)) } : stream)
}

const info = 30

/** "warn: broken.json: This file is empty." */
export function readableLine(line: string): string {
  // pino writes one JSON object a line.
  const { level, time: _, msg, err, ...details } = JSON.parse(line) as { level: number, time?: string, msg?: string, err?: { message?: string } }
  const name = level > info ? `${pino.levels.labels[level] ?? ''}: ` : ''
  const facts = Object.entries(details).map(([key, value]) => `${key} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
  const reason = err?.message === undefined || err.message === msg ? [] : [err.message]
  return `${name}${[msg ?? '', ...reason, ...facts].join(' · ')}\n`
}
