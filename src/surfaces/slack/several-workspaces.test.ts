import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '#chat/card.ts'
import type { Surface } from '#chat/surface.ts'
import { contractConversation } from '#surfaces/contract-conversation.ts'
import { createSlackCounterpart, type SlackCounterpart } from './counterpart/create-slack-counterpart.ts'
import { commandEnvelope, type Envelope, eventEnvelope, mentionEnvelope } from './counterpart/envelopes.ts'
import { freePort } from './counterpart/free-port.ts'
import { createMemoryLedger } from './counterpart/memory-ledger.ts'
import { deliverByHttp } from './counterpart/sign-request.ts'
import { createSilentLog } from './counterpart/silent-log.ts'
import { played, tokenOf } from './counterpart/web-api.ts'
import { createSlackSurface } from './create-slack-surface.ts'

const signingSecret = 'played-signing-secret'
const secret = 'an operator keeps this one'
const digest: Card = { visibility: 'public', blocks: [{ type: 'answer', text: 'Wednesday 3 Mar 2021 · 1 story' }] }

let slack: SlackCounterpart
let surface: Surface
let log: ReturnType<typeof createSilentLog>
let ledger: ReturnType<typeof createMemoryLedger>
let fatal: Error[]
let base: string

async function start(mode: 'http' | 'socket', changes: { readonly secret?: string } = {}): Promise<void> {
  const port = await freePort()
  base = `http://127.0.0.1:${port}`
  surface = createSlackSurface({
    botToken: null, appToken: mode === 'socket' ? slack.appToken : null, signingSecret, port, apiUrl: slack.apiUrl, ledger,
    installs: { ...played, stateSecret: 'played-state-secret', secret, ...changes },
    conversation: contractConversation(), log, onFatal: (error) => fatal.push(error),
  })
  await surface.start()
}

beforeEach(async () => {
  slack = await createSlackCounterpart()
  log = createSilentLog()
  ledger = createMemoryLedger()
  fatal = []
})

afterEach(async () => {
  await surface.stop()
  await slack.stop()
  expect(slack.faults).toEqual([])
  expect(fatal).toEqual([])
  expect(JSON.stringify(log.lines) + JSON.stringify([...ledger.rows.values()])).not.toMatch(/xox[a-z]-played|xapp-played|played-(client|state|signing)-secret|an operator keeps/)
})

