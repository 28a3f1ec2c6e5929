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

describe('a post into a forum', () => {
  const forum = { surface: 'discord', workspaceId: null, channel: '5000000000000000002' } as const
  const digest: Card = { visibility: 'public', blocks: [{ type: 'answer', text: 'Wednesday 3 Mar 2021 · 1 story' }] }
  const details: Card = { visibility: 'public', blocks: [{ type: 'answer', text: 'Details' }] }

  it('is a thread of its own, with its first line as name; what goes under it goes into it, and it is corrected in place', async () => {
    const { counterpart, surface, posts } = await start()
    counterpart.channels.forums.add(forum.channel)
    const { messageId } = await surface.post(forum, digest, 'daily|1')
    const { body } = counterpart.requests.find(({ path }) => path === `/channels/${forum.channel}/threads`) ?? {}
    expect(body).toMatchObject({ name: 'Wednesday 3 Mar 2021 · 1 story', message: { allowed_mentions: { parse: [] } } })
    await surface.post(forum, details, 'daily|1|details', messageId)
    await surface.editPost(forum, messageId, { ...digest, blocks: [{ type: 'answer', text: 'Corrected' }] })
    expect((await posts(messageId)).map(({ text }) => text)).toEqual(['Corrected', 'Details'])
    expect(await posts(forum.channel)).toEqual([])
  })

  it('says what to do where the forum wants a tag', async () => {
    const { counterpart, surface } = await start()
    counterpart.channels.forums.add(forum.channel)
    counterpart.accidents.push({ method: 'POST', path: /threads$/, status: 400, code: 40_067, times: 1 })
    await expect(surface.post(forum, digest, 'daily|1')).rejects.toMatchObject({ trouble: 'no-permission', isSurelyUnsent: true })
  })
})
