import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Destination, Follow, Subscription } from '#model/subscription.ts'
import type { Claim, Composed, DeskLedger, OpenLedger, PlannedPost, PostRow } from './ledger.ts'

type Open = () => DeskLedger

/** The promises of a DeskLedger, the same for every database that keeps it; each test begins with an empty one. */
export function describeLedger(name: string, create: () => Promise<OpenLedger>): void {
  describe(`ledger in ${name}`, () => {
    let ledger: OpenLedger
    beforeEach(async () => { ledger = await create() })
    afterEach(() => ledger.close())
    const open = () => ledger

    describeSubscriptions(open)
    describeFollows(open)
    describeClaims(open)
    describeSteps(open)
    describeChannels(open)
    describeCorrections(open)
    describeSharedFacts(open)
    describeReports(open)
    describeHousekeeping(open)
  })
}

const news: Destination = { surface: 'discord', workspaceId: 'server', channel: '77' }
const elsewhere: Destination = { surface: 'slack', workspaceId: 'team', channel: '77' }

const subscription: Subscription = {
  id: 's1', to: news, subject: { type: 'topic', topic: 'harbour' }, mode: 'digest', cron: '30 8 * * *', timeZone: 'Europe/Berlin', leastSources: 1,
  mostItems: 5, quietHours: { from: '22:00', to: '07:00' }, whenEmpty: 'skip', state: 'on', pausedUntil: null, stopReason: null, createdBy: 'ada',
  createdAt: '2027-01-01T00:00:00.000Z',
}

const follow: Follow = {
  id: 'f1', surface: 'slack', workspaceId: 'team', userId: 'ben', subject: { type: 'story', storyId: 'ferry', title: 'Ferry stays in port' }, untilItEnds: true,
  snoozedUntil: null, createdAt: '2027-01-01T00:00:00.000Z',
}

const planned = (key: string, changes: Partial<PlannedPost> = {}): PlannedPost =>
  ({ key, cause: 's1', rule: 'digest', to: news, dueMs: 1000, under: null, ...changes })

const composed = (changes: Partial<Composed> = {}): Composed =>
  ({ card: '{"blocks":[]}', uses: [], storyIds: [], newArticleIds: [], tells: [], details: null, ...changes })

const claim = (changes: Partial<Claim> = {}): Claim => ({ holder: 'one', nowMs: 1000, leaseMs: 500, limit: 10, surfaces: ['discord', 'slack'], ...changes })

const ended = { messageId: null, trouble: null, atMs: 2000 }

async function claimOne(ledger: DeskLedger, changes: Partial<Claim> = {}): Promise<PostRow> {
  const [row] = await ledger.claimPosts(claim(changes))
  if (row === undefined) throw new Error('there is nothing to claim')
  return row
}

async function send(ledger: DeskLedger, post: PlannedPost, what: Composed, messageId = `m-${post.key}`): Promise<void> {
  await ledger.planPosts([post])
  const { attempts } = await claimOne(ledger, { nowMs: post.dueMs, limit: 1 })
  await ledger.composePost(post.key, attempts, what)
  await ledger.startSending(post.key, attempts, post.dueMs)
  await ledger.closePost(post.key, attempts, { state: 'sent', messageId, trouble: null, atMs: post.dueMs })
}

function describeSubscriptions(open: Open): void {
  describe('subscriptions', () => {
    it('come back as they were saved, in the order of creation, whatever was changed since', async () => {
      const later = { ...subscription, id: 's0', to: elsewhere }
      await open().saveSubscription(subscription)
      await open().saveSubscription(later)
      await open().saveSubscription({ ...subscription, mostItems: 3 })
      expect(await open().subscriptions()).toEqual([{ ...subscription, mostItems: 3 }, later])
      expect(await open().subscription('s0')).toEqual(later)
      await open().removeSubscription('s0')
      expect(await open().subscription('s0')).toBeUndefined()
    })

    it('are kept apart by workspace; a channel also has those that the config names', async () => {
      const ofConfig = { ...subscription, id: 'config', to: { ...news, workspaceId: null } }
      const ofOthers = { ...subscription, id: 'others', to: { ...news, workspaceId: 'other server' } }
      for (const one of [subscription, ofConfig, ofOthers]) await open().saveSubscription(one)
      const at = async (place: Parameters<DeskLedger['subscriptions']>[0]) => (await open().subscriptions(place)).map(({ id }) => id)
      expect(await at(news)).toEqual(['s1', 'config'])
      expect(await at({ surface: 'discord', workspaceId: 'server' })).toEqual(['s1'])
      expect(await at({ ...news, surface: 'slack' })).toEqual([])
    })
  })
}

