import { beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#store/store.ts'
import { key, view } from './made-record.ts'
import { anonymous, kremlin, rewritten, tesla } from './sample-records.ts'

/** What a store promises of desk. */
export function describeDesk(open: () => Store): void {
  describe('for what is posted unasked', () => {
    beforeEach(async () => {
      for (const saved of [kremlin, tesla, anonymous]) await open().saveArticle(saved)
    })
    const titles = async (query: Parameters<Store['stories']>[0]) => (await open().stories(query)).map(({ id }) => id)

    it('tells which articles came in since, once', async () => {
      const all = await open().articlesAfter(0, 2)
      expect(all.map(({ articleId }) => articleId)).toEqual(['kremlin', 'tesla'])
      await open().saveArticle(rewritten)
      expect((await open().articlesAfter(all[1]?.sequence ?? 0, 9)).map(({ articleId }) => articleId)).toEqual(['anonymous'])
    })

    it('gives the stories of an outlet, and those that name a person', async () => {
      expect(await titles({ outlet: 'the observer', limit: 5 })).toEqual(['clubhouse'])
      expect(await titles({ outlet: 'The Gazette', since: '2021-03-03', limit: 5 })).toEqual([])
      const [board] = await open().persons('Harbour Board', 1)
      expect(await titles({ personId: board?.id ?? '', limit: 5 })).toEqual(['harbour'])
      expect(await titles({ personId: 'nobody', limit: 5 })).toEqual([])
    })

    it('keeps hidden quotations out of every answer, until they are shown again', async () => {
      await open().saveStoryView(view(['tesla', 'kremlin'], [{ id: 'honour', quotations: [key('kremlin', 'q1')] }, { id: 'time', quotations: [key('tesla', 'q1')] }]))
      await open().setHiddenQuotations([key('kremlin', 'q1')])
      expect((await open().quotations({ limit: 1 })).map(({ key: { articleId } }) => articleId)).toEqual(['tesla'])
      expect(await open().statement('honour')).toEqual([])
      expect((await open().statementCandidates(['great', 'honour'], 5)).quotations).toEqual([])
      expect((await open().storyView('clubhouse'))?.statements.map(({ id }) => id)).toEqual(['time'])
      expect(await open().sentencesWith(['great', 'honour'], 5)).toEqual([])
      await open().setHiddenQuotations([])
      expect(await open().statement('honour')).toHaveLength(1)
    })
  })
}
