import { ApplicationCommandType, InteractionType } from 'discord-api-types/v10'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Conversation } from '#chat/conversation.ts'
import { createConversation } from '#chat/create-conversation.ts'
import { loadCommands } from '#chat/load-commands.ts'
import { readOnlyActions } from '#chat/read-only-actions.ts'
import type { PersonRow, StoreReader } from '#store/store.ts'
import { createDiscordDriver } from '#surfaces/discord/counterpart/create-discord-driver.ts'
import { completeLine } from '#surfaces/local/complete-line.ts'
import { openSlack } from '#surfaces/slack/counterpart/open-slack.ts'
import { textIn } from '#surfaces/slack/counterpart/read-message.ts'
import { isNode, type Node } from '#surfaces/slack/counterpart/size-faults.ts'
import { openRoom, type Room } from './counterpart/open-room.ts'

let room: Room
const closing: (() => Promise<void>)[] = []
beforeAll(async () => { room = await openRoom() })
afterEach(async () => { for (const close of closing.splice(0)) await close() })
afterAll(() => room.close())

async function openPlayedSlack(conversation: Conversation) {
  const { slack, surface } = await openSlack(() => conversation)
  closing.push(() => surface.stop(), () => slack.stop())
  await surface.start()
  return slack
}

describe('two persons of one name', () => {
  const person = (role: string): PersonRow => ({ id: role, name: 'Anna Berg', aliases: ['Anna Berg'], kind: 'person', role, quotationCount: 1, articleCount: 1 })
  const both = [person('mayor of Ostrava'), person('skier')]
  const labels = ['Anna Berg · mayor of Ostrava', 'Anna Berg · skier']

  async function withNamesakes(): Promise<Conversation> {
    const store: StoreReader = { ...room.store, persons: async () => both, completions: async () => ['Anna Berg'] }
    return createConversation({ store, actions: readOnlyActions, commands: await loadCommands(), log: { error: () => undefined } })
  }

  it('are told apart by Discord’s completion', async () => {
    const discord = await createDiscordDriver(await withNamesakes())
    closing.push(() => discord.stop())
    const dialogue = discord.counterpart.interact(InteractionType.ApplicationCommandAutocomplete, {
      id: '9', name: 'quote', type: ApplicationCommandType.ChatInput, options: [{ name: 'person', type: 3, value: 'anna', focused: true }],
    })
    await dialogue.answered.promise
    expect(dialogue.choices).toEqual(labels.map((label) => ({ name: label, value: label })))
  })

  it('are told apart in Slack’s list', async () => {
    const slack = await openPlayedSlack(await withNamesakes())
    await slack.press({ value: 'quote', actionId: 'onrecord-pick' })
    const { args } = await slack.waitFor('a modal', () => slack.calls.find(({ method }) => method === 'views.open'))
    const sent = await slack.typeIntoPicker({ view: args['view'] as Node, value: 'anna' })
    const { payload } = await slack.waitFor('the list', () => slack.acks.find(({ envelopeId }) => envelopeId === sent.envelope.envelope_id))
    expect(payload['options']).toEqual(labels.map((label) => ({ text: { type: 'plain_text', text: label, emoji: false }, value: label })))
  })

  it('are told apart on the page and in the terminal', async () => {
    const offers = await completeLine(await withNamesakes(), '/quote anna', room.viewer({ surface: 'local' }))
    expect(offers).toEqual(labels.map((label) => ({ label, line: `/quote "${label}" ` })))
  })

  it('are asked for where only the name was typed, and found by what was chosen', async () => {
    const conversation = await withNamesakes()
    const { blocks } = await conversation.runLine({ line: '/people "Anna Berg"', viewer: room.viewer() })
    const lines = blocks.flatMap((block) => block.type === 'buttons' ? block.buttons.map(({ action }) => 'line' in action ? action.line : '') : [])
    expect(lines).toEqual(labels.map((label) => `/people "${label}"`))
    const chosen = await conversation.runLine({ line: lines[1] ?? '', viewer: room.viewer() })
    expect(chosen.blocks[0]).toMatchObject({ type: 'answer', text: 'Anna Berg, skier' })
  })
})

it('the app’s own page in Slack has what one follows, what is posted, the newest stories and help', async () => {
  const slack = await openPlayedSlack(room.conversation)
  const here = { surface: 'slack', workspaceId: 'T0001', userId: 'U0ASK', channelId: 'D0ASK' } as const
  await room.ask('/follow berg', here)
  await room.ask('/subscribe all when:"daily 8:00" confirm:true', here)
  await slack.sendEvent({ type: 'app_home_opened', user: 'U0ASK', channel: 'D0ASK', tab: 'home', event_ts: '1.1' })
  const { args: { view } } = await slack.waitFor('a page', () => slack.calls.find(({ method }) => method === 'views.publish'))
  const text = textIn(isNode(view) ? view['blocks'] : [])
  for (const words of ['What you follow', 'Tom Berg', 'digest of all stories', 'Recent stories', 'School wins chess cup', 'How to ask', '/quote']) expect(text).toContain(words)
  expect(slack.faults).toEqual([])
})
