import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSlackCounterpart, type SlackCounterpart } from './counterpart/create-slack-counterpart.ts'
import { createSilentLog } from './counterpart/silent-log.ts'
import { createOptionalQuestions, type OptionalQuestions } from './optional-questions.ts'
import { clientOptions, createClient } from './slack-client.ts'

let slack: SlackCounterpart
let questions: OptionalQuestions
let log: ReturnType<typeof createSilentLog>
let nowMs: number

beforeEach(async () => {
  slack = await createSlackCounterpart()
  log = createSilentLog()
  nowMs = 0
  const client = createClient(slack.botToken, clientOptions(slack.apiUrl, log))
  questions = createOptionalQuestions({ workspaces: { clientFor: async () => client }, log }, () => nowMs)
})

afterEach(() => slack.stop())

async function localeOf(user: string, workspaceId = 'T0001'): Promise<string | undefined> {
  return questions.ask(workspaceId, 'users:read', async (client) => (await client.users.info({ user, include_locale: true })).user?.locale)
}

const calls = () => slack.calls.filter(({ method }) => method === 'users.info').length
const tooMany = (seconds: number) => ({ status: 429, headers: { 'retry-after': String(seconds) }, body: { ok: false, error: 'ratelimited' } })

it('asks one question at a time in a workspace', async () => {
  let underWay = 0
  let most = 0
  const question = async () => {
    most = Math.max(most, underWay += 1)
    await new Promise((resolve) => { setTimeout(resolve, 2) })
    underWay -= 1
    return 'known'
  }
  expect(await Promise.all([1, 2, 3].map(() => questions.ask('T0001', 'users:read', question)))).toEqual(['known', 'known', 'known'])
  expect(most).toBe(1)
})

it('does not keep a crowd waiting for it, and asks again afterwards', async () => {
  const known = await Promise.all(Array.from({ length: 50 }, (_, index) => localeOf(`U${index}`)))
  expect(known.filter((locale) => locale === 'en-GB')).toHaveLength(10)
  expect(calls()).toBe(10)
  expect(await localeOf('U0DEUTSCH')).toBe('de-DE')
})

it('leaves Slack alone for as long as it says, also with what waited already, and one workspace for itself', async () => {
  slack.answerNext('users.info', tooMany(30))
  expect(await Promise.all([localeOf('U0A'), localeOf('U0B'), localeOf('U0C')])).toEqual([undefined, undefined, undefined])
  nowMs = 29_999
  expect(await localeOf('U0A')).toBeUndefined()
  expect(calls()).toBe(1)
  expect(await localeOf('U0A', 'T0002')).toBe('en-GB')
  nowMs = 30_000
  expect(await localeOf('U0A')).toBe('en-GB')
})

it('never asks again without the scope, and says so once', async () => {
  slack.scopes.clear()
  expect(await localeOf('U0A')).toBeUndefined()
  nowMs = 1e12
  expect(await Promise.all([localeOf('U0A'), localeOf('U0B')])).toEqual([undefined, undefined])
  expect(calls()).toBe(1)
  expect(log.lines.filter(({ message }) => message.includes('without the scope'))).toHaveLength(1)
})

it('asks again after trouble that passes', async () => {
  slack.answerNext('users.info', { status: 503, body: {} })
  expect(await localeOf('U0A')).toBeUndefined()
  expect(await localeOf('U0A')).toBe('en-GB')
})
