import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineCommand } from '#chat/command.ts'
import { contractConversation } from '#surfaces/contract-conversation.ts'
import type { Sent } from './counterpart/create-slack-counterpart.ts'
import { openSlack, type OpenSlack } from './counterpart/open-slack.ts'
import { pressedMessage } from './counterpart/private-messages.ts'
import { textIn } from './counterpart/read-message.ts'
import type { Node } from './counterpart/size-faults.ts'

const looking = 'Looking…'
const willFollow = 'This takes a moment. The answer will follow.'

/** Its answer cannot be drawn, which is found out late. */
const unshowable = defineCommand({
  name: 'unshowable', description: 'Breaks where it is drawn', example: 'unshowable', options: {},
  execute: async () => {
    await new Promise((resolve) => { setTimeout(resolve, 1_500) })
    return { visibility: 'public', blocks: [{ type: 'answer', get text(): string { throw new TypeError('undrawable on purpose') } }] }
  },
})

/** What a message's menu may run: it takes the words of the message. */
const slowlyTold = defineCommand({
  name: 'slowtold', description: 'Takes its time over words', example: 'slowtold words', options: { words: { type: 'text', description: 'Which' } },
  execute: async ({ options }) => {
    await new Promise((resolve) => { setTimeout(resolve, 1_500) })
    return { visibility: 'public', blocks: [{ type: 'answer', text: `Told slowly of ${options.words}` }] }
  },
})

let slack: OpenSlack['slack']
let surface: OpenSlack['surface']
let log: OpenSlack['log']

beforeEach(async () => {
  ({ slack, surface, log } = await openSlack(() => contractConversation([unshowable, slowlyTold])))
  await surface.start()
})

afterEach(async () => {
  await surface.stop()
  await slack.stop()
  expect(slack.faults).toEqual([])
})

const word = (sent: Sent, text: string) => slack.waitFor('the word', () => slack.standing(sent).includes(text) || undefined)
const posted = (text: string, channel = 'C0NEWS') => slack.waitFor('the answer', () => slack.channels.messages(channel).find(({ args }) => textIn(args['blocks']).includes(text)))
const stands = (sent: Sent, ...texts: readonly unknown[]) => slack.waitFor(`what stands in the end, ${JSON.stringify(texts)}`, () => {
  const standing = slack.standing(sent)
  return standing.length === texts.length && standing.every((text, index) => text.includes(String(texts[index]))) || undefined
})
const troubles = () => log.lines.filter(({ level }) => level === 'warn' || level === 'error').map(({ details }) => 'error' in details ? details.error : 'fault')

describe('behind a command that takes long', () => {
  it('the word goes away when a public answer comes', async () => {
    const sent = await slack.sendCommand({ command: '/slow' })
    await word(sent, looking)
    expect(slack.channels.messages('C0NEWS')).toEqual([])
    await posted('Slow, but here.')
    await stands(sent)
  })

  it('a private answer takes its place', async () => {
    const sent = await slack.sendCommand({ command: '/slownothing' })
    await word(sent, looking)
    await stands(sent, 'Looked long, found nothing.')
  })

  it('an answer that cannot be drawn is told in its place, with a reference', async () => {
    const sent = await slack.sendCommand({ command: '/unshowable' })
    await word(sent, looking)
    await stands(sent, 'Something broke on my side (ref')
    expect(troubles()).toContain('fault')
    expect(slack.channels.messages('C0NEWS')).toEqual([])
  })

  it('an answer that the channel does not take is shown instead of the word', async () => {
    slack.refuse('C0NEWS', 'not_in_channel')
    const sent = await slack.sendCommand({ command: '/slow' })
    await word(sent, looking)
    await stands(sent, 'Slow, but here.')
    expect(slack.responses.filter(({ urlId }) => urlId === sent.urlId).length).toBeLessThanOrEqual(5)
    expect(troubles()).toEqual(['not_in_channel'])
  })

  it('an answer of which nobody knows whether it arrived is told in its place', async () => {
    slack.answerNext('chat.postMessage', { isLost: true, body: {} })
    const sent = await slack.sendCommand({ command: '/slow' })
    await word(sent, looking)
    await stands(sent, 'Slow, but here.')
    expect(troubles()).toHaveLength(1)
  })

  it('the word goes away at the second try, when Slack is away at the first', async () => {
    const sent = await slack.sendCommand({ command: '/slow' })
    await word(sent, looking)
    slack.failUrls(1)
    await posted('Slow, but here.')
    await stands(sent)
  })

  it('the word goes away too where the answer must come another way', async () => {
    const sent = await slack.sendCommand({ command: '/slownothing' })
    await word(sent, looking)
    slack.failUrls(1)
    await posted('Looked long, found nothing.')
    await stands(sent)
    expect(troubles()).toHaveLength(1)
  })

  it('there is no word where the response_url is dead, and an answer all the same', async () => {
    slack.expireUrls()
    const sent = await slack.sendCommand({ command: '/slow' })
    await posted('Slow, but here.')
    expect(slack.standing(sent)).toEqual([])
  })
})

