import { expect, it } from 'vitest'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import { renderText } from '#surfaces/local/render-text.ts'
import { encodeAction } from './button-action.ts'
import type { Card, QuotationBlock } from './card.ts'
import { type AnyCommand, defineCommand, type Viewer } from './command.ts'
import type { Conversation } from './conversation.ts'
import { createConversation } from './create-conversation.ts'
import { readOnlyActions } from './read-only-actions.ts'

const reader: Viewer = { surface: 'discord', workspaceId: 'w', userId: 'rob', role: 'reader', channelId: 'c', locale: 'en' }
const quotation: QuotationBlock = {
  type: 'quotation', words: '“Yes”', isVerbatim: true, note: null, quotationId: 'q1',
  citation: { articleId: 'a1', version: 1, outlet: 'The Lantern', url: null, span: { start: 0, end: 5 }, words: '“Yes”' },
}
const text = { type: 'text', description: 'Words' } as const

const open: AnyCommand = defineCommand({
  name: 'open', description: 'Answers everybody', example: 'open', options: { words: text, private: { type: 'flag', description: 'Only you' } },
  execute: async () => ({ visibility: 'public', blocks: [{ type: 'answer', text: 'Here.' }, quotation] }),
})
const shy: AnyCommand = defineCommand({
  name: 'shy', description: 'Answers the one who asked', example: 'shy', answersPrivately: true, options: { words: text },
  execute: async ({ options }) => ({ visibility: options.words === 'nothing' ? 'private' : 'public', blocks: [{ type: 'answer', text: 'Here.' }] }),
})
const asking: AnyCommand = defineCommand({
  name: 'asking', description: 'Asks in a form', example: 'asking "what I know"', asks: ['words', 'more'],
  options: { words: { ...text, required: true, isLong: true }, more: text },
  execute: async ({ options }) => ({ visibility: 'public', blocks: [{ type: 'answer', text: `${options.words}/${options.more ?? ''}` }] }),
})
const guarded: AnyCommand = defineCommand({
  name: 'guarded', description: 'For managers', example: 'guarded', role: 'manager', options: { words: { ...text, completes: async () => [{ label: 'L', value: 'V' }] } },
  execute: async () => ({ visibility: 'public', blocks: [{ type: 'answer', text: 'Set.' }] }),
})
const hidden: AnyCommand = defineCommand({
  name: 'hidden', description: 'For buttons', example: 'hidden', isHidden: true, options: {},
  execute: async ({ commands }) => ({ visibility: 'public', blocks: [{ type: 'answer', text: commands.map(({ name }) => name).join(' ') }] }),
})
const broken: AnyCommand = defineCommand({
  name: 'broken', description: 'Breaks', example: 'broken', options: {}, execute: async () => { throw new TypeError('on purpose') },
})

async function conversationOf(more: Partial<Parameters<typeof createConversation>[0]> = {}): Promise<Conversation> {
  const commands = [open, shy, asking, guarded, hidden, broken]
  return createConversation({ store: await openSqliteStore(':memory:'), actions: readOnlyActions, commands, log: { error: () => undefined }, ...more })
}

const labels = ({ blocks }: Card) => blocks.flatMap((block) => block.type === 'buttons' ? block.buttons.map(({ label }) => label) : [])

it('gives private answers a button that shares them, and non-answers none', async () => {
  const conversation = await conversationOf({ limit: { commands: 100, seconds: 1 } })
  const shared = await conversation.runLine({ line: '/shy "some words"', viewer: reader })
  expect(shared.visibility).toBe('private')
  expect(labels(shared)).toEqual(['Share'])
  const action = { type: 'share', line: '/shy "some words"' } as const
  expect((await conversation.act(action, reader)).visibility).toBe('public')
  expect(labels(await conversation.runLine({ line: '/shy nothing', viewer: reader }))).toEqual([])
  expect((await conversation.act({ type: 'share', line: '/shy nothing' }, reader)).visibility).toBe('private')
  expect(labels(await conversation.runLine({ line: '/open', viewer: reader }))).toEqual(['Wrong?'])
  expect(labels(await conversation.runLine({ line: '/open private:true', viewer: reader }))).toEqual(['Share', 'Wrong?'])
  expect((await conversation.act({ type: 'run', line: '/open' }, reader)).visibility).toBe('private')
})

