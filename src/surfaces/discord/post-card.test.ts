import { describe, expect, it } from 'vitest'
import type { Card } from '#chat/card.ts'
import type { Accident } from './counterpart/create-discord-counterpart.ts'
import { useDiscord } from './counterpart/use-discord.ts'

const start = useDiscord()

const digest: Card = { visibility: 'public', blocks: [{ type: 'answer', text: 'Wednesday 3 Mar 2021 · 1 story' }] }

describe('accidents of a post', () => {
  const posting = { method: 'POST', path: /^\/channels\// }

  it.each<[string, Accident]>([
    ['must wait', { ...posting, status: 429, times: 1, retryAfterSeconds: 1 }],
    ['must wait with everything else', { ...posting, status: 429, times: 1, retryAfterSeconds: 1, isGlobal: true }],
    ['fails more often than discord.js tries', { ...posting, status: 500, times: 5 }],
    ['was taken, with a lost reply', { ...posting, status: 500, times: 5, isAfterwards: true }],
  ])('posts once when the request %s', async (_, accident) => {
    const { counterpart, surface, posts } = await start()
    counterpart.accidents.push(accident)
    const { messageId } = await surface.post({ surface: 'discord', workspaceId: null, channel: '1001' }, digest, 'daily|1001|2021-03-03|08:30')
    expect(counterpart.posts.get('1001')?.map(({ id }) => id)).toEqual([messageId])
    expect((await posts('1001'))[0]).toMatchObject({ isPrivate: false })
  })

  it.each([
    [50_001, 403, /View Channel/],
    [50_013, 403, /Send Messages/],
    [10_003, 404, /no channel 1001/],
  ])('says what to do about Discord’s error %i, and does not try again', async (code, status, message) => {
    const { counterpart, surface } = await start()
    counterpart.accidents.push({ ...posting, status, code, times: 1 })
    await expect(surface.post({ surface: 'discord', workspaceId: null, channel: '1001' }, digest, 'daily|1001')).rejects.toThrow(message)
    expect(counterpart.requests.filter(({ path }) => path.startsWith('/channels/'))).toHaveLength(1)
  })
})
