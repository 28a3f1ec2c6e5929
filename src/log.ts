import { pino, type Logger } from 'pino'

/** Structured log lines; tokens are blotted out wherever they stand, and no user text is written at level info. */
export function createLog(stream: NodeJS.WritableStream, level = process.env['ONRECORD_LOG'] ?? 'info'): Logger {
  return pino({
    level: level in pino.levels.values ? level : 'info',
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: ['token', '*.token', 'botToken', 'appToken', 'signingSecret', 'headers.authorization', '*.headers.authorization'], censor: '[secret]' },
  }, stream)
}
