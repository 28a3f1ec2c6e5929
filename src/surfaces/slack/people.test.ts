import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineCommand } from '#chat/command.ts'
import type { Conversation } from '#chat/conversation.ts'
import { contractConversation } from '#surfaces/contract-conversation.ts'
import type { Surface } from '#chat/surface.ts'
import { createSlackCounterpart, type Sent, type SlackCounterpart } from './counterpart/create-slack-counterpart.ts'
import { createSilentLog } from './counterpart/silent-log.ts'
import { buttonsIn } from './counterpart/read-message.ts'
import type { Node } from './counterpart/size-faults.ts'
import { createSlackSurface } from './create-slack-surface.ts'

let slack: SlackCounterpart
let surface: Surface
let log: ReturnType<typeof createSilentLog>

beforeEach(async () => {
  slack = await createSlackCounterpart()
  log = createSilentLog()
  surface = createSlackSurface({
    botToken: slack.botToken, appToken: slack.appToken, apiUrl: slack.apiUrl, signingSecret: null, port: null, managers: ['U0LISTED'],
    conversation: withMore(), log, onFatal: (error) => { throw error },
  })
  await surface.start()
})

afterEach(async () => {
  await surface.stop()
  await slack.stop()
  expect(slack.faults).toEqual([])
})

/** Commands that say what a surface told them, and one with a form. */
function withMore(): Conversation {
  const text = { type: 'text', description: 'The words' } as const
  return contractConversation([
    defineCommand({
      name: 'whoami', description: 'Who asks', example: 'whoami', options: {},
      execute: async ({ viewer }) => ({ visibility: 'private', blocks: [{ type: 'answer', text: `${viewer.role}, ${viewer.locale}` }] }),
    }),
    defineCommand({
      name: 'digest', description: 'What this channel gets', example: 'digest', options: {},
      execute: async ({ viewer }) => ({ visibility: 'private', blocks: [{ type: 'answer', text: `${viewer.role}, ${viewer.locale}` }] }),
    }),
    defineCommand({
      name: 'tip', description: 'Tell the editors something', example: 'tip', asks: ['text', 'link'], answersPrivately: true,
      options: { text: { ...text, required: true, isLong: true }, link: text },
      execute: async ({ options }) => ({ visibility: 'private', blocks: [
        { type: 'answer', text: `noted: ${options.text}, ${options.link ?? 'no link'}` },
        { type: 'buttons', buttons: [{ label: 'Another', action: { type: 'form', line: '/tip' } }] },
      ] }),
    }),
    defineCommand({
      name: 'export', description: 'A file', example: 'export', options: {},
      execute: async () => ({ visibility: 'private', blocks: [
        { type: 'answer', text: 'The timeline' }, { type: 'file', name: 'harbour.csv', mediaType: 'text/csv', text: 'day,words\n2021-03-05,opens <!here>' },
      ] }),
    }),
    ...['whosaid', 'checkquote', 'why'].map((name) => defineCommand({
      name, description: 'On a message', example: name, options: { given: { ...text, required: true } },
      execute: async ({ options }) => ({ visibility: 'public', blocks: [{ type: 'answer', text: `${name}: ${options.given}` }] }),
    })),
  ])
}

function responseTo(sent: Sent): Promise<Node> {
  return slack.waitFor('a response', () => slack.responses.find((response) => response.urlId === sent.urlId)?.body)
}

async function whoIs(userId: string, channelId = 'C0NEWS'): Promise<unknown> {
  return (await responseTo(await slack.sendCommand({ command: '/digest', userId, channelId })))['text']
}

describe('who asks', () => {
  it.each([
    ['an admin', 'U0ADMIN', 'operator, en-GB'],
    ['who made the channel', 'U0MAKER', 'manager, en-GB'],
    ['whom the configuration names', 'U0LISTED', 'manager, en-GB'],
    ['anybody else', 'U0ASK', 'reader, en-GB'],
    ['somebody with another language', 'U0DEUTSCH', 'reader, de-DE'],
  ])('knows %s', async (_, userId, words) => {
    expect(await whoIs(userId)).toBe(words)
  })

  it('asks Slack once for a person and a channel, however often they come', async () => {
    await Promise.all([whoIs('U0ASK'), whoIs('U0ASK'), whoIs('U0ADMIN')])
    await whoIs('U0ASK', 'D0ASK')
    const asked = slack.calls.flatMap(({ method, args }) => method.endsWith('.info') ? [`${method} ${String(args['user'] ?? args['channel'])}`] : [])
    expect(asked.toSorted()).toEqual(['conversations.info C0NEWS', 'users.info U0ADMIN', 'users.info U0ASK'])
  })

  it('asks nobody who made the channel where it does not matter', async () => {
    expect((await responseTo(await slack.sendCommand({ command: '/whoami', userId: 'U0MAKER' })))['text']).toBe('reader, en-GB')
    expect(slack.calls.filter(({ method }) => method === 'conversations.info')).toEqual([])
  })

  it('does less without the optional scopes, and says so once', async () => {
    slack.scopes.clear()
    expect([await whoIs('U0ADMIN'), await whoIs('U0MAKER'), await whoIs('U0LISTED')]).toEqual(['reader, en', 'reader, en', 'manager, en'])
    expect(log.lines.filter(({ message }) => message.includes('without the scope'))).toHaveLength(2)
  })

  it('answers all the same while Slack is in trouble', async () => {
    slack.answerNext('users.info', { status: 429, headers: { 'retry-after': '30' }, body: { ok: false, error: 'ratelimited' } })
    expect(await whoIs('U0ADMIN')).toBe('reader, en')
  })

  it('answers in the person’s own language, with its own words too', async () => {
    const answer = await responseTo(await slack.press({ value: 'v0|old', userId: 'U0DEUTSCH' }))
    expect(answer['text']).toContain('früheren Fassung')
  })
})

