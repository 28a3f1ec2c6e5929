import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SubscriptionTerms } from '#model/subscription.ts'
import type { Viewer } from '#chat/command.ts'
import type { UserError } from '#chat/errors.ts'
import { openDeskDriver, type DeskDriver } from './counterpart/desk-driver.ts'
import { textOf } from './counterpart/memory-platform.ts'

const reader: Viewer = { surface: 'discord', workspaceId: 'server', userId: 'ada', role: 'reader', channelId: 'news', locale: 'en' }
const manager: Viewer = { ...reader, userId: 'ben', role: 'manager' }
const operator: Viewer = { ...reader, userId: 'cleo', role: 'operator' }
const stranger: Viewer = { ...operator, workspaceId: 'other server', userId: 'dora', channelId: 'their-news' }

const terms: SubscriptionTerms = {
  subject: { type: 'all' }, mode: 'digest', cron: '30 8 * * *', timeZone: 'Europe/Berlin', leastSources: 1, mostItems: 5, quietHours: null, whenEmpty: 'skip',
}

const ferry = {
  'ferry.txt': 'Ferry stays in port\n\n“The ferry will not sail tonight,” said harbour master Ana Brandt on Monday.\n',
  'ferry.meta.json': '{ "publisher": "Harbour Post", "publishedAt": "2022-05-09" }',
}
const school = {
  'school.txt': 'School wins chess cup\n\nPupils of the valley school won the regional chess cup against twelve rivals.\n',
  'school.meta.json': '{ "publisher": "Valley Mail", "publishedAt": "2022-05-01" }',
}

let desk: DeskDriver
beforeEach(async () => { desk = await openDeskDriver({ startsAt: '2022-05-10T06:00:00Z', editors: { surface: 'discord', workspaceId: null, channel: 'editors' }, operators: ['discord:cleo'] }) })
afterEach(() => desk.close())

