import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Destination } from '#model/subscription.ts'
import type { Card } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import type { Conversation } from '#chat/conversation.ts'
import { createConversation } from '#chat/create-conversation.ts'
import { readOnlyActions } from '#chat/read-only-actions.ts'
import type { StoreReader } from '#store/store.ts'
import { contractConversation } from '#surfaces/contract-conversation.ts'
import type { Sent } from './counterpart/create-slack-counterpart.ts'
import { openSlack, type OpenSlack } from './counterpart/open-slack.ts'
import type { Node } from './counterpart/size-faults.ts'

const digest: Card = { visibility: 'public', blocks: [{ type: 'answer', text: 'Wednesday 3 Mar 2021 · 1 story' }] }

let slack: OpenSlack['slack']
let surface: OpenSlack['surface']
let log: OpenSlack['log']
let fatal: OpenSlack['fatal']
let create: OpenSlack['again']

beforeEach(async () => {
  ({ slack, surface, log, fatal, again: create } = await openSlack((lines) => withPicking(contractConversation(), lines)))
})

afterEach(async () => {
  await surface.stop()
  await slack.stop()
  expect(slack.faults).toEqual([])
  expect(JSON.stringify(log.lines)).not.toMatch(/xoxb-|xapp-|ticket=played/)
})

/** One more command, which needs a name that can be completed. */
function withPicking(conversation: Conversation, lines: OpenSlack['log']): Conversation {
  const whose = defineCommand({
    name: 'whose', description: 'Who said it', example: 'whose lind', options: { person: { type: 'text', required: true, completes: 'person', description: 'Who' } },
    execute: async ({ options }) => ({ visibility: 'public', blocks: [{ type: 'answer', text: `Said by ${options.person}` }] }),
  })
  const store = new Proxy({} as StoreReader, { get: () => async () => ['lind'] })
  const own = createConversation({ store, actions: readOnlyActions, commands: [whose], log: lines })
  const isOwn = (line: string) => /^\/?whose\b/.test(line)
  return {
    ...conversation, commands: [...conversation.commands, whose], complete: own.complete,
    runLine: (request) => isOwn(request.line) ? own.runLine(request) : conversation.runLine(request),
  }
}

function postIn(channel: string, count = 1) {
  return slack.waitFor(`post ${count} in ${channel}`, () => slack.calls.filter((call) => call.method === 'chat.postMessage' && call.args['channel'] === channel)[count - 1])
}

function responseTo(sent: Sent) {
  return slack.waitFor('a response', () => slack.responses.find((response) => response.urlId === sent.urlId))
}

function ackOf(sent: Sent) {
  return slack.waitFor('an acknowledgement', () => slack.acks.find((ack) => ack.envelopeId === sent.envelope.envelope_id))
}

describe('at the start', () => {
  it('takes a base without its final slash', async () => {
    surface = create({ apiUrl: slack.apiUrl.slice(0, -1) })
    await surface.start()
    expect(slack.calls.map((call) => call.method)).toEqual(['auth.test', 'apps.connections.open'])
  })

  it.each([
    ['SLACK_BOT_TOKEN', { botToken: 'xoxb-wrong' }],
    ['SLACK_APP_TOKEN', { appToken: 'xapp-wrong' }],
  ])('names %s when that token is refused', async (name, changes) => {
    await expect(create(changes).start()).rejects.toThrow(new RegExp(`${name} \\(invalid_auth\\)\\. .+`))
    expect(fatal).toEqual([])
  })

  it('names the base when nobody answers there', async () => {
    await expect(create({ apiUrl: 'http://127.0.0.1:1/api/' }).start()).rejects.toThrow(/SLACK_API_URL/)
  })

  it('waits for a Slack that is down for a moment', async () => {
    slack.answerNext('auth.test', { status: 503, body: { ok: false } })
    slack.answerNext('apps.connections.open', { status: 503, body: { ok: false } })
    await surface.start()
    await responseTo(await slack.sendCommand({ command: '/nothing' }))
  })

  it('needs a token or a secret', async () => {
    await expect(create({ appToken: null }).start()).rejects.toThrow(/SLACK_APP_TOKEN.+SLACK_SIGNING_SECRET/)
  })
})

