import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { encodeAction } from '#chat/button-action.ts'
import { renderText } from '#surfaces/local/render-text.ts'
import { openRoom, type Room } from './counterpart/open-room.ts'

let room: Room
const reader = { role: 'reader', userId: 'rob' } as const

beforeAll(async () => { room = await openRoom() })
beforeEach(() => room.moveOn())
afterAll(() => room.close())

it('passes a tip on, and says how the editors know it', async () => {
  const text = await room.ask('/tip "The bridge is closed" link:https://example.org/bridge named:true', reader)
  expect(text).toMatch(/Thank you\. The editors have it, as number [0-9A-F]{6}\./)
  expect(text).toContain('They may name you.')
})

it('asks in a form where there is one, in the language of the reader', async () => {
  const form = room.conversation.formFor({ line: '/tip', viewer: room.viewer({ ...reader, locale: 'de' }) })
  expect(form?.fields.map(({ name, label, isLong, isRequired }) => [name, label, isLong, isRequired])).toEqual([
    ['text', 'Was weißt du?', true, true], ['link', 'Ein Link, falls es einen gibt', false, false], ['named', 'Dürfen wir dich nennen? (ja oder nein)', false, false],
  ])
  if (form === undefined) throw new Error('there is no form')
  expect(encodeAction(form.action)).toBe('v1|form|/tip')
  const card = await room.conversation.act(form.action, room.viewer({ ...reader, locale: 'de' }), { text: 'Die Brücke ist gesperrt', link: '', named: 'nein' })
  expect(renderText(card)).toContain('Sie darf dich nicht nennen.')
})

it('asks only for what is missing, and not at all where there is something to say', () => {
  expect(room.conversation.formFor({ name: 'tip', options: { link: 'https://example.org/' }, viewer: room.viewer(reader) })?.fields.map(({ name }) => name)).toEqual(['text', 'named'])
  expect(room.conversation.formFor({ line: '/tip something', viewer: room.viewer(reader) })).toBeUndefined()
  expect(room.conversation.formFor({ line: '/help', viewer: room.viewer(reader) })).toBeUndefined()
})

it('says what to type where there are no forms', async () => {
  expect(await room.ask('/tip', reader)).toContain('Something is missing: text.')
  expect(await room.ask('/tip', reader)).toContain('/tip "The bridge is closed" link:https://example.org/bridge')
})

it.each(['javascript:alert(1)', 'ftp://example.org', 'https://user:secret@example.org/', 'bridge'])('passes on no link such as %s', async (link) => {
  expect(await room.ask(`/tip "The bridge is closed" link:${link}`, reader)).toContain('is no address that I can pass on')
})

it('takes three an hour', async () => {
  for (const text of ['one', 'two', 'three']) await room.ask(`/tip ${text}`, reader)
  expect(await room.ask('/tip four', reader)).not.toContain('Thank you')
})
