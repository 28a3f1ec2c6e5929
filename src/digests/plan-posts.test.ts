import { afterEach, describe, expect, it } from 'vitest'
import type { Viewer } from '#chat/command.ts'
import type { ConfiguredSubscription } from './config-subscriptions.ts'
import { openDeskDriver, type DeskDriver } from './counterpart/desk-driver.ts'

const reader: Viewer = { surface: 'discord', workspaceId: 'server', userId: 'ada', role: 'reader', channelId: 'news', locale: 'en' }
const every: ConfiguredSubscription = { surface: 'discord', channel: 'news', mode: 'every', timeZone: 'UTC' }
const breaking: ConfiguredSubscription = { surface: 'discord', channel: 'news', mode: 'breaking', leastSources: 2, timeZone: 'UTC' }
const daily: ConfiguredSubscription = { surface: 'discord', channel: 'news', cron: '30 8 * * *', timeZone: 'UTC' }

/** What the articles are about; each its own story. */
const topics = ['ferry', 'school', 'bridge', 'library', 'bakery', 'theatre', 'station']
const titles: Readonly<Record<string, string>> = {
  ferry: 'Island ferry stays in port after engine failure', school: 'Valley school wins regional chess cup', bridge: 'Old river bridge shut for repairs',
  library: 'Town library opens on Sundays', bakery: 'Market bakery burns down overnight', theatre: 'Summer theatre finds a new roof',
  station: 'Railway station loses its clock',
}

function article(topic: string, outlet: string, { title = titles[topic] ?? topic, more = '' } = {}): Record<string, string> {
  const name = `${topic}-${outlet}`
  return {
    [`${name}.txt`]: `${title}\n\n${titles[topic]}, the ${outlet} reporters of the ${topic} desk learned on Tuesday from people who had seen it happen.${more}\n`,
    [`${name}.meta.json`]: JSON.stringify({ publisher: outlet }),
  }
}

let desk: DeskDriver
afterEach(() => desk.close())
const news = () => desk.platform.textsIn('news')

async function open(...subscriptions: ConfiguredSubscription[]): Promise<void> {
  desk = await openDeskDriver({ subscriptions, startsAt: '2027-01-14T08:00:00Z' })
  await desk.publish(article('station', 'Post'))
  await desk.at('2027-01-14T08:00:00Z')
}

describe('every new story', () => {
  it('comes at once, once, and what stood there before never', async () => {
    await open(every)
    expect(news()).toEqual([])
    await desk.publish(article('ferry', 'Post'))
    await desk.at('2027-01-14T08:01:00Z')
    await desk.at('2027-01-14T08:02:00Z')
    expect(news()).toEqual([expect.stringContaining(`New · 1 story\n${titles['ferry']} · Post`)])
    await desk.restart()
    expect(news()).toHaveLength(1)
  })

  it('comes together when several are new', async () => {
    await open(every)
    await desk.publish({ ...article('ferry', 'Post'), ...article('school', 'Mail') })
    await desk.at('2027-01-14T08:01:00Z')
    expect(news()).toEqual([expect.stringContaining('New · 2 stories')])
  })

  it('waits for the end of the quiet hours, in one post', async () => {
    await open({ ...every, quietHours: { from: '22:00', to: '07:00' } })
    await desk.publish(article('ferry', 'Post'))
    await desk.at('2027-01-14T22:30:00Z')
    await desk.publish(article('school', 'Mail'))
    await desk.at('2027-01-15T06:59:00Z')
    expect(news()).toEqual([])
    await desk.at('2027-01-15T07:00:00Z')
    await desk.at('2027-01-15T07:01:00Z')
    expect(news()).toEqual([expect.stringContaining('New · 2 stories')])
  })

  it('is not told after a long time away', async () => {
    await open(every)
    await desk.publish(article('ferry', 'Post'))
    await desk.at('2027-01-14T08:01:00Z')
    await desk.publish(article('school', 'Mail'))
    await desk.store.seenArticles((await desk.store.articlesAfter(0, 9)).map(({ articleId }) => articleId), Date.parse('2027-01-14T09:00:00Z'))
    await desk.at('2027-01-14T15:01:00Z')
    expect(news()).toHaveLength(1)
  })
})

