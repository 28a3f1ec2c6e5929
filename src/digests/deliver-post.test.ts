import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PostTrouble } from '#chat/surface.ts'
import type { Viewer } from '#chat/command.ts'
import { openDeskDriver, type DeskDriver } from './counterpart/desk-driver.ts'

const manager: Viewer = { surface: 'discord', workspaceId: 'server', userId: 'ben', role: 'manager', channelId: 'news', locale: 'en' }
const terms = {
  subject: { type: 'all' }, mode: 'digest', cron: '30 8 * * *', timeZone: 'UTC', leastSources: 1, mostItems: 5, quietHours: null, whenEmpty: 'skip',
} as const

const story = (name: string) => ({ [`${name}.txt`]: `${name} is in the news\n\nThe town talked of nothing but ${name} for the whole of the long afternoon.\n` })

let desk: DeskDriver

async function open(surface: 'discord' | 'slack' = 'discord'): Promise<void> {
  desk = await openDeskDriver({ surface, startsAt: '2027-01-14T08:00:00Z' })
  await desk.at('2027-01-14T08:00:00Z')
  await desk.actions.subscribe(terms, { ...manager, surface })
  await desk.publish(story('Ferry'))
}

const news = () => desk.platform.textsIn('news')
const told = () => desk.platform.textsIn('dm-ben')
const states = async () => (await desk.store.countPosts(['unknown']))

afterEach(() => desk.close())

describe('what needs a person', () => {
  beforeEach(() => open())

  it.each<PostTrouble>(['no-permission', 'no-such-channel', 'revoked'])('is tried three times, then the subscription stops, and its manager is told once: %s', async (trouble) => {
    desk.platform.refused.set('news', trouble)
    await desk.at('2027-01-14T08:30:00Z')
    await desk.at('2027-01-14T08:31:00Z')
    expect(desk.platform.requests()).toBe(1)
    await desk.at('2027-01-14T08:35:00Z')
    expect(desk.platform.requests()).toBe(2)
    await desk.at('2027-01-14T08:49:00Z')
    expect(desk.platform.requests()).toBe(2)
    await desk.at('2027-01-14T08:50:00Z')
    expect(await desk.actions.subscriptions(manager)).toMatchObject([{ nextRuns: [], subscription: { state: 'stopped', stopReason: trouble } }])
    const requests = desk.platform.requests()
    await desk.at('2027-01-14T09:30:00Z')
    await desk.at('2027-01-15T08:30:00Z')
    expect(desk.platform.requests()).toBe(requests)
    expect(told()).toEqual([expect.stringContaining('I have stopped this in news: digest of all stories · daily 08:30 UTC.')])
    expect(desk.lines).toContain('a subscription is stopped until somebody puts this right')
    expect(news()).toEqual([])
  })

  it('lets it go on when somebody changes the subscription, without the digests of before', async () => {
    desk.platform.refused.set('news', 'no-permission')
    for (const time of ['08:30', '08:35', '08:50']) await desk.at(`2027-01-14T${time}:00Z`)
    desk.platform.refused.clear()
    const [status] = await desk.actions.subscriptions(manager)
    await desk.actions.changeSubscription(status?.subscription.id ?? '', { state: 'on' }, manager)
    await desk.at('2027-01-14T08:55:00Z')
    expect(news()).toEqual([])
    await desk.at('2027-01-15T08:30:00Z')
    expect(news()).toEqual([expect.stringContaining('Ferry is in the news')])
  })

  it('passes when the second try is taken', async () => {
    desk.platform.accidents.push('no-permission')
    await desk.at('2027-01-14T08:30:00Z')
    await desk.at('2027-01-14T08:35:00Z')
    expect(news()).toHaveLength(1)
    expect(told()).toEqual([])
  })
})

describe('what passes', () => {
  beforeEach(() => open())

  it('is tried again, each time after a longer pause, until it is no news any more', async () => {
    desk.platform.refused.set('news', 'busy')
    const start = Date.parse('2027-01-14T08:30:00Z')
    for (let minute = 0; minute <= 400; minute++) await desk.at(new Date(start + minute * 60_000).toISOString())
    const requests = desk.platform.requests()
    expect(requests).toBeGreaterThan(10)
    expect(requests).toBeLessThan(40)
    desk.platform.refused.clear()
    await desk.at('2027-01-14T16:00:00Z')
    expect(news()).toEqual([])
    expect(told()).toEqual([])
    await desk.at('2027-01-15T08:30:00Z')
    expect(news()).toHaveLength(1)
  })
})