describe('commands', () => {
  beforeEach(() => surface.start())

  it('acknowledges at once, and posts a public answer that repeats the command', async () => {
    const sent = await slack.sendCommand({ command: '/harbour', text: 'mayor &amp; council' })
    const ack = await ackOf(sent)
    const { args } = await postIn('C0NEWS')
    expect(ack.payload).toEqual({})
    expect(ack.atMs - sent.atMs).toBeLessThan(1000)
    expect(args['text']).toContain('asked about mayor &amp; council')
    expect(JSON.stringify(args['blocks'])).toContain('/harbour mayor &amp; council')
    expect(slack.responses).toEqual([])
  })

  it('shows a public answer through the response_url where the bot may not post', async () => {
    slack.refuse('C0NEWS', 'not_in_channel')
    const { body } = await responseTo(await slack.sendCommand({ command: '/harbour', text: 'mayor' }))
    expect(body).toMatchObject({ response_type: 'in_channel', replace_original: false })
  })

  it('answers privately what is private', async () => {
    const { body } = await responseTo(await slack.sendCommand({ command: '/nothing' }))
    expect(body).toMatchObject({ response_type: 'ephemeral', text: 'Nothing on ‘clubhause’.' })
    expect(slack.calls.some((call) => call.method === 'chat.postMessage')).toBe(false)
  })

  it.each(['/onrecord', '/news'])('runs the commands behind %s', async (umbrella) => {
    await slack.sendCommand({ command: umbrella, text: 'harbour mayor' })
    expect((await postIn('C0NEWS')).args['text']).toContain('asked about mayor')
  })

  it.each([
    ['/onrecord', '', 'There is no command /help.'],
    ['/onrecord', 'unheardof mayor', 'There is no command /unheardof.'],
    ['/unheardof', 'mayor', 'There is no command /unheardof.'],
  ])('answers %s %j privately', async (command, text, words) => {
    const { body } = await responseTo(await slack.sendCommand({ command, text }))
    expect(body['text']).toContain(words)
    expect(body['response_type']).toBe('ephemeral')
  })

  it('does a redelivered envelope once, and acknowledges it again', async () => {
    const sent = await slack.sendCommand({ command: '/harbour', text: 'mayor' })
    await postIn('C0NEWS')
    await slack.redeliver(sent.envelope, { retry_attempt: 1, retry_reason: 'timeout' })
    await slack.waitFor('a second acknowledgement', () => slack.acks.filter((ack) => ack.envelopeId === sent.envelope.envelope_id)[1])
    await responseTo(await slack.sendCommand({ command: '/nothing' }))
    expect(slack.calls.filter((call) => call.method === 'chat.postMessage')).toHaveLength(1)
  })

  it('sends more answers than one a second through the response_url', async () => {
    const sents = await Promise.all(Array.from({ length: 5 }, (_, index) => slack.sendCommand({ command: '/harbour', text: `mayor${index}` })))
    await slack.waitFor('five answers', () => slack.responses.length + slack.calls.filter((call) => call.method === 'chat.postMessage').length === sents.length || undefined)
    const posts = slack.calls.filter((call) => call.method === 'chat.postMessage').map((call) => call.atMs)
    expect(posts.length).toBeGreaterThan(0)
    expect(posts.every((atMs, index) => index === 0 || atMs - (posts[index - 1] ?? 0) > 900)).toBe(true)
  })

  it('logs a dead response_url and tells the person another way', async () => {
    slack.expireUrls()
    await slack.sendCommand({ command: '/nothing' })
    const call = await slack.waitFor('an ephemeral message', () => slack.calls.find((one) => one.method === 'chat.postEphemeral'))
    expect(call.args).toMatchObject({ user: 'U0ASK', channel: 'C0NEWS' })
    expect(log.lines.filter((line) => line.level === 'warn')).toHaveLength(1)
  })

  it('answers through the response_url when Slack’s rate limit is met', async () => {
    slack.answerNext('chat.postMessage', { status: 429, headers: { 'retry-after': '30' }, body: { ok: false, error: 'ratelimited' } })
    const { body } = await responseTo(await slack.sendCommand({ command: '/harbour', text: 'mayor' }))
    expect(body['response_type']).toBe('in_channel')
  })

  it('posts a shorter answer when Slack finds it too long', async () => {
    slack.answerNext('chat.postMessage', { body: { ok: false, error: 'msg_blocks_too_long' } })
    await slack.sendCommand({ command: '/harbour', text: 'mayor' })
    expect((await postIn('C0NEWS', 2)).outcome).toBe('ok')
  })

  it.each(['invalid_auth', 'account_inactive', 'token_revoked'])('ends, once, when Slack refuses the bot’s token with %s', async (code) => {
    slack.answerNext('chat.postMessage', { body: { ok: false, error: code } })
    slack.answerNext('chat.postMessage', { body: { ok: false, error: code } })
    await slack.sendCommand({ command: '/harbour', text: 'mayor', channelId: 'C0ONE' })
    await responseTo(await slack.sendCommand({ command: '/harbour', text: 'mayor', channelId: 'C0TWO' }))
    const error = await slack.waitFor('the end', () => fatal[0])
    expect(error.message).toContain(`SLACK_BOT_TOKEN (${code})`)
    expect(fatal).toHaveLength(1)
  })

  it('reads a very long text without harm', async () => {
    const { body } = await responseTo(await slack.sendCommand({ command: '/harbour', text: 'word <!channel> '.repeat(400) }))
    expect(body['response_type']).toBe('ephemeral')
  })
})

