import { describe, expect, it } from 'vitest'
import type { DeskLedger } from '#store/ledger.ts'
import { claim, claimOne, composed, elsewhere, ended, news, planned, send } from './sample-desk.ts'

/** What a ledger promises of corrections. */
export function describeCorrections(open: () => DeskLedger): void {
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
