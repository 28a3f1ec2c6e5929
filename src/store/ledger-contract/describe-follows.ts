import { describe, expect, it } from 'vitest'
import type { DeskLedger } from '#store/ledger.ts'
import { follow } from './sample-desk.ts'

/** What a ledger promises of follows. */
export function describeFollows(open: () => DeskLedger): void {
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