describe('buttons', () => {
  beforeEach(() => surface.start())

  it('answers the one who pressed', async () => {
    const { body } = await responseTo(await slack.press({ value: 'v1|run|/harbour mayor page:2' }))
    expect(body).toMatchObject({ response_type: 'ephemeral', replace_original: false })
    expect(body['text']).toContain('page 2')
  })

  it('shares for everybody, with the command', async () => {
    await slack.press({ value: 'v1|share|/harbour mayor' })
    expect(JSON.stringify((await postIn('C0NEWS')).args['blocks'])).toContain('"text":"/harbour mayor"')
  })

  it.each(['v0|run|/harbour', 'approve', '%'])('says that %j is old', async (value) => {
    const sent = await slack.press({ value })
    await ackOf(sent)
    expect((await responseTo(sent)).body['text']).toContain('earlier version')
  })
})

describe('mentions', () => {
  beforeEach(() => surface.start())

  it('answers in the thread of the mention', async () => {
    await slack.mention({ text: 'hey <@U0BOT> harbour mayor', threadTs: '1699.1' })
    const { args } = await postIn('C0NEWS')
    expect(args).toMatchObject({ thread_ts: '1699.1' })
    expect(args['text']).toContain('asked about mayor')
  })

  it('begins a thread under a mention in the channel', async () => {
    await slack.mention({ text: '<@U0BOT> harbour mayor' })
    expect((await postIn('C0NEWS')).args['thread_ts']).toBe('1700000001.000100')
  })

  it('answers privately what is private', async () => {
    await slack.mention({ text: '<@U0BOT> nothing' })
    const call = await slack.waitFor('an ephemeral message', () => slack.calls.find((one) => one.method === 'chat.postEphemeral'))
    expect(call.args).toMatchObject({ user: 'U0ASK', channel: 'C0NEWS' })
  })

  it('does the same event once, in whatever envelope it comes, and leaves other bots alone', async () => {
    await slack.mention({ text: '<@U0BOT> harbour mayor', eventId: 'Ev1' })
    await postIn('C0NEWS')
    await slack.mention({ text: '<@U0BOT> harbour mayor', eventId: 'Ev1' })
    await slack.mention({ text: '<@U0BOT> harbour mayor', botId: 'B0OTHER' })
    await responseTo(await slack.sendCommand({ command: '/nothing' }))
    expect(slack.calls.filter((call) => call.method === 'chat.postMessage')).toHaveLength(1)
  })
})