function describeFollows(open: Open): void {
  describe('follows', () => {
    it('are one person’s in one workspace', async () => {
      const others = [{ ...follow, id: 'f2', workspaceId: 'other team' }, { ...follow, id: 'f3', userId: 'cleo' }]
      for (const one of [follow, ...others]) await open().saveFollow(one)
      expect(await open().follows(follow)).toEqual([follow])
      expect((await open().follows()).map(({ id }) => id)).toEqual(['f1', 'f2', 'f3'])
      await open().saveFollow({ ...follow, snoozedUntil: '2027-02-01T00:00:00.000Z' })
      expect(await open().follows(follow)).toMatchObject([{ snoozedUntil: '2027-02-01T00:00:00.000Z' }])
      await open().removeFollow('f1')
      expect(await open().follows(follow)).toEqual([])
    })
  })
}

function describeClaims(open: Open): void {
  describe('claims', () => {
    it('give a post to one, and to the next once the lease has run out', async () => {
      expect(await open().planPosts([planned('a')])).toEqual(['a'])
      expect(await open().claimPosts(claim())).toMatchObject([{ ...planned('a'), state: 'leased', attempts: 1, leasedUntilMs: 1500, refusals: 0, uses: [] }])
      expect(await open().claimPosts(claim({ nowMs: 1499 }))).toEqual([])
      expect(await open().claimPosts(claim({ nowMs: 1500 }))).toMatchObject([{ attempts: 2, leasedUntilMs: 2000 }])
    })

    it('plan the same occasion once', async () => {
      await open().planPosts([planned('a')])
      expect(await open().planPosts([planned('a', { rule: 'every' }), planned('b')])).toEqual(['b'])
      expect(await open().post('a')).toMatchObject({ rule: 'digest', state: 'planned' })
    })

    it('take what is due only, earlier first, and no more than asked', async () => {
      await open().planPosts([planned('late', { dueMs: 900 }), planned('early', { dueMs: 100 }), planned('tomorrow', { dueMs: 1001 })])
      expect((await open().claimPosts(claim({ limit: 1 }))).map(({ key }) => key)).toEqual(['early'])
      expect((await open().claimPosts(claim())).map(({ key }) => key)).toEqual(['late'])
    })

    it('leave alone what the process cannot send', async () => {
      await open().planPosts([planned('a'), planned('b', { to: elsewhere })])
      expect((await open().claimPosts(claim({ surfaces: ['slack'] }))).map(({ key }) => key)).toEqual(['b'])
    })

    it('never give two claimants the same, however many claim at once', async () => {
      await open().planPosts(Array.from({ length: 60 }, (_, at) => planned(`p${at}`)))
      const claims = await Promise.all(Array.from({ length: 12 }, (_, at) => open().claimPosts(claim({ holder: `h${at}`, limit: 7 }))))
      const keys = claims.flat().map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys.length + (await open().claimPosts(claim({ limit: 100 }))).length).toBe(60)
    })

    it('can be renewed by their holder', async () => {
      await open().planPosts([planned('a')])
      await open().claimPosts(claim())
      await open().renewLeases('somebody else', 9000)
      expect(await open().claimPosts(claim({ nowMs: 1499 }))).toEqual([])
      await open().renewLeases('one', 3000)
      expect(await open().claimPosts(claim({ nowMs: 2999 }))).toEqual([])
      expect(await open().claimPosts(claim({ nowMs: 3000 }))).toHaveLength(1)
    })

    it('take a post that came with its card as composed', async () => {
      await open().planPosts([planned('n', { composed: composed({ uses: [{ articleId: 'a1', version: 2 }] }) })])
      expect(await claimOne(open())).toMatchObject({ state: 'composed', card: '{"blocks":[]}', uses: [{ articleId: 'a1', version: 2 }] })
    })
  })
}

