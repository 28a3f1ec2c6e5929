import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Card } from '#chat/card.ts'
import { openSlack, type OpenSlack } from './counterpart/open-slack.ts'
import { textIn } from './counterpart/read-message.ts'

let slack: OpenSlack['slack']
let surface: OpenSlack['surface']
let log: OpenSlack['log']
let fatal: OpenSlack['fatal']

beforeEach(async () => {
  ({ slack, surface, log, fatal } = await openSlack())
  await surface.start()
})

afterEach(async () => {
  await surface.stop()
  await slack.stop()
  expect(slack.faults).toEqual([])
})

/** Every answer that somebody can see, wherever it stands; “Looking…” has no blocks, and is none. */
function shown(): string[] {
  const posted = slack.calls.filter(({ method, outcome }) => method.startsWith('chat.post') && outcome === 'ok').map(({ args }) => textIn(args['blocks']))
  return [...posted, ...slack.responses.filter(({ status, body }) => status === 200 && body['blocks'] !== undefined).map(({ body }) => textIn(body['blocks']))]
}

/** What an operator sees, without what is only for debugging. */
function troubles(): string[] {
  return log.lines.filter(({ level }) => level === 'warn' || level === 'error').map(({ details }) => String('error' in details ? details.error : ''))
}

const said = (words: string) => log.lines.filter(({ message }) => message.includes(words))

const answers = (error: string) => ({ body: { ok: false, error } })

describe('an answer that Slack does not take stands once all the same, and the operator reads one line', () => {
  it.each([
    ['channel_not_found', () => slack.answerNext('chat.postMessage', answers('channel_not_found'))],
    ['not_in_channel', () => slack.answerNext('chat.postMessage', answers('not_in_channel'))],
    ['msg_blocks_too_long', () => slack.answerNext('chat.postMessage', answers('msg_blocks_too_long'))],
    ['ratelimited', () => slack.answerNext('chat.postMessage', { status: 429, headers: { 'retry-after': '20' }, body: { ok: false, error: 'ratelimited' } })],
    ['http_503', () => slack.answerNext('chat.postMessage', { status: 503, body: {} })],
    ['account_inactive', () => slack.answerNext('chat.postMessage', answers('account_inactive'))],
  ])('%s', async (error, happen) => {
    happen()
    await slack.sendCommand({ command: '/harbour', text: 'mayor' })
    await slack.waitFor('the answer', () => shown()[0])
    await slack.sendCommand({ command: '/nothing', userId: 'U0NEXT', channelId: 'C0NEXT' })
    await slack.waitFor('the next answer', () => shown().find((text) => text.includes('clubhause')))
    expect(shown().filter((text) => text.includes('asked about mayor'))).toHaveLength(1)
    expect(troubles()).toEqual([error])
    expect(fatal.map(({ message }) => /\((\w+)\)/.exec(message)?.[1])).toEqual(['account_inactive'].filter((code) => code === error))
  })

  it('an expired response_url', async () => {
    slack.expireUrls()
    await slack.sendCommand({ command: '/nothing' })
    await slack.waitFor('the answer', () => shown()[0])
    expect(shown()).toHaveLength(1)
    expect(troubles()).toHaveLength(1)
  })
})

