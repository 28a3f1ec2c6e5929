import { expect, it } from 'vitest'
import { createLog, readableLine } from './log.ts'

it.each([
  ['{"level":30,"time":"2021-03-02T08:00:00Z","added":10,"broken":0,"msg":"articles read"}', 'articles read · added 10 · broken 0\n'],
  ['{"level":40,"file":"a.txt","msg":"This file is empty."}', 'warn: This file is empty. · file a.txt\n'],
  ['{"level":50,"err":{"message":"no such table"},"reference":"7F3A","msg":"a command failed"}', 'error: a command failed · no such table · reference 7F3A\n'],
])('is readable on a terminal: %s', (line, expected) => {
  expect(readableLine(line)).toBe(expected)
})

it.each(['token', 'botToken', 'appToken', 'signingSecret', 'clientSecret', 'stateSecret', 'secret', 'databaseUrl'])('blots out %s', (name) => {
  const lines: string[] = []
  const stream = { write: (line: string) => lines.push(line) } as unknown as NodeJS.WritableStream // pino asks for nothing more
  createLog(stream, 'info').info({ [name]: 'abc', settings: { [name]: 'def' } }, 'started')
  expect(lines.join('')).not.toMatch(/abc|def/)
})
