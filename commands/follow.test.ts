import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { renderText } from '#surfaces/local/render-text.ts'
import { openRoom, type Room } from './counterpart/open-room.ts'

let room: Room
const reader = { role: 'reader', userId: 'rob' } as const

beforeAll(async () => { room = await openRoom() })
beforeEach(() => room.moveOn())
afterAll(() => room.close())

it('follows a person and a story, and shows both', async () => {
  const text = await room.ask('/follow berg', reader)
  expect(text).toContain('You follow Tom Berg.')
  expect(text).toContain('at most once an hour')
  expect(await room.ask('/follow story:chess until_it_ends:true', reader)).toContain('You follow “School wins chess cup”.')
  expect(await room.ask('/follow', reader)).toMatch(/You follow 2[\s\S]*Tom Berg[\s\S]*“School wins chess cup” · until it ends/)
})

it('ends by a button, by a part of the name, by completion', async () => {
  await room.ask('/follow berg', reader)
  const list = await room.card('/follow', reader)
  expect(renderText(await room.press(list, 'Unfollow Tom Berg', reader))).toContain('You do not follow Tom Berg any more.')
  await room.ask('/follow story:chess', reader)
  const [own] = await room.conversation.complete({ name: 'unfollow', option: 'follow', typed: 'che', viewer: room.viewer(reader) })
  expect(own?.label).toBe('“School wins chess cup”')
  expect(await room.ask('/unfollow chess until:tomorrow', reader)).toContain('Silent on “School wins chess cup” until 6 Jun 2022.')
  expect(await room.ask('/follow', reader)).toContain('silent until 6 Jun 2022')
  expect(await room.ask(`/unfollow ${own?.value ?? ''}`, reader)).toContain('You do not follow “School wins chess cup” any more.')
})

it('shows nobody what another follows, in another workspace neither', async () => {
  await room.ask('/follow berg', reader)
  for (const other of [{ ...reader, userId: 'ann' }, { ...reader, workspaceId: 'osterby' }]) {
    expect(await room.ask('/follow', other)).toContain('You follow nobody and nothing.')
    expect(await room.ask('/unfollow berg', other)).toContain('You do not follow “berg”.')
  }
  expect(await room.ask('/follow', reader)).toContain('Tom Berg')
})

it.each([
  ['/follow moll', 'may be one of 2'],
  ['/follow zebra', 'Nobody called “zebra”'],
  ['/follow berg story:chess', 'Give a person or a story, not both.'],
  ['/unfollow berg', 'You do not follow “berg”.'],
])('answers %s readably', async (line, words) => {
  expect(await room.ask(line, reader)).toContain(words)
})
