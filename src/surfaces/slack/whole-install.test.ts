import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createSlackCounterpart, type SlackCounterpart } from './counterpart/create-slack-counterpart.ts'
import { commandEnvelope, eventEnvelope } from './counterpart/envelopes.ts'
import { freePort } from './counterpart/free-port.ts'
import { deliverByHttp } from './counterpart/sign-request.ts'
import { played, tokenOf } from './counterpart/web-api.ts'

const root = resolve(import.meta.dirname, '../../..')
const signingSecret = 'played-signing-secret'

let slack: SlackCounterpart
let folder: string
let base: string
let bot: ChildProcess
let printed: string

beforeEach(async () => {
  slack = await createSlackCounterpart()
  folder = await mkdtemp(join(tmpdir(), 'onrecord-slack-'))
  await writeFile(join(folder, 'harbour.txt'), 'Harbour opens\n\n“The quay is safe,” harbour master Mara Lind said on Tuesday.\n')
  const port = await freePort()
  base = `http://127.0.0.1:${port}`
  printed = ''
  bot = spawn(process.execPath, [join(root, 'src/main.ts')], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'], env: {
    PATH: process.env['PATH'], SLACK_CLIENT_ID: played.clientId, SLACK_CLIENT_SECRET: played.clientSecret, SLACK_STATE_SECRET: 'a state secret of ours',
    ONRECORD_SECRET: 'a secret of our own', SLACK_SIGNING_SECRET: signingSecret, SLACK_API_URL: slack.apiUrl, ONRECORD_PORT: String(port),
    ONRECORD_CORPUS: folder, ONRECORD_DATA: join(folder, 'database'),
  } })
  bot.stderr?.on('data', (chunk) => { printed += String(chunk) })
  await expect.poll(() => printed, { timeout: 25_000 }).toContain('surface started')
})

afterEach(async () => {
  bot.kill('SIGKILL')
  await slack.stop()
  await rm(folder, { recursive: true })
})

async function install(teamId: string): Promise<number> {
  const page = await fetch(`${base}/slack/install`)
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const state = cookie.split('=')[1] ?? ''
  const query = new URLSearchParams({ code: slack.grant(teamId), state })
  return (await fetch(`${base}/slack/oauth_redirect?${query.toString()}`, { headers: { cookie } })).status
}

async function whatIsStored(): Promise<string> {
  const files = await readdir(join(folder, 'database'))
  return (await Promise.all(files.map((file) => readFile(join(folder, 'database', file), 'latin1')))).join('')
}

it('the bot as a process serves two workspaces, keeps no token in the open, and forgets the one that removes it', { timeout: 60_000 }, async () => {
  expect([await install('T0001'), await install('T0002')]).toEqual([200, 200])
  const ask = (teamId: string, channelId: string) => deliverByHttp(`${base}/slack/events`, slack.prepare((url) => (
    commandEnvelope({ command: '/onrecord', text: 'help', teamId, channelId, userId: `U${teamId}` }, url)
  )).envelope, signingSecret)
  await ask('T0002', 'C0TWO')
  await slack.waitFor('an answer', () => slack.responses[0])
  const tokens = slack.calls.filter(({ method }) => method === 'users.info').map(({ token }) => token)
  expect(tokens).toEqual([tokenOf('T0002')])
  const stored = await whatIsStored()
  expect(stored).toContain('T0001')
  expect(stored + printed).not.toMatch(/xoxb-played|played-client-secret|a secret of our own|a state secret/)
  await deliverByHttp(`${base}/slack/events`, eventEnvelope({ type: 'app_uninstalled' }, 'T0001'), signingSecret)
  await expect.poll(() => printed, { timeout: 10_000 }).toContain('removed from a Slack workspace')
  expect(slack.faults).toEqual([])
})