function describeSteps(open: Open): void {
  describe('the steps of a post', () => {
    beforeEach(() => open().planPosts([planned('a')]))

    it('lead from leased to sent', async () => {
      await open().claimPosts(claim())
      expect(await open().composePost('a', 1, composed({ storyIds: ['ferry'], uses: [{ articleId: 'a1', version: 1 }] }))).toBe('composed')
      expect(await open().post('a')).toMatchObject({ state: 'composed', storyIds: ['ferry'], uses: [{ articleId: 'a1', version: 1 }] })
      expect(await open().startSending('a', 1, 1100)).toBe(true)
      expect(await open().startSending('a', 1, 1200)).toBe(true)
      expect(await open().post('a')).toMatchObject({ state: 'sending', sendingSinceMs: 1100 })
      expect(await open().closePost('a', 1, { state: 'sent', messageId: 'm1', trouble: null, atMs: 1300 })).toBe(true)
      expect(await open().post('a')).toMatchObject({ state: 'sent', messageId: 'm1', sentMs: 1300 })
      expect(await open().postByMessage('discord', 'm1')).toMatchObject({ key: 'a' })
      expect(await open().postByMessage('slack', 'm1')).toBeUndefined()
    })

    it('are refused to who holds an older lease', async () => {
      await open().claimPosts(claim())
      await open().claimPosts(claim({ nowMs: 1500, holder: 'two' }))
      expect(await open().composePost('a', 1, composed())).toBe('lost')
      expect(await open().composePost('a', 2, composed())).toBe('composed')
      expect(await open().startSending('a', 1, 1600)).toBe(false)
      expect(await open().closePost('a', 1, { ...ended, state: 'failed' })).toBe(false)
      expect(await open().releasePost('a', 1, { notBeforeMs: 0, trouble: 'x', isUnsent: true, refusals: 0 })).toBe(false)
      expect(await open().post('a')).toMatchObject({ state: 'composed', attempts: 2 })
    })

    it('cannot be sent before it is composed', async () => {
      await open().claimPosts(claim())
      expect(await open().startSending('a', 1, 1100)).toBe(false)
    })

    it.each(['sent', 'skipped', 'failed', 'unknown'] as const)('end for good when it is %s', async (state) => {
      await open().claimPosts(claim())
      await open().closePost('a', 1, { ...ended, state })
      expect(await open().claimPosts(claim({ nowMs: 9000 }))).toEqual([])
      expect(await open().startSending('a', 1, 9000)).toBe(false)
    })

    it('wait after a release; what surely did not arrive begins to be sent anew', async () => {
      await open().claimPosts(claim())
      await open().composePost('a', 1, composed())
      await open().startSending('a', 1, 1100)
      await open().releasePost('a', 1, { notBeforeMs: 4000, trouble: 'no-permission', isUnsent: true, refusals: 1 })
      expect(await open().claimPosts(claim({ nowMs: 3999 }))).toEqual([])
      expect(await claimOne(open(), { nowMs: 4000 })).toMatchObject({ state: 'composed', sendingSinceMs: null, refusals: 1, trouble: 'no-permission', attempts: 2 })
    })

    it('remember that it may have arrived', async () => {
      await open().claimPosts(claim())
      await open().composePost('a', 1, composed())
      await open().startSending('a', 1, 1100)
      await open().releasePost('a', 1, { notBeforeMs: 1200, trouble: 'timeout', isUnsent: false, refusals: 0 })
      expect(await claimOne(open(), { nowMs: 1200 })).toMatchObject({ state: 'sending', sendingSinceMs: 1100 })
    })

    it('hold its thread back until it is sent', async () => {
      await open().claimPosts(claim())
      await open().composePost('a', 1, composed({ details: { card: '{"details":1}', uses: [{ articleId: 'a1', version: 1 }] } }))
      expect(await open().claimPosts(claim({ nowMs: 1200 }))).toEqual([])
      await open().closePost('a', 1, { ...ended, state: 'sent', messageId: 'm1' })
      expect(await claimOne(open(), { nowMs: 1200 })).toMatchObject({ key: 'a|details', under: 'a', rule: 'details', state: 'composed', card: '{"details":1}' })
    })

    it('take its thread along when it is not sent', async () => {
      await open().claimPosts(claim())
      await open().composePost('a', 1, composed({ details: { card: '{}', uses: [] } }))
      await open().closePost('a', 1, { ...ended, state: 'failed' })
      expect(await open().post('a|details')).toMatchObject({ state: 'skipped' })
    })
  })
}

