import { describe, expect, it } from 'vitest'
import type { DeskLedger } from '#store/ledger.ts'
import { claim, claimOne, composed, elsewhere, ended, planned } from './sample-desk.ts'

/** What a ledger promises of claims. */
export function describeClaims(open: () => DeskLedger): void {
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

    it('give the corrections of one post one after the other, whoever claims', async () => {
      const correction = (key: string, cause: string) => planned(key, { cause, rule: 'correction' })
      await open().planPosts([correction('one 1', 'one'), correction('one 2', 'one'), correction('two 1', 'two'), planned('a'), planned('b')])
      const claims = await Promise.all(['h1', 'h2', 'h3'].map((holder) => open().claimPosts(claim({ holder }))))
      expect(claims.flat().map(({ key }) => key).sort()).toEqual(['a', 'b', 'one 1', 'two 1'])
      expect(await open().claimPosts(claim())).toEqual([])
      await open().closePost('one 1', 1, { ...ended, state: 'sent' })
      expect((await open().claimPosts(claim())).map(({ key }) => key)).toEqual(['one 2'])
      expect((await open().claimPosts(claim({ nowMs: 9000 }))).map(({ key }) => key).sort()).toEqual(['a', 'b', 'one 2', 'two 1'])
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
