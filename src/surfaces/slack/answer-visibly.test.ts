import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSlack, type OpenSlack } from './counterpart/open-slack.ts'

let slack: OpenSlack['slack']
let surface: OpenSlack['surface']

beforeEach(async () => {
  ({ slack, surface } = await openSlack())
  await surface.start()
})

afterEach(async () => {
  await surface.stop()
  await slack.stop()
  expect(slack.faults).toEqual([])
})

const said = () => slack.responses.map(({ body }) => [body['text'], body['response_type'], body['replace_original'] ?? false, body['delete_original'] ?? false])
const posted = () => slack.waitFor('the answer', () => slack.channels.messages('C0NEWS').find(({ args }) => String(args['text']).includes('Slow, but here.')))

it('shows that somebody is looking where a public answer takes long, and takes that away when it comes', async () => {
  await slack.sendCommand({ command: '/slow' })
  await slack.waitFor('the word', () => slack.responses[0])
  expect(slack.channels.messages('C0NEWS')).toEqual([])
  await posted()
  await slack.waitFor('the end of it', () => slack.responses[1])
  expect(said()).toEqual([['Looking…', 'ephemeral', false, false], ['', 'ephemeral', false, true]])
})

it('puts a private answer in its place', async () => {
  await slack.sendCommand({ command: '/slownothing' })
  await slack.waitFor('the answer', () => slack.responses[1])
  expect(said()).toEqual([['Looking…', 'ephemeral', false, false], [expect.stringContaining('Looked long, found nothing.'), 'ephemeral', true, false]])
})

it('never replaces the answer whose button was pressed', async () => {
  await slack.press({ value: 'v1|run|/slow' })
  await slack.waitFor('the answer', () => slack.responses[1])
  expect(said()).toEqual([['Looking…', 'ephemeral', false, false], [expect.stringContaining('Slow, but here.'), 'ephemeral', false, false]])
})

it('answers what was chosen from a list like a press', async () => {
  await slack.press({ value: 'v1|run|/harbour person:mayor', isChoice: true })
  expect((await slack.waitFor('the answer', () => slack.responses[0])).body['text']).toContain('asked about mayor')
})

it('says nothing of it where the answer is quick', async () => {
  await slack.sendCommand({ command: '/harbour', text: 'mayor' })
  await slack.waitFor('the answer', () => slack.channels.messages('C0NEWS')[0])
  expect(slack.responses).toEqual([])
})

it('answers all the same where the response_url is dead, or the bot may not post', async () => {
  slack.refuse('C0NEWS', 'not_in_channel')
  const sent = await slack.sendCommand({ command: '/slow' })
  await slack.waitFor('the answer', () => slack.responses.find(({ body }) => body['response_type'] === 'in_channel'))
  expect(slack.responses.filter(({ urlId }) => urlId === sent.urlId).length).toBeLessThanOrEqual(5)
  slack.expireUrls()
  await slack.sendCommand({ command: '/slow', channelId: 'C0OTHER' })
  await slack.waitFor('the answer elsewhere', () => slack.channels.messages('C0OTHER')[0])
})