function describeChannels(open: Open): void {
  describe('what a channel has had', () => {
    it('stands with the channel, from the moment it is composed', async () => {
      await open().planPosts([planned('a')])
      await open().claimPosts(claim())
      await open().composePost('a', 1, composed({ newArticleIds: ['a1', 'a2'] }))
      expect(await open().postedArticles(news, ['a0', 'a1', 'a2'])).toEqual(new Set(['a1', 'a2']))
      expect(await open().postedArticles(elsewhere, ['a1'])).toEqual(new Set())
    })

    it('is never brought by two posts', async () => {
      await open().planPosts([planned('a'), planned('b')])
      await open().claimPosts(claim())
      expect(await open().composePost('a', 1, composed({ newArticleIds: ['a1'] }))).toBe('composed')
      expect(await open().composePost('b', 1, composed({ newArticleIds: ['a2', 'a1'] }))).toBe('overlap')
      expect(await open().postedArticles(news, ['a1', 'a2'])).toEqual(new Set(['a1']))
      expect(await open().composePost('b', 1, composed({ newArticleIds: ['a2'] }))).toBe('composed')
      expect(await open().composePost('a', 1, composed({ newArticleIds: ['a1', 'a3'] }))).toBe('composed')
    })

    it.each(['skipped', 'failed'] as const)('is free again when the post was %s', async (state) => {
      await open().planPosts([planned('a')])
      await open().claimPosts(claim())
      await open().composePost('a', 1, composed({ newArticleIds: ['a1'] }))
      await open().closePost('a', 1, { ...ended, state })
      expect(await open().postedArticles(news, ['a1'])).toEqual(new Set())
    })

    it('counts by rule and time, and by what asked for it', async () => {
      expect(await open().hasSent('s1')).toBe(false)
      await send(open(), planned('a', { rule: 'breaking' }), composed())
      await send(open(), planned('b', { rule: 'breaking', dueMs: 5000 }), composed())
      await open().planPosts([planned('c', { rule: 'breaking', dueMs: 6000 })])
      expect(await open().countSince(news, 'breaking', 1000)).toBe(2)
      expect(await open().countSince(news, 'breaking', 1001)).toBe(1)
      expect(await open().countSince(news, 'every', 0)).toBe(0)
      expect(await open().hasSent('s1')).toBe(true)
      expect(await open().hasSent('s2')).toBe(false)
      expect(await open().countPosts(['sent'], { surface: 'discord', workspaceId: 'server' })).toBe(2)
      expect(await open().countPosts(['sent', 'planned'])).toBe(3)
      expect(await open().countPosts(['sent'], { surface: 'discord', workspaceId: 'other server' })).toBe(0)
      expect(await open().countOverdue(6001)).toBe(1)
      expect(await open().countOverdue(6000)).toBe(0)
      expect(await open().lastSentMs()).toBe(5000)
      expect(await open().lastSentMs(elsewhere)).toBeNull()
      expect((await open().sentPosts(news, 5)).map(({ key }) => key)).toEqual(['b', 'a'])
    })
  })
}

