import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Surface } from '#chat/surface.ts'
import { contractConversation } from '#surfaces/contract-conversation.ts'
import { createSlackCounterpart, type SlackCounterpart } from './counterpart/create-slack-counterpart.ts'
import { commandEnvelope, mentionEnvelope, pressEnvelope } from './counterpart/envelopes.ts'
import { freePort } from './counterpart/free-port.ts'
import { deliverByHttp } from './counterpart/sign-request.ts'
import { createSilentLog } from './counterpart/silent-log.ts'
import { createSlackSurface } from './create-slack-surface.ts'

const secret = 'played-signing-secret'

describe('HTTP mode', () => {
  let slack: SlackCounterpart
  let surface: Surface
  let url: string

  beforeEach(async () => {
    slack = await createSlackCounterpart()
    const port = await freePort()
    url = `http://127.0.0.1:${port}/slack/events`
    surface = createSlackSurface({
      botToken: slack.botToken, appToken: null, signingSecret: secret, port, apiUrl: slack.apiUrl,
      conversation: contractConversation(), log: createSilentLog(), onFatal: () => undefined,
    })
    await surface.start()
  })

  afterEach(async () => {
    await surface.stop()
    await slack.stop()
    expect(slack.faults).toEqual([])
  })

  it('answers commands, buttons and mentions', async () => {
    const sent = slack.prepare((responseUrl) => commandEnvelope({ command: '/harbour', text: 'mayor' }, responseUrl))
    const response = await deliverByHttp(url, sent.envelope, secret)
    expect([response.status, await response.text()]).toEqual([200, ''])
    const press = slack.prepare((responseUrl) => pressEnvelope({ value: 'v1|run|/harbour mayor', channelId: 'C0TWO' }, responseUrl))
    expect((await deliverByHttp(url, press.envelope, secret)).status).toBe(200)
    expect((await deliverByHttp(url, mentionEnvelope({ text: '<@U0BOT> harbour mayor', channelId: 'C0THREE' }), secret)).status).toBe(200)
    await slack.waitFor('three answers', () => slack.responses.length === 1 && slack.calls.filter((call) => call.method === 'chat.postMessage').length === 2 || undefined)
  })

  it('acknowledges a slow command long before it is answered', async () => {
    const sent = slack.prepare((responseUrl) => commandEnvelope({ command: '/slow' }, responseUrl))
    await deliverByHttp(url, sent.envelope, secret)
    expect(performance.now() - sent.atMs).toBeLessThan(1000)
    await slack.waitFor('the answer', () => slack.calls.find((call) => call.method === 'chat.postMessage'))
  })

  it('does an event that Slack sends again only once', async () => {
    const mention = mentionEnvelope({ text: '<@U0BOT> harbour mayor' })
    await deliverByHttp(url, mention, secret)
    await deliverByHttp(url, mention, secret)
    await deliverByHttp(url, mentionEnvelope({ text: '<@U0BOT> nothing' }), secret)
    await slack.waitFor('the last answer', () => slack.calls.find((call) => call.method === 'chat.postEphemeral'))
    expect(slack.calls.filter((call) => call.method === 'chat.postMessage')).toHaveLength(1)
  })

  it.each([
    ['a wrong signature', 'another-secret', 0],
    ['an old signature', secret, 600],
  ])('refuses a request with %s', async (_, key, ageSeconds) => {
    const response = await deliverByHttp(url, mentionEnvelope({ text: '<@U0BOT> harbour' }), key, ageSeconds)
    expect(response.status).toBe(401)
  })

  it('names the port when it is taken', async () => {
    const second = createSlackSurface({
      botToken: slack.botToken, appToken: null, signingSecret: secret, port: Number(new URL(url).port), apiUrl: slack.apiUrl,
      conversation: contractConversation(), log: createSilentLog(), onFatal: () => undefined,
    })
    await expect(second.start()).rejects.toThrow(/ONRECORD_PORT/)
  })
})