describe('nothing is lost and nothing stands twice', () => {
  it.each([
    ['refreshes the connection', () => slack.disconnect('refresh_requested')],
    ['warns of a refresh', () => slack.disconnect('warning')],
    ['drops the connection', () => slack.drop()],
  ])('when Slack %s while answers are under way', async (_, happen) => {
    const people = ['U0A', 'U0B', 'U0C']
    await Promise.all(people.map((userId) => slack.sendCommand({ command: '/slow', userId, channelId: `C${userId}` })))
    happen()
    await slack.sendCommand({ command: '/harbour', userId: 'U0D', channelId: 'CU0D' })
    await slack.waitFor('every answer', () => shown().length >= people.length + 1 || undefined)
    expect(shown().filter((text) => text.includes('Slow, but here.'))).toHaveLength(people.length)
    expect(shown().filter((text) => text.includes('Harbour opens'))).toHaveLength(1)
    expect(said('closes the connection')).toHaveLength(1)
    expect(troubles()).toEqual([])
  })

  it('when Slack delivers an envelope again, over the next connection too', async () => {
    const sent = await slack.sendCommand({ command: '/harbour' })
    await slack.waitFor('the answer', () => shown()[0])
    slack.disconnect('refresh_requested')
    await slack.waitFor('a second connection', () => slack.connections() > 1 || undefined)
    await slack.redeliver(sent.envelope, { retry_attempt: 1, retry_reason: 'timeout' })
    await slack.waitFor('a second acknowledgement', () => slack.acks.filter(({ envelopeId }) => envelopeId === sent.envelope.envelope_id)[1])
    expect(shown()).toHaveLength(1)
    expect(said('delivered something twice')).toHaveLength(1)
    expect(troubles()).toEqual([])
  })
})

describe('a post that Slack does not take', () => {
  const to = { surface: 'slack', workspaceId: 'T0001', channel: 'C0DAILY' } as const
  const card: Card = { visibility: 'public', blocks: [{ type: 'answer', text: 'Wednesday 3 Mar 2021' }] }

  it('is shorter when its correction is found too long, with one line', async () => {
    const { messageId } = await surface.post(to, card, 'daily|1')
    slack.answerNext('chat.update', answers('msg_blocks_too_long'))
    await surface.editPost(to, messageId, { ...card, blocks: [{ type: 'answer', text: 'Corrected' }] })
    expect(textIn(slack.channels.messages('C0DAILY')[0]?.args['blocks'])).toBe('Corrected')
    expect(troubles()).toEqual(['msg_blocks_too_long'])
  })

  it.each([
    ['channel_not_found', 'no-such-channel'],
    ['not_in_channel', 'no-permission'],
    ['account_inactive', 'revoked'],
    ['messages_tab_disabled', 'closed-direct-messages'],
  ])('says that %s means %s, and that nothing stands there', async (error, trouble) => {
    slack.answerNext('chat.postMessage', answers(error))
    await expect(surface.post(to, card, 'daily|1')).rejects.toMatchObject({ trouble, isSurelyUnsent: true })
    expect(slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1)
  })

  it.each([
    ['ratelimited', { status: 429, headers: { 'retry-after': '1' }, body: { ok: false, error: 'ratelimited' } }],
    ['msg_blocks_too_long', answers('msg_blocks_too_long')],
    ['http_503', { status: 503, body: {} }],
  ])('stands once after %s, with one line for the operator', async (error, answer) => {
    slack.answerNext('chat.postMessage', answer)
    await surface.post(to, card, 'daily|1')
    expect(slack.channels.messages('C0DAILY')).toHaveLength(1)
    expect(troubles()).toEqual([error])
  })

  it.each([
    ['ratelimited', { status: 429, headers: { 'retry-after': '1' }, body: { ok: false, error: 'ratelimited' } }],
    ['http_500', { status: 500, body: {} }],
  ])('is changed all the same after %s', async (_, answer) => {
    const { messageId } = await surface.post(to, card, 'daily|1')
    slack.answerNext('chat.update', answer)
    await surface.editPost(to, messageId, { ...card, blocks: [{ type: 'answer', text: 'Corrected' }] })
    expect(textIn(slack.channels.messages('C0DAILY')[0]?.args['blocks'])).toBe('Corrected')
  })

  it('says that a message to change is gone', async () => {
    await expect(surface.editPost(to, '1.1', card)).rejects.toMatchObject({ trouble: 'no-such-message' })
  })

  it('says that nobody can know without the scope to look', async () => {
    slack.scopes.delete('channels:history')
    expect(await surface.findPost(to, 'daily|1', Date.now())).toBe('unknowable')
  })
})