function describeCorrections(open: Open): void {
  describe('corrections', () => {
    const used = composed({ uses: [{ articleId: 'a1', version: 1 }, { articleId: 'a2', version: 1 }] })

    it('find every message that used another version, sent or about to be', async () => {
      await send(open(), planned('a'), used)
      await send(open(), planned('b', { to: elsewhere }), used)
      await open().planPosts([planned('c', { dueMs: 3000, composed: used })])
      await open().planPosts([planned('d', { dueMs: 4000, composed: used })])
      const { attempts } = await claimOne(open(), { nowMs: 4000, limit: 2 })
      await open().closePost('d', attempts, { ...ended, state: 'failed' })
      expect((await open().postsUsing('a1')).map(({ key }) => key)).toEqual(['a', 'b', 'c'])
      expect((await open().postsUsing('a1', 2)).map(({ key }) => key)).toEqual(['a', 'b', 'c'])
      expect(await open().postsUsing('a1', 1)).toEqual([])
      expect(await open().postsUsing('a3')).toEqual([])
    })

    it('replace what the post says and stands on', async () => {
      await send(open(), planned('a'), used)
      await open().recordCorrection({ key: 'a', atMs: 3000, note: 'headline' }, { card: '{"corrected":1}', uses: [{ articleId: 'a1', version: 2 }] })
      expect(await open().post('a')).toMatchObject({ card: '{"corrected":1}', uses: [{ articleId: 'a1', version: 2 }], state: 'sent' })
      expect(await open().corrections('a')).toEqual([{ key: 'a', atMs: 3000, note: 'headline' }])
      expect(await open().postsUsing('a1', 2)).toEqual([])
      expect(await open().postsUsing('a2')).toEqual([])
    })

    it('may be of no interest to readers', async () => {
      await send(open(), planned('a'), used)
      await open().recordVersions('a', { card: '{"same":1}', uses: [{ articleId: 'a1', version: 2 }] })
      expect(await open().post('a')).toMatchObject({ card: '{"same":1}', uses: [{ articleId: 'a1', version: 2 }] })
      expect(await open().postsUsing('a2')).toEqual([])
      expect(await open().corrections('a')).toEqual([])
    })

    it('are told by one digest of the channel, or by the next where that one is not sent', async () => {
      await send(open(), planned('a'), used)
      const correction = { key: 'a', atMs: 3000, note: 'headline' }
      await open().recordCorrection(correction, used)
      expect(await open().untoldCorrections(elsewhere, 5)).toEqual([])
      expect(await open().untoldCorrections(news, 5)).toEqual([correction])
      await open().planPosts([planned('b', { dueMs: 4000 })])
      await open().claimPosts(claim({ nowMs: 4000 }))
      await open().composePost('b', 1, composed({ tells: [correction] }))
      expect(await open().untoldCorrections(news, 5)).toEqual([])
      await open().closePost('b', 1, { ...ended, state: 'failed' })
      expect(await open().untoldCorrections(news, 5)).toEqual([correction])
      await send(open(), planned('c', { dueMs: 5000 }), composed({ tells: [correction] }))
      expect(await open().untoldCorrections(news, 5)).toEqual([])
    })
  })
}

function describeSharedFacts(open: Open): void {
  describe('what all processes share', () => {
    it('is when an article was first seen', async () => {
      expect(await open().seenArticles(['a1'], 100)).toEqual(new Map([['a1', 100]]))
      expect(await open().seenArticles(['a1', 'a2'], 200)).toEqual(new Map([['a1', 100], ['a2', 200]]))
      expect(await open().seenArticles(['a2', 'a3'], null)).toEqual(new Map([['a2', 200]]))
      expect(await open().seenArticles([], 300)).toEqual(new Map())
    })

    it('is whose turn it is: no two turns of a lane fall together, and none lies in the past', async () => {
      const turns = { count: 4, gapMs: 25, nowMs: 1000 }
      expect(await open().takeTurns('discord', turns)).toBe(1000)
      expect(await open().takeTurns('discord', { ...turns, count: 1 })).toBe(1100)
      expect(await open().takeTurns('slack|team', turns)).toBe(1000)
      expect(await open().takeTurns('discord', { ...turns, nowMs: 5000 })).toBe(5000)
    })

    it('are facts that last until they are taken back', async () => {
      expect(await open().fact('paused')).toBeUndefined()
      await open().setFact('paused', 'yes')
      await open().setFact('paused', 'no')
      expect(await open().fact('paused')).toBe('no')
      await open().setFact('paused', null)
      expect(await open().fact('paused')).toBeUndefined()
    })
  })
}