describe('subscriptions', () => {
  it('are set by managers, with the next three runs', async () => {
    const { subscription, nextRuns } = await desk.actions.subscribe(terms, manager)
    expect(subscription).toMatchObject({ to: { surface: 'discord', workspaceId: 'server', channel: 'news' }, state: 'on', createdBy: 'ben', createdAt: '2022-05-10T06:00:00.000Z' })
    expect(nextRuns.map((run) => run.toISOString())).toEqual(['2022-05-10T06:30:00.000Z', '2022-05-11T06:30:00.000Z', '2022-05-12T06:30:00.000Z'])
    expect(await desk.actions.subscriptions(reader)).toMatchObject([{ subscription: { id: subscription.id } }])
  })

  it.each([
    [terms, reader, 'Manage Channels'],
    [{ ...terms, timeZone: 'Mars/Base' }, manager, 'no time zone “Mars/Base”'],
    [{ ...terms, cron: 'often' }, manager, 'I cannot read “often” as a time.'],
    [{ ...terms, cron: null }, manager, 'as a time'],
    [{ ...terms, mostItems: 6 }, manager, 'one to five'],
    [{ ...terms, quietHours: { from: '22:00', to: '25:00' } }, manager, 'quiet hours'],
    [terms, { ...manager, channelId: null }, 'no channel here'],
    [{ ...terms, timeZone: 'Mars/Base' }, { ...manager, locale: 'de' }, 'Die Zeitzone „Mars/Base“ kenne ich nicht.'],
    [terms, { ...manager, channelId: null, locale: 'de' }, 'Hier ist kein Kanal.'],
  ])('are refused in words: case %#', async (wanted, viewer, words) => {
    await expect(desk.actions.subscribe(wanted, viewer)).rejects.toThrow(words)
    expect(await desk.store.subscriptions()).toEqual([])
  })

  it('are one channel’s: nobody elsewhere sees, changes or ends them', async () => {
    const { subscription: { id } } = await desk.actions.subscribe(terms, manager)
    const elsewhere = [stranger, { ...manager, channelId: 'sports' }, { ...stranger, channelId: 'news' }]
    for (const viewer of elsewhere) {
      expect(await desk.actions.subscriptions(viewer)).toEqual([])
      expect(await desk.actions.unsubscribe(id, viewer)).toBeUndefined()
      expect(await desk.actions.changeSubscription(id, { mostItems: 1 }, viewer)).toBeUndefined()
    }
    expect(await desk.actions.unsubscribe(id, manager)).toMatchObject({ id })
    expect(await desk.actions.subscriptions(reader)).toEqual([])
  })

  it('that are wished for twice are one', async () => {
    const { subscription } = await desk.actions.subscribe(terms, manager)
    expect((await desk.actions.subscribe({ ...terms, mostItems: 3 }, manager)).subscription).toMatchObject({ id: subscription.id, mostItems: 3 })
    expect(await desk.actions.subscriptions(reader)).toHaveLength(1)
  })

  it('can be paused; a stopped one goes on when it is changed', async () => {
    const { subscription: { id } } = await desk.actions.subscribe(terms, manager)
    expect(await desk.actions.changeSubscription(id, { state: 'paused' }, manager)).toMatchObject({ nextRuns: [], subscription: { state: 'paused' } })
    const paused = await desk.actions.changeSubscription(id, { state: 'paused', pausedUntil: '2022-05-20T00:00:00Z' }, manager)
    expect(paused?.nextRuns[0]?.toISOString()).toBe('2022-05-20T06:30:00.000Z')
    const [stored] = await desk.store.subscriptions()
    if (stored !== undefined) await desk.store.saveSubscription({ ...stored, state: 'stopped', stopReason: 'no permission' })
    expect((await desk.actions.subscriptions(reader))[0]).toMatchObject({ nextRuns: [], subscription: { stopReason: 'no permission' } })
    expect(await desk.actions.changeSubscription(id, { mostItems: 4 }, manager)).toMatchObject({ subscription: { state: 'on', stopReason: null, mostItems: 4 } })
  })

  it('of the config file are changed there', async () => {
    await desk.restart([{ surface: 'discord', channel: 'news', cron: '0 9 * * *', timeZone: 'UTC' }])
    const [status] = await desk.actions.subscriptions(reader)
    expect(status?.subscription.createdBy).toBe('config')
    await expect(desk.actions.unsubscribe(status?.subscription.id ?? '', manager)).rejects.toThrow('configuration file')
  })
})

describe('previews', () => {
  beforeEach(() => desk.publish({ ...ferry, ...school }))

  it('count the last seven days of the corpus, and show the first post', async () => {
    const preview = await desk.actions.previewSubscription(terms, reader)
    expect(preview.storyCount).toBe(1)
    expect(preview.card === null ? '' : textOf(preview.card)).toContain('Ferry stays in port · Harbour Post')
    expect(preview.card === null ? '' : textOf(preview.card)).not.toContain('School')
    expect(preview.nextRuns).toHaveLength(3)
    expect(await desk.store.subscriptions()).toEqual([])
  })

  it('follow the subject and the number of sources', async () => {
    const countOf = async (changes: Partial<SubscriptionTerms>) =>
      (await desk.actions.previewSubscription({ ...terms, ...changes }, reader)).storyCount
    expect(await countOf({ subject: { type: 'outlet', outlet: 'Valley Mail' } })).toBe(0)
    expect(await countOf({ subject: { type: 'outlet', outlet: 'Harbour Post' } })).toBe(1)
    expect(await countOf({ subject: { type: 'topic', topic: 'ferry' } })).toBe(1)
    expect(await countOf({ leastSources: 2 })).toBe(0)
  })

  it('show what the digest would say now, or has come since a day', async () => {
    const now = await desk.actions.digestNow(undefined, reader)
    expect(now === null ? '' : textOf(now)).toContain('Tuesday 10 May 2022, 06:00 UTC · 1 story')
    const since = await desk.actions.digestNow('2022-05-01', reader)
    expect(since === null ? '' : textOf(since)).toContain('School wins chess cup')
    expect(await desk.actions.digestNow('2022-05-11', reader)).toBeNull()
  })

  it('may be posted as a test, which changes nothing', async () => {
    await expect(desk.actions.testDigest(reader)).rejects.toThrow('Manage Channels')
    expect(await desk.actions.testDigest(manager)).toBe(true)
    await desk.at('2022-05-10T06:01:00Z')
    expect(desk.platform.textsIn('news')).toEqual([expect.stringContaining('TEST · Tuesday 10 May 2022')])
    expect(await desk.actions.testDigest(manager)).toBe(true)
  })
})