describe('what may have arrived', () => {
  it('is sent again on Discord while Discord still knows its nonce', async () => {
    await open()
    desk.platform.accidents.push('lost-reply')
    await desk.at('2027-01-14T08:30:00Z')
    await desk.at('2027-01-14T08:31:00Z')
    expect(news()).toHaveLength(1)
    expect(await desk.store.countPosts(['sent'])).toBe(2)
  })

  it('is looked for later, found, and recorded', async () => {
    await open()
    desk.platform.accidents.push('lost-reply')
    await desk.at('2027-01-14T08:30:00Z')
    await desk.at('2027-01-14T08:40:00Z')
    expect(news()).toHaveLength(1)
    expect(await desk.store.postByMessage('discord', 'm1')).toMatchObject({ state: 'sent', rule: 'digest' })
  })

  it('is always looked for on Slack', async () => {
    await open('slack')
    desk.platform.accidents.push('lost-reply')
    await desk.at('2027-01-14T08:30:00Z')
    await desk.at('2027-01-14T08:31:00Z')
    expect(news()).toHaveLength(1)
    expect(await desk.store.postByMessage('slack', 'm1')).toMatchObject({ state: 'sent' })
  })

  it('is never sent again where nobody can look: it is unknown, and the manager is told once', async () => {
    await open('slack')
    desk.platform.mayLook = false
    desk.platform.accidents.push('lost-reply')
    await desk.at('2027-01-14T08:30:00Z')
    await desk.at('2027-01-14T08:31:00Z')
    await desk.at('2027-01-14T08:40:00Z')
    expect(news()).toHaveLength(1)
    expect(await states()).toBe(1)
    expect(told()).toEqual([expect.stringContaining('Nobody can say whether this arrived in news: a digest, due 14 Jan, 08:30 UTC.')])
    const operator = { ...manager, surface: 'slack', role: 'operator' } as const
    expect(await desk.actions.desk.health(operator)).toMatchObject({ unknownPosts: 1 })
    await desk.at('2027-01-15T08:30:00Z')
    expect(news()).toHaveLength(1)
  })
})

describe('after a time away', () => {
  beforeEach(() => open())

  it('posts the latest missed digest once, within six hours', async () => {
    const [status] = await desk.actions.subscriptions(manager)
    await desk.actions.changeSubscription(status?.subscription.id ?? '', { cron: '0 * * * *' }, manager)
    await desk.at('2027-01-14T13:20:00Z')
    await desk.at('2027-01-14T13:21:00Z')
    expect(news()).toEqual([expect.stringContaining('Thursday 14 Jan 2027, 13:00 UTC')])
  })

  it('posts nothing that is older', async () => {
    await desk.at('2027-01-14T14:31:00Z')
    expect(news()).toEqual([])
  })

  it('sends what was composed before, not something else', async () => {
    desk.platform.accidents.push('busy')
    await desk.at('2027-01-14T08:30:00Z')
    await desk.publish(story('Bridge'))
    await desk.restart()
    await desk.at('2027-01-14T08:40:00Z')
    expect(news()).toEqual([expect.stringContaining('1 story')])
  })
})

describe('a digest', () => {
  beforeEach(() => open())

  it('has its details in a thread under it', async () => {
    await desk.at('2027-01-14T08:30:00Z')
    const thread = desk.platform.messages.filter(({ under }) => under === 'm1')
    expect(thread).toHaveLength(1)
    expect(JSON.stringify(thread[0]?.card)).toContain('The town talked of nothing but Ferry')
  })

  it('loses nothing when its thread is refused', async () => {
    desk.platform.accidents.push('no-permission')
    await desk.at('2027-01-14T08:30:00Z')
    for (const time of ['08:35', '08:40', '08:45', '09:10']) {
      desk.platform.accidents.push(...(time === '08:35' ? [] : ['no-permission' as const]))
      await desk.at(`2027-01-14T${time}:00Z`)
    }
    expect(news()).toHaveLength(1)
    expect((await desk.actions.subscriptions(manager))[0]?.subscription.state).toBe('on')
  })

  it('ends with the subscription, even when it is planned', async () => {
    desk.platform.accidents.push('busy')
    await desk.at('2027-01-14T08:30:00Z')
    const [status] = await desk.actions.subscriptions(manager)
    await desk.actions.unsubscribe(status?.subscription.id ?? '', manager)
    await desk.at('2027-01-14T08:40:00Z')
    expect(news()).toEqual([])
  })
})
