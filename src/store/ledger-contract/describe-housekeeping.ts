import { describe, expect, it } from 'vitest'
import type { DeskLedger } from '#store/ledger.ts'
import { composed, elsewhere, follow, planned, send, subscription } from './sample-desk.ts'

/** What a ledger promises of housekeeping. */
export function describeHousekeeping(open: () => DeskLedger): void {
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
      expect(await open().post('unfinished')).toMatchObject({ state: 'planned', dueMs: 1000 })
      expect(await open().post('young')).toMatchObject({ state: 'planned', dueMs: 9000 })
    })
  })
}