describe('follows', () => {
  const subject = { type: 'story', storyId: 'ferry', title: 'Ferry stays in port' } as const

  it('are the person’s own', async () => {
    const follow = await desk.actions.follow(subject, true, reader)
    expect(await desk.actions.follow(subject, false, reader)).toEqual({ ...follow, untilItEnds: false, isResting: false })
    expect(await desk.actions.follows(reader)).toHaveLength(1)
    expect(await desk.actions.follows(manager)).toEqual([])
    expect(await desk.actions.unfollow(follow.id, manager)).toBeUndefined()
    expect(await desk.actions.snooze(follow.id, '2022-06-01T00:00:00Z', reader)).toMatchObject({ snoozedUntil: '2022-06-01T00:00:00Z' })
    expect(await desk.actions.unfollow(follow.id, reader)).toMatchObject({ id: follow.id })
    expect(await desk.actions.follows(reader)).toEqual([])
  })
})

describe('tips', () => {
  const tip = { text: 'Look into the ferry’s engine.', link: 'https://example.org/engine', mayName: false }

  it('go to the editors’ channel, three an hour', async () => {
    const { reference } = await desk.actions.tip(tip, reader)
    await desk.at('2022-05-10T06:01:00Z')
    const [post] = desk.platform.textsIn('editors')
    expect(post).toContain(`Tip ${reference}`)
    expect(post).toContain('Look into the ferry’s engine.')
    expect(post).toContain('wants to stay unnamed')
    expect(post).not.toContain('ada')
    await desk.actions.tip({ ...tip, mayName: true }, reader)
    await desk.actions.tip(tip, reader)
    await expect(desk.actions.tip(tip, reader)).rejects.toThrow('more than 3 tips')
    await desk.at('2022-05-10T07:02:00Z')
    expect(desk.platform.textsIn('editors').slice(1).join('\n')).toContain('From the user ada')
    await desk.actions.tip(tip, reader)
  })
})