describe('the message menu', () => {
  beforeEach(() => surface.start())

  it('runs its command on the message, for the one who asked only', async () => {
    const sent = await slack.useShortcut({ callbackId: 'harbour', text: 'mayor &lt;!here&gt;' })
    const { body } = await responseTo(sent)
    await ackOf(sent)
    expect(body['response_type']).toBe('ephemeral')
    expect(body['text']).toContain('asked about mayor')
  })
})

describe('the picker', () => {
  beforeEach(() => surface.start())

  it('is offered to who typed a command alone and got no answer, and answers what is chosen', async () => {
    const offer = (await responseTo(await slack.sendCommand({ command: '/whose' }))).body
    expect(JSON.stringify(offer['blocks'])).toContain('"action_id":"onrecord-pick","value":"whose"')
    await slack.press({ value: 'whose', actionId: 'onrecord-pick' })
    const { args } = await slack.waitFor('a modal', () => slack.calls.find((call) => call.method === 'views.open'))
    const view = args['view'] as Node
    const typing = await ackOf(await slack.typeIntoPicker({ view, value: 'li' }))
    expect(typing.payload).toEqual({ options: [{ text: { type: 'plain_text', text: 'lind', emoji: false }, value: 'lind' }] })
    expect((await ackOf(await slack.sendPicker({ view, value: 'lind' }))).payload).toEqual({})
    const post = await postIn('C0NEWS')
    expect(post.args['text']).toContain('Said by lind')
    expect(JSON.stringify(post.args['blocks'])).toContain('/whose \\"lind\\"')
  })

  it('says that the button is old when Slack does not open it', async () => {
    slack.answerNext('views.open', { body: { ok: false, error: 'expired_trigger_id' } })
    expect((await responseTo(await slack.press({ value: 'whose', actionId: 'onrecord-pick' }))).body['text']).toContain('earlier version')
  })

  it('is not offered where nothing can be chosen', async () => {
    const { body } = await responseTo(await slack.sendCommand({ command: '/nothing' }))
    expect(JSON.stringify(body['blocks'])).not.toContain('onrecord-pick')
  })
})

describe('the app’s own page', () => {
  beforeEach(() => surface.start())

  it('is drawn when somebody opens it', async () => {
    await slack.sendEvent({ type: 'app_home_opened', user: 'U0ASK', channel: 'D0ASK', tab: 'home', event_ts: '1.1' })
    const { args } = await slack.waitFor('a page', () => slack.calls.find((call) => call.method === 'views.publish'))
    expect(args).toMatchObject({ user_id: 'U0ASK', view: { type: 'home' } })
  })

  it('answers its buttons where the person talks with the bot alone', async () => {
    await slack.press({ value: 'v1|run|/harbour mayor', isAtHome: true })
    expect((await postIn('U0ASK')).args['text']).toContain('asked about mayor')
  })
})