/** Somebody opens the page, says yes at Slack, and comes back with the state, or another one. */
async function install(
  teamId: string, changes: { readonly state?: string, readonly cookie?: string, readonly language?: string } = {},
): Promise<Response> {
  const page = await fetch(`${base}/slack/install`)
  const cookie = (page.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const state = /state=([^"&]+)/.exec((await page.text()).replaceAll('&#38;', '&'))?.[1] ?? ''
  const query = new URLSearchParams({ code: slack.grant(teamId), state: changes.state ?? state })
  return fetch(`${base}/slack/oauth_redirect?${query.toString()}`, { headers: { 'cookie': changes.cookie ?? cookie, 'accept-language': changes.language ?? 'en' } })
}

async function deliver(mode: 'http' | 'socket', envelope: Envelope): Promise<void> {
  if (mode === 'socket') return slack.redeliver(envelope)
  await deliverByHttp(`${base}/slack/events`, envelope, signingSecret)
}

/** With whose token the answer in a channel was sent. */
async function answererIn(channel: string): Promise<string> {
  return (await slack.waitFor(`an answer in ${channel}`, () => slack.calls.find((call) => call.method === 'chat.postMessage' && call.args['channel'] === channel))).token
}

describe.each(['http', 'socket'] as const)('several workspaces over %s', (mode) => {
  beforeEach(() => start(mode))

  const ask = (teamId: string, channelId: string) => deliver(mode, slack.prepare((url) => commandEnvelope({ command: '/harbour', teamId, channelId }, url)).envelope)

  it('installs each, and answers each with its own token', async () => {
    for (const team of ['T0001', 'T0002']) {
      const response = await install(team)
      expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('Onrecord is installed')])
    }
    await ask('T0001', 'C0ONE')
    await deliver(mode, mentionEnvelope({ text: '<@U0BOT> harbour', teamId: 'T0002', channelId: 'C0TWO' }))
    expect([await answererIn('C0ONE'), await answererIn('C0TWO')]).toEqual([tokenOf('T0001'), tokenOf('T0002')])
  })

  it('shows the way in German, too', async () => {
    expect(await (await fetch(`${base}/slack/install`)).text()).toMatch(/lang="en-GB"[\s\S]*Add to Slack[\s\S]*lang="de-DE"[\s\S]*Zu Slack hinzufügen/)
    expect(await (await install('T0001', { language: 'de-AT,de;q=0.9' })).text()).toContain('Onrecord ist installiert')
    expect(await (await install('T0002', { state: 'another', language: 'de,en;q=0.5' })).text()).toContain('Noch einmal beginnen')
  })

  it('posts, changes and finds posts in the workspace they are for', async () => {
    await install('T0002')
    const to = { surface: 'slack', workspaceId: 'T0002', channel: 'C0TWO' } as const
    const { messageId } = await surface.post(to, digest, 'daily|1')
    await surface.editPost(to, messageId, digest)
    await surface.findPost(to, 'daily|1', Date.now())
    const direct = await surface.openDirect('T0002', 'U0ASK')
    expect(direct.workspaceId).toBe('T0002')
    const used = slack.calls.filter(({ method }) => /^(chat|conversations)\./.test(method)).map(({ method, token }) => [method, token])
    expect(used).toEqual(['chat.postMessage', 'chat.update', 'conversations.history', 'conversations.open'].map((method) => [method, tokenOf('T0002')]))
  })

  it('says where it is not installed, and leaves that workspace alone', async () => {
    await install('T0001')
    const post = surface.post({ surface: 'slack', workspaceId: 'T0009', channel: 'C0NINE' }, digest, 'daily|9')
    await expect(post).rejects.toMatchObject({ isSurelyUnsent: true, trouble: 'revoked', message: expect.stringContaining('T0009') })
    await ask('T0009', 'C0NINE')
    await ask('T0001', 'C0ONE')
    await answererIn('C0ONE')
    expect(slack.calls.filter((call) => call.args['channel'] === 'C0NINE')).toEqual([])
  })

  it.each([
    [{ type: 'app_uninstalled' }],
    [{ type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0BOT'] } }],
  ])('forgets a workspace, and no other, on %j', async (event) => {
    await install('T0001')
    await install('T0002')
    await deliver(mode, eventEnvelope(event, 'T0001'))
    await slack.waitFor('the end of T0001', () => !ledger.rows.has('T0001') || undefined)
    expect([...ledger.rows.keys()]).toEqual(['T0002'])
    await ask('T0002', 'C0TWO')
    expect(await answererIn('C0TWO')).toBe(tokenOf('T0002'))
  })

  it('keeps a workspace where only a person took back a token', async () => {
    await install('T0001')
    await deliver(mode, eventEnvelope({ type: 'tokens_revoked', tokens: { oauth: ['U0ASK'], bot: [] } }, 'T0001'))
    await ask('T0001', 'C0ONE')
    await answererIn('C0ONE')
    expect([...ledger.rows.keys()]).toEqual(['T0001'])
  })

  it.each([
    ['a forged state', { state: 'eyJhbGciOiJIUzI1NiJ9.e30.forged', cookie: 'slack-app-oauth-state=eyJhbGciOiJIUzI1NiJ9.e30.forged' }],
    ['the state of another browser', { cookie: 'slack-app-oauth-state=another' }],
    ['no cookie at all', { cookie: '' }],
  ])('refuses an installation with %s', async (_, changes) => {
    const response = await install('T0001', changes)
    expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('not installed')])
    expect(ledger.rows.size).toBe(0)
    expect(slack.calls.filter(({ method }) => method === 'oauth.v2.access')).toEqual([])
  })

  it('says readably that Slack refused the code', async () => {
    slack.answerNext('oauth.v2.access', { body: { ok: false, error: 'invalid_code' } })
    expect((await install('T0001')).status).toBe(400)
    expect(log.lines.filter(({ message }) => message.includes('not finished'))).toHaveLength(1)
  })

  it('goes on with what was installed before a restart', async () => {
    await install('T0001')
    await surface.stop()
    await start(mode)
    await ask('T0001', 'C0ONE')
    expect(await answererIn('C0ONE')).toBe(tokenOf('T0001'))
  })

  it.each(['account_inactive', 'token_revoked'])('forgets at the start what removed the app while it was off (%s), and nothing else', async (error) => {
    for (const team of ['T0001', 'T0002', 'T0003']) await install(team)
    await surface.stop()
    for (const answer of [error, 'invalid_auth', undefined]) slack.answerNext('auth.test', { body: answer === undefined ? { ok: true } : { ok: false, error: answer } })
    await start(mode)
    await slack.waitFor('the end of T0001', () => !ledger.rows.has('T0001') || undefined)
    await slack.waitFor('a word on T0002', () => log.lines.find(({ message }) => message.includes('installed there again')))
    await ask('T0003', 'C0THREE')
    expect(await answererIn('C0THREE')).toBe(tokenOf('T0003'))
    expect([...ledger.rows.keys()]).toEqual(['T0002', 'T0003'])
  })

  it('does not start with another secret, and names the setting', async () => {
    await install('T0001')
    await surface.stop()
    await expect(start(mode, { secret: 'another one of the operator' })).rejects.toThrow(/T0001.*ONRECORD_SECRET/)
  })

  it('says once that a token is refused, and answers the others', async () => {
    await install('T0001')
    await install('T0002')
    for (const channel of ['C0A', 'C0B']) {
      slack.answerNext('chat.postMessage', { body: { ok: false, error: 'account_inactive' } })
      await expect(surface.post({ surface: 'slack', workspaceId: 'T0001', channel }, digest, channel)).rejects.toMatchObject({ trouble: 'revoked' })
    }
    expect(log.lines.filter(({ message }) => message.includes('installed there again'))).toHaveLength(1)
    await ask('T0002', 'C0TWO')
    expect(await answererIn('C0TWO')).toBe(tokenOf('T0002'))
  })
})

it('serves every workspace of an organisation with the organisation’s token, and forgets them together', async () => {
  await start('http')
  await install('E0001')
  const inOrganisation = (teamId: string, channelId: string) => {
    const { envelope } = slack.prepare((url) => commandEnvelope({ command: '/harbour', teamId, channelId }, url))
    return { ...envelope, payload: { ...envelope.payload, enterprise_id: 'E0001', is_enterprise_install: 'true' } }
  }
  await deliver('http', inOrganisation('T0007', 'C0SEVEN'))
  expect(await answererIn('C0SEVEN')).toBe(tokenOf('E0001'))
  await surface.post({ surface: 'slack', workspaceId: 'T0007', channel: 'C0LATER' }, digest, 'daily|7')
  expect(await answererIn('C0LATER')).toBe(tokenOf('E0001'))
  const gone = eventEnvelope({ type: 'app_uninstalled' }, 'T0007')
  await deliver('http', { ...gone, payload: {
    ...gone.payload, enterprise_id: 'E0001', authorizations: [{ enterprise_id: 'E0001', team_id: null, user_id: 'U0BOT', is_bot: true, is_enterprise_install: true }],
  } })
  await slack.waitFor('the end', () => ledger.rows.size === 0 || undefined)
})