it('makes no button whose line is too long for one', async () => {
  const conversation = await conversationOf()
  expect(labels(await conversation.runLine({ line: `/shy ${'x'.repeat(120)}`, viewer: reader }))).toEqual([])
})

it('asks for what is missing in a form, in the reader’s language', async () => {
  const conversation = await conversationOf()
  const form = conversation.formFor({ line: '/asking', viewer: { ...reader, locale: 'de-AT' } })
  expect(form).toMatchObject({ submit: 'Senden', fields: [{ name: 'words', isLong: true, isRequired: true }, { name: 'more', isLong: false, isRequired: false }] })
  expect(encodeAction(form?.action ?? { type: 'run', line: '' })).toBe('v1|form|/asking')
  expect(renderText(await conversation.act({ type: 'form', line: '/asking' }, reader, { words: 'one', more: 'two' }))).toContain('one/two')
  expect(conversation.formFor({ line: '/asking more:x', viewer: reader })?.action).toEqual({ type: 'form', line: '/asking more:x' })
  expect(conversation.formFor({ line: `/asking more:${'x'.repeat(99)}`, viewer: reader })).toBeUndefined()
  expect(conversation.formFor({ action: { type: 'run', line: '/asking' }, viewer: reader })).toBeUndefined()
  expect(conversation.formFor({ line: '/unheardof', viewer: reader })).toBeUndefined()
})

it('says what to type where nobody fills a form', async () => {
  const conversation = await conversationOf()
  expect(renderText(await conversation.act({ type: 'form', line: '/asking' }, reader))).toBe('Something is missing: words.\nFor example: /asking "what I know"')
})

it('keeps commands of managers from others, in completion too', async () => {
  const conversation = await conversationOf()
  expect(renderText(await conversation.run({ name: 'guarded', options: {}, viewer: reader }))).toContain('/guarded needs Manage Channels.')
  expect(renderText(await conversation.run({ name: 'guarded', options: {}, viewer: { ...reader, surface: 'slack' } }))).toContain('workspace admin')
  expect(renderText(await conversation.run({ name: 'guarded', options: {}, viewer: { ...reader, role: 'operator' } }))).toContain('Set.')
  const request = { name: 'guarded', option: 'words', typed: '' }
  expect(await conversation.complete({ ...request, viewer: reader })).toEqual([])
  expect(await conversation.complete({ ...request, viewer: { ...reader, role: 'manager' } })).toEqual([{ label: 'L', value: 'V' }])
})

it('runs hidden commands and lists them nowhere', async () => {
  const conversation = await conversationOf()
  expect(conversation.commands.map(({ name }) => name)).not.toContain('hidden')
  expect(renderText(await conversation.runLine({ line: '/hidden', viewer: reader }))).toBe('open shy asking broken')
  expect(renderText(await conversation.runLine({ line: '/hidde', viewer: reader }))).not.toContain('/hidden?')
})

it('tells one who floods so, privately, and harms nobody else', async () => {
  const conversation = await conversationOf({ now: () => new Date('2022-06-05T12:00:00Z') })
  const answers = await Promise.all(Array.from({ length: 50 }, () => conversation.runLine({ line: '/open', viewer: reader })))
  expect(answers.filter(({ visibility }) => visibility === 'public')).toHaveLength(5)
  expect(renderText(answers.at(-1) ?? { visibility: 'private', blocks: [] })).toBe('Slow down: 5 commands in 20 seconds.')
  expect(answers.at(-1)?.visibility).toBe('private')
  expect((await conversation.runLine({ line: '/open', viewer: { ...reader, userId: 'ann' } })).visibility).toBe('public')
})

it('answers an error of its own with a reference, which the log has too', async () => {
  const logged: object[] = []
  const conversation = await conversationOf({ log: { error: (details) => { logged.push(details) } } })
  const said = renderText(await conversation.runLine({ line: '/broken', viewer: { ...reader, locale: 'de' } }))
  const reference = /Zeichen ([0-9A-F]{4})/.exec(said)?.[1]
  expect(logged).toMatchObject([{ reference }])
})

it('says how far it has read instead of a non-answer', async () => {
  const conversation = await conversationOf({ reading: () => 0.62 })
  expect(renderText(await conversation.runLine({ line: '/shy nothing', viewer: reader }))).toBe('Still reading the articles (62 %).\nTry again in a minute.')
  expect(renderText(await conversation.runLine({ line: '/open', viewer: reader }))).toContain('Here.')
})
