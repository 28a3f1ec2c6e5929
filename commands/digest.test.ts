import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { openRoom, type Room } from './counterpart/open-room.ts'

let room: Room

beforeAll(async () => { room = await openRoom() })
beforeEach(() => room.moveOn())
afterAll(() => room.close())

const set = '/digest set when:"weekdays 08:30" tz:Europe/Berlin max:3 quiet:22:00-07:00 empty:skip'

it('answers a setting with the next three runs, zone named', async () => {
  const text = await room.ask(set)
  expect(text.split('\n')[0]).toBe('Next: Mon 6 Jun 08:30 CEST, Tue 7 Jun 08:30 CEST, Wed 8 Jun 08:30 CEST')
  expect(text).toContain('Saved: digest of all stories · weekdays 08:30 Europe/Berlin · at most 3 · quiet 22:00–07:00.')
})

it('changes only what is said of a digest that is there, and makes no second one', async () => {
  await room.ask(set)
  expect(await room.ask('/digest set when:"daily 7:00"')).toContain('daily 07:00 Europe/Berlin · at most 3')
  expect(await room.ask('/digest set quiet:off max:5')).toContain('Saved: digest of all stories · daily 07:00 Europe/Berlin.')
  expect(await room.ask('/subscriptions')).toContain('1 subscription')
})

it('says which zone holds where none was given', async () => {
  expect(await room.ask('/digest set when:hourly')).toContain('No time zone was given, so it is UTC.')
})

it('pauses until somebody resumes, or until a day', async () => {
  await room.ask(set)
  expect(await room.ask('/digest pause')).toContain('The digest is paused until somebody says /digest resume.')
  expect(await room.ask('/subscriptions')).toContain('paused')
  expect(await room.ask('/digest resume')).toContain('Next: Mon 6 Jun 08:30 CEST')
  expect(await room.ask('/digest pause until:"in 3 days"')).toContain('The digest is paused until 8 Jun 2022.')
  expect(await room.ask('/digest pause until:yesterday')).toContain('“yesterday” is not in the future.')
})

it('shows everybody what the next one would say, and posts a test for managers', async () => {
  const card = await room.card('/digest', { role: 'reader' })
  expect(card.visibility).toBe('private')
  expect(await room.ask('/digest now since:2022-06-01', { role: 'reader' })).toContain('School wins chess cup')
  expect(await room.ask('/digest test')).toContain('marked as a test')
})

it.each(['set when:hourly', 'pause', 'resume', 'test'])('refuses a reader /digest %s with what is needed and what may be seen', async (what) => {
  expect(await room.ask(`/digest ${what}`, { role: 'reader' })).toBe('Setting the digest needs Manage Channels.\nYou can see it with /subscriptions.')
  expect(await room.ask(`/digest ${what}`, { role: 'reader', locale: 'de' })).toContain('Um den Überblick einzustellen, brauchst du das Recht „Kanäle verwalten“.')
})

it.each([
  ['/digest set', 'When shall I post?'],
  ['/digest set when:"weekdays 08:30" tz:Berlin', 'Did you mean Europe/Berlin?'],
  ['/digest pause', 'This channel has no digest.'],
  ['/digest sing', 'is not one of the words for “what”'],
])('answers %s readably', async (line, words) => {
  expect(await room.ask(line)).toContain(words)
})
