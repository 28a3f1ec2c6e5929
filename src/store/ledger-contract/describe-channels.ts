import { describe, expect, it } from 'vitest'
import type { DeskLedger } from '#store/ledger.ts'
import { claim, composed, elsewhere, ended, news, planned, send } from './sample-desk.ts'

/** What a ledger promises of channels. */
export function describeChannels(open: () => DeskLedger): void {
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