describe('posts', () => {
  beforeEach(() => surface.start())

  it('carries the key, once, and knows the message’s id', async () => {
    const [one, two] = await Promise.all([surface.post(channel('C0DAILY'), digest, 'daily|1'), surface.post(channel('C0DAILY'), digest, 'daily|1')])
    expect(one.messageId).toMatch(/^\d+\.\d+$/)
    expect(two).toEqual(one)
    const { args } = await postIn('C0DAILY')
    expect(args['metadata']).toEqual({ event_type: 'onrecord_post', event_payload: { key: 'daily|1' } })
    expect(slack.calls.filter((call) => call.method === 'chat.postMessage')).toHaveLength(1)
  })

  it('keeps a second between posts in one channel', async () => {
    await Promise.all([surface.post(channel('C0DAILY'), digest, 'a'), surface.post(channel('C0DAILY'), digest, 'b'), surface.post(channel('C0OTHER'), digest, 'c')])
    const [first, second] = [await postIn('C0DAILY', 1), await postIn('C0DAILY', 2)]
    expect(second.atMs - first.atMs).toBeGreaterThan(900)
  })

  it.each([
    ['after a rate limit', { status: 429, headers: { 'retry-after': '1' }, body: { ok: false, error: 'ratelimited' } }],
    ['after an outage', { status: 503, body: { ok: false, error: 'service_unavailable' } }],
    ['shorter, when it was too long', { body: { ok: false, error: 'msg_blocks_too_long' } }],
  ])('tries again %s', async (_, answer) => {
    slack.answerNext('chat.postMessage', answer)
    await surface.post(channel('C0DAILY'), digest, 'daily|1')
    expect((await postIn('C0DAILY', 2)).outcome).toBe('ok')
  })

  it.each([
    ['channel_not_found', /Check the channel’s id/],
    ['not_in_channel', /Invite the bot/],
    ['is_archived', /not archived/],
  ])('says what to do about %s, without trying again', async (code, remedy) => {
    slack.refuse('C0DAILY', code)
    await expect(surface.post(channel('C0DAILY'), digest, 'daily|1')).rejects.toThrow(remedy)
    expect(slack.calls.filter((call) => call.method === 'chat.postMessage')).toHaveLength(1)
  })

  it('refuses to post before the start and after the end', async () => {
    await surface.stop()
    await expect(surface.post(channel('C0DAILY'), digest, 'daily|1')).rejects.toThrow(/not connected/)
  })
})

describe('the connection', () => {
  beforeEach(() => surface.start())

  it.each([
    ['refreshes it', () => slack.disconnect('refresh_requested')],
    ['drops it', () => slack.drop()],
  ])('comes back within a second when Slack %s, and misses no command', async (_, breakIt) => {
    const beganMs = performance.now()
    breakIt()
    await slack.waitFor('a second connection', () => slack.connections() > 1 || undefined)
    expect(performance.now() - beganMs).toBeLessThan(1000)
    await responseTo(await slack.sendCommand({ command: '/nothing' }))
  })

  it('comes back when opening it fails for a while', async () => {
    slack.answerNext('apps.connections.open', { status: 500, body: {} })
    slack.answerNext('apps.connections.open', { status: 429, headers: { 'retry-after': '1' }, body: { ok: false, error: 'ratelimited' } })
    slack.drop()
    await slack.waitFor('a second connection', () => slack.connections() > 1 || undefined)
    await responseTo(await slack.sendCommand({ command: '/nothing' }))
    expect(fatal).toEqual([])
  })

  it('ends, naming SLACK_APP_TOKEN, when that token is revoked meanwhile', async () => {
    slack.revoke('app')
    slack.disconnect('refresh_requested')
    expect((await slack.waitFor('the end', () => fatal[0])).message).toMatch(/SLACK_APP_TOKEN \(invalid_auth\)/)
  })

  it.each([
    [{ type: 'app_uninstalled' }],
    [{ type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0BOT'] } }],
  ])('ends when the app is removed: %j', async (event) => {
    await slack.sendEvent(event)
    expect((await slack.waitFor('the end', () => fatal[0])).message).toMatch(/SLACK_BOT_TOKEN/)
  })

  it('finishes the answer under way before it stops, and takes no more', async () => {
    const sent = await slack.sendCommand({ command: '/slow' })
    await ackOf(sent)
    await surface.stop()
    expect((await postIn('C0NEWS')).args['text']).toContain('Slow, but here.')
  })

  it('says that it is being restarted to who asks meanwhile', async () => {
    await ackOf(await slack.sendCommand({ command: '/slow' }))
    const stopping = surface.stop()
    const { body } = await responseTo(await slack.sendCommand({ command: '/harbour', text: 'mayor' }))
    expect(body['text']).toContain('restarted')
    await stopping
  })
})

function channel(id: string): Destination {
  return { surface: 'slack', workspaceId: 'T0001', channel: id }
}