describe('reports', () => {
  beforeEach(() => desk.publish(ferry))
  const quotation = async () => (await desk.store.quotations({ limit: 1 }))[0]?.key ?? { articleId: '', quotationId: '' }

  it('hide a quotation when three different people say that it is wrong, until an operator decides', async () => {
    const key = await quotation()
    expect(await desk.actions.reportQuotation(key, 'he did not', reader)).toBe('noted')
    expect(await desk.actions.reportQuotation(key, 'he did not', reader)).toBe('already')
    expect(await desk.actions.reportQuotation(key, 'nor she', manager)).toBe('noted')
    expect(await desk.actions.reportQuotation(key, 'nobody did', stranger)).toBe('noted')
    expect(await desk.actions.reportedHere(reader)).toEqual([])
    expect(await desk.actions.reportQuotation(key, 'nobody did', { ...reader, userId: 'eve' })).toBe('hidden')
    expect(await desk.actions.reportedHere(reader)).toEqual([key])
    expect(await desk.actions.reportedHere(stranger)).toEqual([])
    await expect(desk.actions.desk.reports(manager)).rejects.toThrow('Manage Server')
    expect(await desk.actions.desk.reports(operator)).toEqual([{
      key, words: '“The ferry will not sail tonight,”', speakerName: 'Ana Brandt', count: 3, isHidden: true, newestRemark: expect.stringMatching(/he did not|nor she|nobody did/),
    }])
    expect(await desk.actions.desk.settleReport(key, 'restore', operator)).toBe(true)
    expect(await desk.actions.reportedHere(reader)).toEqual([])
    expect(await desk.actions.desk.reports(operator)).toEqual([])
    await desk.at('2022-05-10T06:05:00Z')
    expect(await desk.actions.reportQuotation(key, 'still not', reader)).toBe('noted')
    expect(await desk.actions.desk.settleReport(key, 'hide', operator)).toBe(true)
    expect(await desk.store.quotations({ limit: 5 })).toEqual([])
  })

  it('are one server’s: no other one sees them, their remarks or how many there are', async () => {
    const key = await quotation()
    await desk.actions.reportQuotation(key, 'he did not', reader)
    await desk.actions.reportQuotation(key, 'their own remark', stranger)
    const others = [stranger, { ...operator, surface: 'slack' }, { ...operator, workspaceId: null }] as const
    for (const viewer of others) {
      const rows = await desk.actions.desk.reports(viewer)
      expect(JSON.stringify(rows)).not.toContain('he did not')
      expect(rows.map(({ count }) => count)).toEqual(viewer === stranger ? [1] : [])
      expect(await desk.actions.desk.health(viewer)).toMatchObject({ openReports: rows.length })
    }
    expect(await desk.actions.desk.reports(operator)).toMatchObject([{ count: 1, newestRemark: 'he did not' }])
    expect(await desk.actions.desk.settleReport(key, 'restore', { ...operator, workspaceId: 'third server' })).toBe(false)
    expect(await desk.actions.desk.audit(5, { ...operator, workspaceId: 'third server' })).toEqual([])
    expect(await desk.actions.desk.reports(operator)).toHaveLength(1)
  })

  it('of many people elsewhere leave room for one’s own', async () => {
    const key = await quotation()
    await desk.actions.reportQuotation(key, 'he did not', reader)
    await desk.at('2022-05-10T06:05:00Z')
    for (let at = 0; at < 201; at++) await desk.actions.reportQuotation(key, 'spam', { ...stranger, userId: `dora ${at}` })
    expect(await desk.actions.desk.reports(operator)).toMatchObject([{ count: 1, newestRemark: 'he did not' }])
  })

  it('are refused for a quotation that is not there', async () => {
    await expect(desk.actions.reportQuotation({ articleId: 'gone', quotationId: 'q1' }, '', reader)).rejects.toThrow('not there any more')
  })
})

describe('what all servers see', () => {
  const key = { articleId: 'a', quotationId: 'q1' }
  const admin: Viewer = { ...operator, userId: 'dora' }
  const deeds: readonly (readonly [string, (viewer: Viewer) => Promise<unknown>])[] = [
    ['retract', (viewer) => desk.actions.desk.retract('a', viewer)],
    ['merge', (viewer) => desk.actions.desk.mergeStories('a', 'b', viewer)],
    ['split', (viewer) => desk.actions.desk.splitFromStory('a', viewer)],
    ['hide', (viewer) => desk.actions.desk.settleReport(key, 'hide', viewer)],
    ['alias', (viewer) => desk.actions.desk.setAlias('Ana', 'ana brandt', viewer)],
    ['unalias', (viewer) => desk.actions.desk.removeAlias('Ana', viewer)],
    ['pause-source', (viewer) => desk.actions.desk.pauseSource('Harbour Post', true, viewer)],
    ['restore', (viewer) => desk.actions.desk.settleReport(key, 'restore', viewer)],
  ]
  const refusalOf = (work: Promise<unknown>) => work.then(() => 'done', ({ message, hint }: UserError) => `${message} ${hint}`)

  it.each(deeds)('is not for the admins of one server: %s', async (_, deed) => {
    expect(await refusalOf(deed(admin))).toBe(
      'That would change what every server sees, so only those who run this bot may do it. Who runs the bot can add “discord:dora” to "operators" in config/onrecord.jsonc and start it again.')
    expect(await refusalOf(deed({ ...operator, surface: 'slack' }))).toContain('“slack:server/cleo”')
    expect(await refusalOf(deed({ ...admin, locale: 'de' }))).toContain('was alle Server sehen')
    expect(await refusalOf(deed({ ...operator, role: 'manager' }))).toContain('Manage Server')
    expect(await desk.actions.desk.audit(5, admin)).toEqual([])
  })

  it.each(deeds)('is for those of the setting, and for the bot’s own machine: %s', async (_, deed) => {
    expect(await refusalOf(deed(operator))).not.toContain('every server')
    expect(await refusalOf(deed({ ...admin, surface: 'local', workspaceId: null }))).not.toContain('every server')
  })
})

