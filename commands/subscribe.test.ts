import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { renderText } from '#surfaces/local/render-text.ts'
import { openRoom, type Room } from './counterpart/open-room.ts'

let room: Room

beforeAll(async () => { room = await openRoom() })
beforeEach(() => room.moveOn())
afterAll(() => room.close())

it('says how much it would bring and how it would look, and saves nothing yet', async () => {
  const card = await room.card('/subscribe all when:"weekdays 08:30" tz:Europe/Berlin')
  const text = renderText(card)
  expect(text.split('\n')[0]).toBe('Last 7 days: 2 stories, less than one a day')
  expect(text).toContain('digest of all stories · weekdays 08:30 Europe/Berlin')
  expect(text).toContain('Next: Mon 6 Jun 08:30 CEST, Tue 7 Jun 08:30 CEST, Wed 8 Jun 08:30 CEST')
  expect(text).toContain('School wins chess cup')
  expect(text).toContain('Nothing is saved yet.')
  expect(card.visibility).toBe('private')
  expect(await room.ask('/subscriptions')).toContain('This channel gets nothing unasked.')
})

it.each([
  'all', '"harbour guild" mode:breaking', 'person:"Tom Berg" mode:every', 'source:"Harbour Post" when:"mon,wed 18:00" tz:America/New_York',
  '"harbour guild talk" mode:digest when:"weekdays 08:30" tz:Europe/Berlin max:3 quiet:22:00-07:00 empty:say-so min_sources:2',
])('saves /subscribe %s by its button exactly as confirm:true would', async (line) => {
  const preview = await room.card(`/subscribe ${line}`)
  const byButton = renderText(await room.press(preview, 'Save'))
  expect(byButton).toContain('Saved: ')
  const shown = await room.ask('/subscriptions')
  expect(renderText(await room.card(`/subscribe ${line} confirm:true`))).toBe(byButton)
  expect(await room.ask('/subscriptions')).toBe(shown)
})

it('keeps nothing after Cancel', async () => {
  expect(renderText(await room.press(await room.card('/subscribe all'), 'Cancel'))).toContain('Nothing was saved.')
  expect(await room.ask('/subscriptions')).toContain('nothing unasked')
})

it.each([
  ['/subscribe', 'What shall I post here?'],
  ['/subscribe harbour person:berg', 'Give one of topic, person and source'],
  ['/subscribe person:zebra', 'Nobody called “zebra”'],
  ['/subscribe all when:fortnightly', 'I do not understand “fortnightly”'],
  ['/subscribe all tz:CET', 'Did you mean Europe/Berlin'],
  ['/save nonsense', 'earlier version'],
  ['/save "a~d~61_8_*_*_*~UTC~1~5~~sk"', 'I do not understand “61 8 * * *”'],
])('answers %s readably', async (line, words) => {
  expect(await room.ask(line)).toContain(words)
})

it('refuses a reader with what is needed, and what everybody may see', async () => {
  for (const line of ['/subscribe all confirm:true', '/save "a~d~30_8_*_*_*~UTC~1~5~~sk"', '/unsubscribe']) {
    const text = await room.ask(line, { role: 'reader' })
    expect(text).toContain('needs Manage Channels.')
    expect(text).toContain('You can see what this channel gets with /subscriptions.')
  }
  expect(await room.ask('/subscriptions', { role: 'reader' })).toContain('nothing unasked')
})

it('takes one back, and undoes that', async () => {
  await room.ask('/subscribe all confirm:true')
  await room.ask('/subscribe harbour confirm:true')
  const which = await room.card('/unsubscribe')
  expect(renderText(which)).toContain('Which one shall I remove?')
  const removed = await room.press(which, '2')
  expect(renderText(removed)).toContain('Removed: digest of stories on “harbour” · daily 08:30 UTC.')
  expect(await room.ask('/subscriptions')).not.toContain('harbour')
  await room.press(removed, 'Undo')
  expect(await room.ask('/subscriptions')).toContain('harbour')
  expect(await room.ask('/unsubscribe "no such thing"')).toContain('This channel has no subscription “no such thing”.')
})

it('completes only what this channel has, to its managers', async () => {
  await room.ask('/subscribe harbour confirm:true')
  const complete = (who: object) => room.conversation.complete({
    name: 'unsubscribe', option: 'subscription', typed: 'harb', viewer: room.viewer(who),
  })
  const [own] = await complete({})
  expect(own?.label).toBe('digest of stories on “harbour” · daily 08:30 UTC')
  expect(await complete({ channelId: 'other' })).toEqual([])
  expect(await complete({ workspaceId: 'other' })).toEqual([])
  expect(await complete({ role: 'reader' })).toEqual([])
  expect(await room.ask(`/unsubscribe ${own?.value ?? ''}`)).toContain('Removed')
})

it('says at once what the bot needs before it can post', async () => {
  const lackedRights = ['view-channel', 'send-messages'] as const
  for (const line of ['/subscribe harbour confirm:true', '/digest set when:"daily 7:00"']) {
    expect(await room.ask(line, { lackedRights })).toContain('I cannot post here yet: I need View Channel and Send Messages in this channel.')
    expect(await room.ask(line, { lackedRights, locale: 'de' })).toContain('Ich brauche in diesem Kanal „Kanal ansehen“ und „Nachrichten senden“.')
    expect(await room.ask(line)).not.toContain('cannot post')
  }
})