describe('breaking news', () => {
  it('comes when enough independent sources have it; copies and second texts of one outlet do not count', async () => {
    await open(breaking)
    const post = 'Island ferry Marlena stays in port after engine failure\n\nThe island ferry Marlena stayed in Norhaven port on Tuesday after its engine '
      + 'failed at dawn. Harbour master Ana Brandt said the ferry would need a new pump before it could sail again.\n'
    await desk.publish({ 'post.txt': post, 'post.meta.json': '{ "publisher": "Post" }' })
    await desk.at('2027-01-14T08:01:00Z')
    await desk.publish({ 'copy.txt': post, 'copy.meta.json': '{ "publisher": "Copier" }' })
    await desk.at('2027-01-14T08:02:00Z')
    expect(news()).toEqual([])
    await desk.publish({
      'mail.txt': 'Engine failure keeps island ferry Marlena in Norhaven port\n\nDozens of passengers were stranded in Norhaven on Tuesday when the engine of the '
        + 'island ferry Marlena failed. Ana Brandt, the harbour master, told them that a new pump had to come from the mainland.\n',
      'mail.meta.json': '{ "publisher": "Mail" }',
    })
    await desk.at('2027-01-14T08:03:00Z')
    expect(news()).toEqual([expect.stringContaining('Breaking · 1 story')])
  })

  it('comes at most three times a day in a channel', async () => {
    await open({ ...breaking, leastSources: 1 })
    for (const [at, topic] of topics.slice(0, 5).entries()) {
      await desk.publish(article(topic, 'Post'))
      await desk.at(`2027-01-14T09:0${at}:00Z`)
    }
    expect(news()).toHaveLength(3)
  })

  it('never brings a story that the digest brought, nor the digest one that came before', async () => {
    await open(daily, { ...breaking, leastSources: 1 })
    await desk.publish(article('ferry', 'Post'))
    await desk.at('2027-01-14T08:29:00Z')
    await desk.publish(article('school', 'Mail'))
    await desk.at('2027-01-14T08:30:00Z')
    await desk.at('2027-01-14T08:31:00Z')
    const all = news().join('\n')
    for (const topic of ['ferry', 'school']) expect(all.split(titles[topic] ?? '-')).toHaveLength(2)
  })
})

describe('a digest', () => {
  it('has new stories first, then developments, never a headline twice', async () => {
    await open(daily)
    await desk.publish({ ...article('ferry', 'Post'), ...article('school', 'Mail') })
    await desk.at('2027-01-14T08:30:00Z')
    await desk.publish({
      ...article('ferry', 'Mail', { title: 'Island ferry stays in port: engine failure cause found', more: ' A pump had failed.' }),
      ...article('school', 'Post', { more: ' The pupils beat twelve rivals.' }),
      ...article('bridge', 'Post'),
    })
    await desk.at('2027-01-15T08:30:00Z')
    expect(news()[1]?.split('\n').slice(0, 3)).toEqual([
      'Friday 15 Jan 2027, 08:30 UTC · 2 stories', `${titles['bridge']} · Post`, 'Update: Island ferry stays in port: engine failure cause found · Mail · Post',
    ])
  })

  it('begins with the newest stories, and never digs out older ones', async () => {
    await open({ ...daily, mostItems: 1 })
    await desk.publish({ ...article('ferry', 'Post'), ...article('school', 'Mail') })
    for (const day of ['14', '15', '16', '17']) await desk.at(`2027-01-${day}T08:30:00Z`)
    const all = news().join('\n')
    expect(all).not.toContain(titles['station'])
    expect(news()).toHaveLength(2)
  })

  it('says so when nothing is new, where the channel wants that', async () => {
    await open({ ...daily, whenEmpty: 'say-so' })
    await desk.at('2027-01-14T08:30:00Z')
    await desk.at('2027-01-15T08:30:00Z')
    expect(news()[1]).toBe('Friday 15 Jan 2027, 08:30 UTC · Nothing new')
  })

  it('that is due at night comes at the end of the quiet hours', async () => {
    await open({ ...daily, cron: '0 5 * * *', quietHours: { from: '22:00', to: '07:00' } })
    await desk.publish(article('ferry', 'Post'))
    await desk.at('2027-01-15T06:59:00Z')
    expect(news()).toEqual([])
    await desk.at('2027-01-15T07:00:00Z')
    expect(news()).toEqual([expect.stringContaining('05:00 UTC')])
  })
})

