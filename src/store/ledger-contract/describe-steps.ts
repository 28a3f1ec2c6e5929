import { beforeEach, describe, expect, it } from 'vitest'
import type { DeskLedger } from '#store/ledger.ts'
import { claim, claimOne, composed, ended, planned } from './sample-desk.ts'

/** What a ledger promises of steps. */
export function describeSteps(open: () => DeskLedger): void {
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
