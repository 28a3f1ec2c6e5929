import { describe, expect, it } from 'vitest'
import type { Store } from '#store/store.ts'
import { anonymous, kremlin, rewritten, rewrittenAnonymous } from './sample-records.ts'

/** What a store promises of changes. */
export function describeChanges(open: () => Store): void {
  describe('changes of articles', () => {
    const changes = async (since: number, limit = 9) => (await open().articleChanges(since, limit)).map(({ articleId, kind }) => [articleId, kind])

    it('tells of other texts, corrections and withdrawals in order, from any point on', async () => {
      for (const saved of [kremlin, anonymous, { ...kremlin, analysisKey: 'rules 2' }, rewritten]) await open().saveArticle(saved)
      await open().saveArticle({ ...rewrittenAnonymous, correctionNote: 'Correction: the quay was open.' })
      await open().withdrawArticle('kremlin', '2021-03-05T10:00:00Z')
      expect(await changes(0)).toEqual([['kremlin', 'new-version'], ['anonymous', 'corrected'], ['kremlin', 'withdrawn']])
      const [first, second] = await open().articleChanges(0, 2)
      expect(await changes(first?.sequence ?? 0)).toEqual([['anonymous', 'corrected'], ['kremlin', 'withdrawn']])
      expect(second?.sequence).toBeGreaterThan(first?.sequence ?? Infinity)
      expect(Date.parse(first?.at ?? '')).not.toBeNaN()
      expect((await open().articleChanges(second?.sequence ?? 0, 9))[0]?.at).toBe('2021-03-05T10:00:00Z')
    })

    it('takes a note that stood there before for no new correction', async () => {
      const correctionNote = 'Correction: the quay was open.'
      await open().saveArticle({ ...anonymous, correctionNote })
      await open().saveArticle({ ...rewrittenAnonymous, correctionNote })
      expect(await changes(0)).toEqual([['anonymous', 'new-version']])
    })
  })
}