describe('follows', () => {
  const storyOf = async (topic: string) => (await desk.store.stories({ topic, limit: 1 }))[0]

  async function follow(topic: string, untilItEnds = false): Promise<void> {
    const story = await storyOf(topic)
    await desk.actions.follow({ type: 'story', storyId: story?.id ?? '', title: story?.title ?? '' }, untilItEnds, reader)
  }
  const told = () => desk.platform.textsIn('dm-ada')

  it('come by direct message, merged, at most once an hour', async () => {
    await open()
    await desk.publish({ ...article('ferry', 'Post'), ...article('school', 'Post') })
    await desk.at('2027-01-14T08:01:00Z')
    await follow('ferry')
    await follow('school')
    await desk.publish(article('ferry', 'Mail', { title: 'Island ferry engine failure: port stays shut' }))
    await desk.at('2027-01-14T08:30:00Z')
    await desk.publish(article('school', 'Mail', { title: 'Regional chess cup goes to the valley school' }))
    await desk.at('2027-01-14T09:00:00Z')
    expect(told()).toEqual([expect.stringContaining('2 stories that you follow')])
    expect(told()[0]).toContain('Update: Island ferry engine failure: port stays shut · Mail')
    await desk.at('2027-01-14T10:00:00Z')
    expect(told()).toHaveLength(1)
  })

  it('sleep while they are snoozed', async () => {
    await open()
    await desk.publish(article('ferry', 'Post'))
    await desk.at('2027-01-14T08:01:00Z')
    await follow('ferry')
    const [{ id } = { id: '' }] = await desk.actions.follows(reader)
    await desk.actions.snooze(id, '2027-01-14T12:00:00Z', reader)
    await desk.publish(article('ferry', 'Mail', { title: 'Island ferry engine failure: port stays shut' }))
    await desk.at('2027-01-14T09:00:00Z')
    expect(told()).toEqual([])
    await desk.at('2027-01-14T12:00:00Z')
    expect(told()).toHaveLength(1)
  })

  it('end with a story that has been quiet for a week', async () => {
    await open()
    await desk.publish({ ...article('ferry', 'Post'), ...article('school', 'Post') })
    await desk.at('2027-01-14T08:01:00Z')
    await follow('ferry', true)
    await follow('school', false)
    await desk.at('2027-01-21T08:00:00Z')
    expect(await desk.actions.follows(reader)).toHaveLength(2)
    await desk.at('2027-01-21T08:02:00Z')
    expect((await desk.actions.follows(reader)).map(({ subject }) => subject.type === 'story' && subject.title)).toEqual([titles['school']])
  })

  it('rest when the person takes no direct messages, which is said once; following again wakes them', async () => {
    await open()
    await desk.publish(article('ferry', 'Post'))
    await desk.at('2027-01-14T08:01:00Z')
    await follow('ferry')
    desk.platform.refused.set('dm-ada', 'closed-direct-messages')
    await desk.publish(article('ferry', 'Mail', { title: 'Island ferry engine failure: port stays shut' }))
    await desk.at('2027-01-14T09:00:00Z')
    await desk.at('2027-01-14T10:00:00Z')
    await desk.at('2027-01-14T11:00:00Z')
    expect(desk.platform.requests()).toBe(1)
    expect(await desk.actions.follows(reader)).toMatchObject([{ isResting: true }])
    expect(desk.lines.filter((line) => line.includes('takes no direct messages'))).toHaveLength(1)
    desk.platform.refused.clear()
    await follow('ferry')
    await desk.at('2027-01-14T12:00:00Z')
    expect(told()).toHaveLength(1)
  })
})