it('lets the admins of one server stop all that is posted there', async () => {
  const admin: Viewer = { ...operator, userId: 'dora' }
  await desk.actions.desk.pauseEverything(true, admin)
  expect((await desk.actions.desk.health(admin)).isPaused).toBe(true)
  expect((await desk.actions.desk.health({ ...admin, workspaceId: 'another' })).isPaused).toBe(false)
  await expect(desk.actions.desk.pauseEverything(false, { ...admin, role: 'manager' })).rejects.toThrow('Manage Server')
})

describe('what stands in a channel', () => {
  beforeEach(async () => {
    await desk.publish({ ...ferry, ...school })
    await desk.actions.subscribe(terms, manager)
    await desk.at('2022-05-10T06:30:00Z')
  })

  it('is explained by rule, slot and article versions, to who stands before it', async () => {
    const why = await desk.actions.explainPost('m1', reader)
    expect(why).toMatchObject({ rule: 'digest', subscription: { createdBy: 'ben' }, postedAt: new Date('2022-05-10T06:30:00Z'), corrections: [] })
    expect(why?.slotKey).toMatch(/\|2022-05-10T08:30$/)
    expect(why?.articles).toEqual([expect.objectContaining({ version: 1, headline: 'Ferry stays in port', outlet: 'Harbour Post' })])
    expect(await desk.actions.explainPost('m1', stranger)).toBeUndefined()
    expect(await desk.actions.explainPost('m99', reader)).toBeUndefined()
  })

  it('is told to operators: health, audit, export; and forgotten when they say so', async () => {
    expect(await desk.actions.desk.health(operator)).toMatchObject({ isPaused: false, subscriptionCount: 1, stopped: [], unknownPosts: 0, overdue: 0, lastPostAt: new Date('2022-05-10T06:30:00Z') })
    expect(await desk.actions.desk.health(stranger)).toMatchObject({ subscriptionCount: 0, lastPostAt: null })
    expect((await desk.actions.desk.audit(5, operator)).map(({ by }) => by)).toEqual(expect.arrayContaining(['ben', 'onrecord']))
    expect(await desk.actions.desk.audit(5, stranger)).toEqual([])
    const key = (await desk.store.quotations({ limit: 1 }))[0]?.key ?? { articleId: '', quotationId: '' }
    await desk.actions.reportQuotation(key, 'he did not say so', reader)
    const exported = await desk.actions.desk.exportWorkspace(operator)
    expect(exported).toContain('Ferry stays in port')
    expect(exported).toContain('he did not say so')
    expect(await desk.actions.desk.exportWorkspace(stranger)).not.toMatch(/Ferry|say so/)
    await expect(desk.actions.desk.forgetWorkspace(manager)).rejects.toThrow('Manage Server')
    expect(await desk.actions.desk.forgetWorkspace(operator)).toBeGreaterThan(2)
    expect(await desk.actions.desk.audit(5, operator)).toEqual([])
    expect(await desk.actions.subscriptions(reader)).toEqual([])
  })

  it('is corrected when an operator retracts an article', async () => {
    const articleId = (await desk.actions.explainPost('m1', reader))?.articles[0]?.articleId ?? ''
    await expect(desk.actions.desk.retract(articleId, manager)).rejects.toThrow('Manage Server')
    expect(await desk.actions.desk.retract(articleId, operator)).toBe(2)
    await desk.at('2022-05-10T06:31:00Z')
    expect(desk.platform.textsIn('news')[0]).toContain('[Withdrawn by the publisher]')
    await expect(desk.actions.desk.retract('nothing', operator)).rejects.toThrow('no article “nothing”')
  })

  it('loses a quotation that enough readers say is wrong', async () => {
    const key = (await desk.store.quotations({ limit: 1 }))[0]?.key ?? { articleId: '', quotationId: '' }
    for (const userId of ['ada', 'ben', 'cy']) await desk.actions.reportQuotation(key, 'no', { ...stranger, userId })
    await desk.at('2022-05-10T06:31:00Z')
    expect(desk.platform.messages.map(({ card }) => textOf(card)).join()).not.toContain('is hidden until')
    for (const viewer of [reader, manager, operator]) await desk.actions.reportQuotation(key, 'no', { ...viewer, userId: `${viewer.userId} here` })
    await desk.at('2022-05-10T06:32:00Z')
    const thread = desk.platform.messages.find(({ under }) => under === 'm1')
    expect(thread === undefined ? '' : textOf(thread.card)).toContain('a quotation from Harbour Post is hidden until it has been reviewed')
    expect(thread === undefined ? '' : textOf(thread.card)).not.toContain('will not sail tonight')
    expect(desk.platform.textsIn('news')[0]).not.toContain('Corrected')
  })

  it('has nothing of a source that an operator has paused, neither by itself nor beside others', async () => {
    await desk.actions.desk.pauseSource('Valley Mail', true, operator)
    expect(await desk.actions.desk.sources(operator)).toMatchObject([{ outlet: 'Harbour Post', isPaused: false, daysSilent: 1 }, { outlet: 'Valley Mail', isPaused: true, daysSilent: 9 }])
    await expect(desk.actions.desk.sources(manager)).rejects.toThrow('Manage Server')
    await desk.publish({
      'bridge.txt': 'Bridge shut for a week\n\nThe old bridge over the river is shut for a week, the council said.\n', 'bridge.meta.json': '{ "publisher": "Valley Mail" }',
      'late.txt': 'Ferry stays in port\n\n“The ferry will not sail tonight,” said harbour master Ana Brandt on Monday. It is the third time.\n', 'late.meta.json': '{ "publisher": "Valley Mail" }',
    })
    await desk.at('2022-05-11T06:30:00Z')
    expect(desk.platform.textsIn('news')).toHaveLength(1)
    await desk.actions.desk.pauseSource('Valley Mail', false, operator)
    await desk.at('2022-05-12T06:30:00Z')
    expect(desk.platform.textsIn('news')[1]).toContain('Bridge shut for a week')
  })

  it('is in every process what operators say of persons', async () => {
    await desk.store.setFact('alias|the harbour master', JSON.stringify({ alias: 'the harbour master', personId: 'ana brandt' }))
    expect((await desk.store.persons('the harbour master', 5)).map(({ id }) => id)).not.toContain('ana brandt')
    await desk.at('2022-05-10T06:31:00Z')
    expect((await desk.store.persons('the harbour master', 5)).map(({ id }) => id)).toContain('ana brandt')
  })

  it('stops coming while an operator has paused everything', async () => {
    await desk.actions.desk.pauseEverything(true, operator)
    expect(await desk.actions.desk.health(operator)).toMatchObject({ isPaused: true })
    await desk.publish({ 'bridge.txt': 'Bridge shut for a week\n\nThe old bridge over the river is shut for a week, the council said.\n' })
    await desk.at('2022-05-11T06:30:00Z')
    expect(desk.platform.textsIn('news')).toHaveLength(1)
    await desk.actions.desk.pauseEverything(false, operator)
    await desk.at('2022-05-11T06:32:00Z')
    expect(desk.platform.textsIn('news')[1]).toContain('Bridge shut for a week')
  })
})
