import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderText } from '#surfaces/local/render-text.ts'
import type { Button, Card } from '#chat/card.ts'
import { openRoom, type Room } from './counterpart/open-room.ts'

let room: Room

function wrongButton({ blocks }: Card): Button['action'] {
  const button = blocks.flatMap((block) => block.type === 'buttons' ? block.buttons : []).find(({ label }) => label === 'Wrong?')
  if (button === undefined) throw new Error('there is no button')
  return button.action
}

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

it('shows no report of one server to another one, nor its remark, nor that there is one', async () => {
  const wrong = async (remark: string, who: Parameters<Room['viewer']>[0]) =>
    renderText(await room.conversation.act(wrongButton(await room.card('/quote "Ida Moll"', who)), room.viewer(who), { remark }))
  expect(await wrong('It was her sister', { ...here, userId: 'ann' })).toContain('Noted')
  expect(await room.ask('/news-admin reports', here)).toContain('1 person · “It was her sister”')
  expect(await room.ask('/news-admin health', here)).toContain('1 open report ')
  for (const other of elsewhere) {
    expect(await room.ask('/news-admin reports', other)).toBe('No open reports.')
    expect(await room.ask('/news-admin health', other)).toContain('0 open reports')
    expect(await room.ask('/news-admin export', other)).not.toContain('sister')
  }
  expect(await wrong('It was her aunt', { ...elsewhere[0], userId: 'bea' })).toContain('Noted: an editor')
  expect(await room.ask('/news-admin reports', elsewhere[0])).toContain('1 person · “It was her aunt”')
  expect(await room.ask('/news-admin reports', here)).toContain('1 person · “It was her sister”')
})

it('hides what the people of one server say is wrong from them alone', async () => {
  const wharf = '“We have waited for an answer about the wharf since spring,”'
  const there = { ...elsewhere[0], userId: 'bea' }
  const asked = ['/quote lind', '/whosaid waited for an answer about the wharf', '/search wharf', '/timeline harbour', '/highlights harbour', '/people story:harbour']
  const shown = async (who: Parameters<Room['viewer']>[0]) => Promise.all(asked.map(async (line) => (await room.ask(line, who)).includes(wharf.slice(1, 30))))
  const before = await shown(there)
  expect(before.slice(0, 3)).toEqual([true, true, true])
  const button = wrongButton(await room.card('/quote lind', there))
  for (const userId of ['bea', 'cy']) await room.conversation.act(button, room.viewer({ ...there, userId }), { remark: 'no' })
  expect(await shown(there)).toEqual(asked.map(() => false))
  expect(await shown(here)).toEqual(before)
  for (const other of [...elsewhere.slice(1), here]) expect((await shown(other)).slice(0, 3)).toEqual([true, true, true])
  expect(await room.ask('/news-admin reports', there)).toContain('2 people · “no” · hidden')
})

it.each(['retract article:{id}', 'split article:{id}', 'merge story:chess into:harbour', 'hide quotation:{id}/q1', 'restore quotation:{id}/q1'])(
  'lets no server’s admin change what all servers see: %s', async (deed) => {
    const id = (await room.store.stories({ limit: 1 }))[0]?.articleIds[0] ?? ''
    const admin = { ...here, userId: 'ada' }
    expect(await room.ask(`/news-admin ${deed.replace('{id}', id)}`, admin)).toMatch(/only those who run this bot may do it\.[\s\S]*“discord:ada”/)
    expect(await room.ask('/news-admin health', admin)).toContain('is paused')
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