describe('behind a button whose answer takes long', () => {
  it('the next page of a private answer takes the place of the word, and the word that of the page before', async () => {
    const sent = await slack.press({ value: 'v1|run|/slow', isPrivate: true })
    await stands(sent, looking)
    await stands(sent, 'Slow, but here.')
  })

  it('turns the page in its place where it is quick', async () => {
    const sent = await slack.press({ value: 'v1|run|/harbour mayor page:2', isPrivate: true })
    expect(slack.standing(sent)).toEqual([pressedMessage])
    await stands(sent, 'page 2')
  })

  it('leaves the answer of a public button as it is, and says what stays true', async () => {
    const sent = await slack.press({ value: 'v1|run|/slow' })
    await word(sent, willFollow)
    await stands(sent, willFollow, 'Slow, but here.')
  })

  it('shares beside the private answer', async () => {
    const sent = await slack.press({ value: 'v1|share|/slow', isPrivate: true })
    await word(sent, willFollow)
    await posted('Slow, but here.')
    await stands(sent, pressedMessage, willFollow)
  })

  it('says so in the direct messages for a button of the app’s own page', async () => {
    await slack.press({ value: 'v1|run|/slow', isAtHome: true })
    await slack.waitFor('the word', () => slack.channels.messages('U0ASK').find(({ args }) => args['text'] === willFollow))
    await posted('Slow, but here.', 'U0ASK')
  })
})

describe('elsewhere', () => {
  const whispered = () => slack.waitFor('the word', () => slack.calls.find(({ method, args }) => method === 'chat.postEphemeral' && args['text'] === willFollow))

  it('answers a message’s menu beside the word', async () => {
    const sent = await slack.useShortcut({ callbackId: 'slowtold', text: 'mayor' })
    await stands(sent, willFollow, 'Told slowly of mayor')
  })

  it('says to who mentioned the bot that the answer will follow', async () => {
    await slack.mention({ text: '<@U0BOT> slow', threadTs: '1699.1' })
    expect((await whispered()).args).toMatchObject({ user: 'U0ASK', channel: 'C0NEWS', thread_ts: '1699.1' })
    await posted('Slow, but here.')
  })

  it('says to who sent a form that the answer will follow', async () => {
    const view: Node = { callback_id: 'onrecord-form', private_metadata: JSON.stringify({ channelId: 'C0NEWS', action: 'v1|form|/slow' }), state: { values: {} } }
    await slack.fillForm({ view, entered: {} })
    await whispered()
    await slack.waitFor('the answer', () => slack.calls.find(({ method, args }) => method === 'chat.postEphemeral' && textIn(args['blocks']).includes('Slow, but here.')))
  })

  it('answers what was chosen from a list like a press', async () => {
    const sent = await slack.press({ value: 'v1|run|/harbour person:mayor', isChoice: true })
    await stands(sent, 'asked about mayor')
  })

  it('says nothing of it where the answer is quick', async () => {
    const sent = await slack.sendCommand({ command: '/harbour', text: 'mayor' })
    await posted('asked about mayor')
    expect(slack.standing(sent)).toEqual([])
    expect(slack.responses).toEqual([])
  })
})
