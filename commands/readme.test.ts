import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AnyCommand } from '#chat/command.ts'
import type { Conversation } from '#chat/conversation.ts'
import { createConversation } from '#chat/create-conversation.ts'
import { loadCommands } from '#chat/load-commands.ts'
import { readOnlyActions } from '#chat/read-only-actions.ts'
import { defineDiscordCommands } from '#surfaces/discord/define-commands.ts'
import { completeLine } from '#surfaces/local/complete-line.ts'
import { renderText } from '#surfaces/local/render-text.ts'
import { slackManifest } from '#surfaces/slack/manifest.ts'
import { openRoom, type Room } from './counterpart/open-room.ts'

/** A checkout in small: the house's own files, and a commands folder with nothing in it but the README's example. */
const root = resolve(import.meta.dirname, '..')
const checkout = mkdtempSync(join(tmpdir(), 'onrecord-'))
const code = /```ts\n([\s\S]+?)```/.exec(readFileSync(join(root, 'commands/README.md'), 'utf8'))?.[1] ?? ''
let room: Room
let conversation: Conversation
let commands: readonly AnyCommand[]

beforeAll(async () => {
  mkdirSync(join(checkout, 'commands'))
  copyFileSync(join(root, 'package.json'), join(checkout, 'package.json'))
  symlinkSync(join(root, 'src'), join(checkout, 'src'))
  writeFileSync(join(checkout, 'commands/count.ts'), code)
  // Whoever tries the example in this very folder has it twice.
  const own = (await loadCommands()).filter(({ name }) => name !== 'count')
  commands = [...own, ...await loadCommands(pathToFileURL(`${join(checkout, 'commands')}/`))]
  room = await openRoom()
  conversation = createConversation({ store: room.store, actions: readOnlyActions, commands, log: { error: () => undefined } })
})
afterAll(async () => {
  rmSync(checkout, { recursive: true })
  await room.close()
})

const viewer = { surface: 'local', workspaceId: null, userId: 'rob', role: 'reader', channelId: 'news', locale: 'en' } as const

it('is a command of at most 25 lines', () => {
  expect(code.trim().split('\n').length).toBeLessThanOrEqual(25)
})

it('answers, in a language that it knows nothing of, too', async () => {
  expect(renderText(await conversation.runLine({ line: '/count', viewer }))).toBe('I have read 3 articles.')
  expect(renderText(await conversation.runLine({ line: '/count "Harbour Post"', viewer }))).toBe('I have read 1 article.')
  expect(renderText(await conversation.runLine({ line: '/count', viewer: { ...viewer, locale: 'de' } }))).toBe('I have read 3 Artikel.')
})

it('answers privately on request, with a button that shares', async () => {
  const card = await conversation.runLine({ line: '/count private:true', viewer })
  expect(card).toMatchObject({ visibility: 'private', blocks: [{}, { buttons: [{ label: 'Share', action: { type: 'share', line: '/count' } }] }] })
})

it('stands in /help, and completes its outlet', async () => {
  expect(renderText(await conversation.runLine({ line: '/help', viewer }))).toContain('/count · How many articles I have read')
  expect(renderText(await conversation.runLine({ line: '/help count', viewer: { ...viewer, locale: 'de' } }))).toMatch(/outlet \(freiwillig\) · (?:Only this outlet|Nur dieses Medium)/)
  expect(await conversation.complete({ name: 'count', option: 'outlet', typed: 'harb', viewer })).toEqual([{ label: 'Harbour Post', value: 'Harbour Post' }])
})

it('is on the local surface', async () => {
  expect((await completeLine(conversation, '/cou', viewer)).map(({ line }) => line)).toEqual(['/count '])
  expect((await completeLine(conversation, '/count harb', viewer)).map(({ line }) => line)).toEqual(['/count "Harbour Post" '])
})

it('is on Discord', () => {
  const defined = defineDiscordCommands(commands, 'global').find(({ name }) => name === 'count')
  expect(defined).toMatchObject({ description: 'How many articles I have read', options: [{ name: 'outlet', autocomplete: true }, { name: 'private' }] })
})

it('is in Slack’s manifest', () => {
  expect(slackManifest(commands).features.slash_commands.find(({ command }) => command === '/count')).toMatchObject({ description: 'How many articles I have read' })
})
