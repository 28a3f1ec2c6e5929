import { afterAll, beforeAll, expect, it } from 'vitest'
import { openRoom, type Room } from './counterpart/open-room.ts'

let room: Room
const here = { workspaceId: 'here', role: 'operator', userId: 'olga' } as const
const elsewhere = [
  { ...here, workspaceId: 'there' },
  { ...here, surface: 'slack' },
  { ...here, workspaceId: null },
] as const

/** Everything that one server can set, with a word that stands in nothing else. */
beforeAll(async () => {
  room = await openRoom()
  await room.ask('/subscribe harbour mode:every confirm:true', here)
  await room.ask('/digest set when:"weekdays 05:55" tz:Europe/Oslo', here)
  await room.ask('/follow "Ida Moll"', here)
  await room.ask('/news-admin pause-all', here)
})
afterAll(() => room.close())

it.each(elsewhere)('shows nothing that one server has set to %o', async (other) => {
  const lines = [
    '/subscriptions', '/settings', '/follow', '/unfollow', '/unsubscribe', '/unsubscribe harbour', '/unfollow "Ida Moll"', '/news-admin health', '/news-admin audit', '/news-admin export',
    '/digest pause', '/digest resume',
  ]
  for (const line of lines) {
    const text = await room.ask(line, other)
    expect(text).not.toMatch(/05:55|Oslo|each at once|You do not follow Ida|is paused\.|Removed|"here"/)
  }
  const viewer = room.viewer(other)
  expect(await room.conversation.complete({ name: 'unfollow', option: 'follow', typed: '', viewer })).toEqual([])
  expect(await room.conversation.complete({ name: 'unsubscribe', option: 'subscription', typed: '', viewer })).toEqual([])
})

it('leaves what one server has set alone, whatever another one does', async () => {
  for (const other of elsewhere) {
    for (const line of ['/news-admin resume-all', '/news-admin forget confirm:here', '/news-admin forget confirm:there', '/digest set when:hourly']) await room.ask(line, other)
  }
  const text = await room.ask('/subscriptions', here)
  expect(text).toContain('each at once: stories on “harbour”')
  expect(text).toContain('weekdays 05:55 Europe/Oslo')
  expect(await room.ask('/follow', here)).toContain('Ida Moll')
  expect(await room.ask('/news-admin health', here)).toContain('is paused')
})
