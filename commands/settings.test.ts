import { afterAll, beforeAll, expect, it } from 'vitest'
import { renderText } from '#surfaces/local/render-text.ts'
import { openRoom, type Room } from './counterpart/open-room.ts'

let room: Room

beforeAll(async () => { room = await openRoom() })
afterAll(() => room.close())

it('shows what one follows and what the channel gets, and leads on', async () => {
  expect(await room.ask('/settings')).toMatch(/^You follow nobody and nothing\.\nThis channel gets nothing unasked\./)
  await room.ask('/follow berg')
  await room.ask('/digest set when:"weekdays 08:30" tz:Europe/Berlin')
  const card = await room.card('/settings')
  expect(card.visibility).toBe('private')
  expect(renderText(card)).toMatch(/You follow 1\n- Tom Berg\nThis channel gets:\n- digest of all stories · weekdays 08:30 Europe\/Berlin · Next: Mon 6 Jun 08:30 CEST/)
  expect(renderText(await room.press(card, 'Recent stories'))).toContain('newest first')
})

it('shows nothing of others, and works where there is no channel', async () => {
  expect(await room.ask('/settings', { userId: 'rob', channelId: null })).toMatch(/^You follow nobody and nothing\.\nThis channel gets nothing/)
  expect(await room.ask('/settings', { workspaceId: 'osterby' })).toMatch(/^You follow nobody and nothing\.\nThis channel gets nothing/)
})
