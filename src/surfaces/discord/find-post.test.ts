import { describe, expect, it } from 'vitest'
import type { Card } from '#chat/card.ts'
import type { Destination } from '#model/subscription.ts'
import { useDiscord } from './counterpart/use-discord.ts'

const start = useDiscord()
const card: Card = { visibility: 'public', blocks: [{ type: 'answer', text: 'Wednesday 3 Mar 2021 · 1 story' }] }
const to: Destination = { surface: 'discord', workspaceId: null, channel: '1001' }
const reading = { method: 'GET', path: /^\/channels\/1001\/messages$/ }

describe('looking for a post', () => {
  it('finds it under hundreds of newer messages, by what Discord keeps of it', async () => {
    const { surface } = await start()
    const sinceMs = Date.now()
    const { messageId } = await surface.post(to, card, 'daily|1')
    await Promise.all(Array.from({ length: 120 }, (_, index) => surface.post(to, card, `other|${index}`)))
    expect(await surface.findPost(to, 'daily|1', sinceMs)).toEqual({ messageId })
    expect(await surface.findPost(to, 'other|119', sinceMs)).toMatchObject({ messageId: expect.any(String) })
    expect(await surface.findPost(to, 'daily|2', sinceMs)).toBe('absent')
  })

  it('does not take a history that it may not read for an empty channel', async () => {
    const { surface, counterpart } = await start()
    await surface.post(to, card, 'daily|1')
    counterpart.channels.withoutHistory.add('1001')
    expect(await surface.findPost(to, 'daily|1', Date.now())).toBe('unknowable')
    expect(await surface.findPost({ ...to, channel: '1002' }, 'daily|1', Date.now())).toBe('absent')
  })

  it.each([
    [403, 50_001, 'unknowable'],
    [404, 10_003, 'absent'],
  ])('says of a channel that answers %i, %i: %s', async (status, code, found) => {
    const { surface, counterpart } = await start()
    counterpart.accidents.push({ ...reading, status, code, times: 1 })
    expect(await surface.findPost(to, 'daily|1', Date.now())).toBe(found)
  })

  it('says nothing while Discord is down: whoever asks may ask again', async () => {
    const { surface, counterpart } = await start()
    counterpart.accidents.push({ ...reading, status: 503, times: 9 })
    await expect(surface.findPost(to, 'daily|1', Date.now())).rejects.toThrow(/Service Unavailable/)
  })
})

describe('posting under a post', () => {
  it('makes the thread once', async () => {
    const { surface, counterpart } = await start()
    const { messageId: under } = await surface.post(to, card, 'daily|1')
    await surface.post(to, card, 'daily|1|a', under)
    await surface.post(to, card, 'daily|1|b', under)
    expect(counterpart.posts.get(under)).toHaveLength(2)
    expect(counterpart.posts.get('1001')).toHaveLength(1)
  })

  it('replies in the channel where there may be no thread', async () => {
    const { surface, counterpart } = await start()
    const { messageId: under } = await surface.post(to, card, 'daily|1')
    counterpart.accidents.push({ method: 'POST', path: /threads$/, status: 403, code: 50_013, times: 1 })
    await surface.post(to, card, 'daily|1|a', under)
    expect(counterpart.posts.get('1001')?.[1]?.body).toMatchObject({ message_reference: { message_id: under } })
  })

  it('says that the message is gone', async () => {
    const { surface } = await start()
    await expect(surface.post(to, card, 'daily|1|a', '77')).rejects.toThrow(/not in Discord’s channel 1001 any more/)
  })
})

describe('changing a post', () => {
  it('waits for an outage to end', async () => {
    const { surface, counterpart, posts } = await start()
    const { messageId } = await surface.post(to, card, 'daily|1')
    counterpart.accidents.push({ method: 'PATCH', path: /messages/, status: 502, times: 5 })
    await surface.editPost(to, messageId, { visibility: 'public', blocks: [{ type: 'answer', text: 'Corrected' }] })
    expect((await posts('1001')).map(({ text }) => text)).toEqual(['Corrected'])
  })

  it.each([
    [404, 10_008, 'no-such-message', /not in Discord/],
    [404, 10_003, 'no-such-channel', /no channel 1001/],
    [403, 50_001, 'no-permission', /View Channel/],
  ])('says what is in the way on %i, %i: %s', async (status, code, trouble, message) => {
    const { surface, counterpart } = await start()
    counterpart.accidents.push({ method: 'PATCH', path: /messages/, status, code, times: 1 })
    const edit = surface.editPost(to, '77', card)
    await expect(edit).rejects.toThrow(message)
    await expect(edit).rejects.toMatchObject({ trouble })
  })
})

it('says that somebody takes no direct messages', async () => {
  const { surface, counterpart } = await start()
  const direct = await surface.openDirect(null, '4000000000000000002')
  counterpart.accidents.push({ method: 'POST', path: /messages$/, status: 403, code: 50_007, times: 1 })
  await expect(surface.post(direct, card, 'follow|1')).rejects.toMatchObject({ trouble: 'closed-direct-messages', isSurelyUnsent: true })
})
