import { afterAll, beforeAll, expect, it } from 'vitest'
import { openRoom, type Room } from './counterpart/open-room.ts'

let room: Room

beforeAll(async () => {
  room = await openRoom()
  const [story] = await room.store.stories({ topic: 'chess', limit: 1 })
  if (story === undefined) throw new Error('there is no story')
  await room.ask('/digest set when:"weekdays 08:30" tz:Europe/Berlin')
  const [subscription] = await room.store.subscriptions()
  const to = { surface: 'discord', workspaceId: room.viewer().workspaceId, channel: 'news' } as const
  const key = `${subscription?.id ?? ''}|2022-06-06T08:30`
  const uses = story.articleIds.map((articleId) => ({ articleId, version: 1 }))
  const composed = { card: '{"visibility":"public","blocks":[]}', uses, storyIds: [story.id], newArticleIds: [], tells: [], details: null }
  await room.store.planPosts([{ key, cause: subscription?.id ?? null, rule: 'digest', to, dueMs: Date.parse('2022-06-06T06:30:00Z'), under: null, composed }])
  const [row] = await room.store.claimPosts({ holder: 'test', nowMs: Date.parse('2022-06-06T06:30:00Z'), leaseMs: 60_000, limit: 10, surfaces: ['discord'] })
  if (row === undefined) throw new Error('there is no post')
  await room.store.startSending(key, row.attempts, Date.parse('2022-06-06T06:30:01Z'))
  await room.store.closePost(key, row.attempts, { state: 'sent', messageId: '1234', trouble: null, atMs: Date.parse('2022-06-06T06:30:02Z') })
})
afterAll(() => room.close())

it.each(['1234', 'https://discord.com/channels/1/2/1234'])('explains the post %s: rule, who set it, articles, slot', async (message) => {
  const text = await room.ask(`/why ${message}`, { role: 'reader', userId: 'rob' })
  expect(text.split('\n')[0]).toBe('Posted Mon 6 Jun 08:30 CEST: a digest')
  expect(text).toContain('Set by user mia: digest of all stories · weekdays 08:30 Europe/Berlin')
  expect(text).toMatch(/School wins chess cup · Valley News · version 1 · \w{10}/)
  expect(text).toContain('2022-06-06T08:30')
})

it.each([{ channelId: 'other' }, { workspaceId: 'osterby' }])('explains no post of another place: %o', async (elsewhere) => {
  expect(await room.ask('/why 1234', elsewhere)).toContain('That is none of my posts in this channel.')
})