function describeReports(open: Open): void {
  describe('reports', () => {
    const quotation = { articleId: 'a1', quotationId: 'q1' }
    const by = (userId: string, atMs: number) => ({ quotation, surface: 'discord', workspaceId: 'server', userId, remark: `wrong, says ${userId}`, atMs } as const)

    it('count different people', async () => {
      expect(await open().report(by('ada', 1))).toEqual({ count: 1, isNew: true })
      expect(await open().report(by('ada', 2))).toEqual({ count: 1, isNew: false })
      expect(await open().report(by('ben', 3))).toEqual({ count: 2, isNew: true })
      expect(await open().openReports(5)).toEqual([by('ben', 3), by('ada', 1)])
    })

    it('stay open while only they hide a quotation', async () => {
      await open().report(by('ada', 1))
      await open().setQuotationVerdict(quotation, 'hidden', 2)
      expect(await open().hiddenQuotations()).toEqual([quotation])
      expect(await open().openReports(5)).toHaveLength(1)
    })

    it.each(['hide', 'restore'] as const)('begin anew after an operator’s word “%s”', async (verdict) => {
      await open().report(by('ada', 1))
      await open().setQuotationVerdict(quotation, verdict, 2)
      expect(await open().hiddenQuotations()).toEqual(verdict === 'hide' ? [quotation] : [])
      expect(await open().openReports(5)).toEqual([])
      expect(await open().report(by('ada', 3))).toEqual({ count: 1, isNew: true })
      await open().setQuotationVerdict(quotation, 'hidden', 4)
      expect(await open().openReports(5)).toHaveLength(1)
    })
  })
}

function describeHousekeeping(open: Open): void {
  const installation = { surface: 'slack', workspaceId: 'team', sealed: 'sealed words' } as const

  describe('installations', () => {
    it('are one a workspace', async () => {
      await open().saveInstallation(installation)
      await open().saveInstallation({ ...installation, sealed: 'newer' })
      expect(await open().installation('slack', 'team')).toEqual({ ...installation, sealed: 'newer' })
      expect(await open().installation('discord', 'team')).toBeUndefined()
      expect(await open().installations('slack')).toHaveLength(1)
    })
  })

  describe('the audit', () => {
    it('is read newest first, of one workspace', async () => {
      const entry = (atMs: number, workspaceId: string | null) => ({ surface: 'slack', workspaceId, atMs, by: 'ada', what: `deed ${atMs}` } as const)
      for (const one of [entry(1, 'team'), entry(3, 'team'), entry(2, null)]) await open().audit(one)
      expect(await open().auditOf('slack', 'team', 5)).toEqual([entry(3, 'team'), entry(1, 'team')])
      expect(await open().auditOf('slack', 'team', 1)).toHaveLength(1)
      expect(await open().auditOf('slack', null, 5)).toEqual([entry(2, null)])
    })
  })

  describe('housekeeping', () => {
    it('forgets a workspace whole, and no other', async () => {
      await open().saveSubscription({ ...subscription, to: elsewhere })
      await open().saveSubscription({ ...subscription, id: 's2' })
      await open().saveFollow(follow)
      await open().saveInstallation(installation)
      await open().audit({ surface: 'slack', workspaceId: 'team', atMs: 1, by: 'ada', what: 'deed' })
      await send(open(), planned('a', { to: elsewhere }), composed({ newArticleIds: ['a1'], uses: [{ articleId: 'a1', version: 1 }] }))
      await send(open(), planned('b'), composed({ newArticleIds: ['a1'], uses: [{ articleId: 'a1', version: 1 }] }))
      await open().recordCorrection({ key: 'a', atMs: 3000, note: 'headline' }, composed())
      expect(await open().forgetWorkspace('slack', 'team')).toBe(5)
      expect((await open().subscriptions()).map(({ id }) => id)).toEqual(['s2'])
      expect(await open().follows()).toEqual([])
      expect(await open().installations('slack')).toEqual([])
      expect(await open().auditOf('slack', 'team', 5)).toEqual([])
      expect(await open().post('a')).toBeUndefined()
      expect(await open().corrections('a')).toEqual([])
      expect(await open().postedArticles(elsewhere, ['a1'])).toEqual(new Set())
      expect((await open().postsUsing('a1')).map(({ key }) => key)).toEqual(['b'])
    })

    it('prunes what has ended long ago, and nothing that is to come', async () => {
      await send(open(), planned('old'), composed())
      await open().planPosts([planned('unfinished'), planned('young', { dueMs: 9000 })])
      await open().audit({ surface: 'slack', workspaceId: null, atMs: 1, by: 'ada', what: 'deed' })
      expect(await open().prune(5000)).toBe(2)
      expect(await open().post('old')).toBeUndefined()
      expect(await open().post('unfinished')).toBeDefined()
      expect(await open().post('young')).toBeDefined()
    })
  })
}