describe('forms', () => {
  const viewOf = async () => (await slack.waitFor('a form', () => slack.calls.findLast((call) => call.method === 'views.open'))).args['view'] as Node

  it('opens for a command that lacks what it asks for, and answers what was entered', async () => {
    await slack.sendCommand({ command: '/tip' })
    const view = await viewOf()
    expect(view).toMatchObject({ type: 'modal', callback_id: 'onrecord-form', blocks: [{ block_id: 'text', optional: false }, { block_id: 'link', optional: true }] })
    await slack.fillForm({ view, entered: { text: 'The quay <!here> sinks', link: '' } })
    const { args } = await slack.waitFor('the answer', () => slack.calls.find((call) => call.method === 'chat.postEphemeral'))
    expect(args).toMatchObject({ user: 'U0ASK', channel: 'C0NEWS' })
    expect(args['text']).toContain('noted: The quay &lt;!here&gt; sinks, no link')
  })

  it('opens for a button too', async () => {
    await slack.press({ value: 'v1|form|/tip' })
    expect(await viewOf()).toMatchObject({ callback_id: 'onrecord-form' })
  })

  it('is passed over where everything was typed', async () => {
    const answer = await responseTo(await slack.sendCommand({ command: '/tip', text: 'text:"The quay sinks"' }))
    expect(answer['text']).toContain('noted: The quay sinks')
  })

  it('says what to type where Slack does not open it', async () => {
    slack.answerNext('views.open', { body: { ok: false, error: 'expired_trigger_id' } })
    expect((await responseTo(await slack.sendCommand({ command: '/tip' })))['text']).toContain('text')
  })

  it('answers alone with the person where the bot is not in the channel', async () => {
    await slack.sendCommand({ command: '/tip', channelId: 'C0CLOSED' })
    slack.refuse('C0CLOSED', 'not_in_channel')
    await slack.fillForm({ view: await viewOf(), entered: { text: 'The quay sinks' } })
    const { args } = await slack.waitFor('the answer', () => slack.calls.find((call) => call.method === 'chat.postMessage'))
    expect(args['channel']).toBe('U0ASK')
  })

  it('says that a form of an earlier version is old', async () => {
    await slack.fillForm({ view: { callback_id: 'onrecord-form', private_metadata: '{"action":"v0|x","channelId":"C0NEWS"}' }, entered: {} })
    const { args } = await slack.waitFor('the answer', () => slack.calls.find((call) => call.method === 'chat.postEphemeral'))
    expect(args['text']).toContain('earlier version')
  })
})

describe('the message menu', () => {
  it.each([
    ['whosaid', 'whosaid: great &amp; small'],
    ['checkquote', 'checkquote: great &amp; small'],
    ['why', 'why: 1.1'],
  ])('runs %s on a message, for the one who asked only', async (callbackId, words) => {
    const answer = await responseTo(await slack.useShortcut({ callbackId, text: 'great &amp; small' }))
    expect(answer).toMatchObject({ response_type: 'ephemeral' })
    expect(answer['text']).toContain(words)
  })

  it('offers to share what was found, and shares it with its words, but nothing that must stay with one', async () => {
    const found = await responseTo(await slack.useShortcut({ callbackId: 'whosaid', text: 'great\nhonour' }))
    const share = buttonsIn(found['blocks']).find(({ label }) => label === 'Share')
    await slack.press({ value: share?.id ?? '', isPrivate: true })
    const post = await slack.waitFor('the shared answer', () => slack.calls.find(({ method }) => method === 'chat.postMessage'))
    expect(post.args['text']).toContain('whosaid: great honour')
    const why = await responseTo(await slack.useShortcut({ callbackId: 'why', text: 'great honour' }))
    expect(buttonsIn(why['blocks'])).toEqual([])
  })

  it('says that a picture has no words', async () => {
    expect((await responseTo(await slack.useShortcut({ callbackId: 'whosaid', text: '' })))['text']).toContain('no words')
  })

  it('says that an entry of an earlier version is old', async () => {
    expect((await responseTo(await slack.useShortcut({ callbackId: 'gone', text: 'x' })))['text']).toContain('earlier version')
  })
})

describe('files', () => {
  it('are shown where they were asked for, and come whole alone with the one who asked', async () => {
    const answer = await responseTo(await slack.sendCommand({ command: '/export' }))
    expect(JSON.stringify(answer['blocks'])).toContain('2021-03-05')
    const { args } = await slack.waitFor('the file', () => slack.calls.find(({ method }) => method === 'files.completeUploadExternal'))
    expect(args).toMatchObject({ channel_id: 'DU0ASK', files: [{ title: 'harbour.csv' }] })
    expect(slack.uploads.join()).toContain('opens <!here>')
  })

  it('are shown as text without the scope, with a line for the operator', async () => {
    slack.scopes.delete('files:write')
    await responseTo(await slack.sendCommand({ command: '/export' }))
    await slack.waitFor('a line', () => log.lines.find(({ message }) => message.includes('files:write')))
  })
})
