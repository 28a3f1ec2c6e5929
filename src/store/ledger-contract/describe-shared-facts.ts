import { describe, expect, it } from 'vitest'
import type { DeskLedger } from '#store/ledger.ts'

/** What a ledger promises of shared facts. */
export function describeSharedFacts(open: () => DeskLedger): void {
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

    it('are facts of a kind, in the order of their keys, whatever signs these hold', async () => {
      for (const [key, value] of [['alias|%_', '1'], ['alias|Änne', '2'], ['alias|Zoë', '3'], ['aliases', '4'], ['Alias|x', '5']] as const) await open().setFact(key, value)
      expect([...await open().facts('alias|')]).toEqual([['alias|%_', '1'], ['alias|Zoë', '3'], ['alias|Änne', '2']])
      expect([...await open().facts('nothing|')]).toEqual([])
    })
  })
}
