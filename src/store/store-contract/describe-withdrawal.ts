import { beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#store/store.ts'
import { key, record, view } from './made-record.ts'
import { anonymous, kremlin, rewrittenAnonymous, tesla } from './sample-records.ts'

/** What a store promises of withdrawal. */
export function describeWithdrawal(open: () => Store): void {
  describe('an article that is withdrawn', () => {
    const at = '2021-03-05T10:00:00Z'
    beforeEach(async () => {
      for (const saved of [kremlin, tesla, anonymous]) await open().saveArticle(saved)
      await open().saveStoryView({
        ...view(['kremlin', 'tesla'], [{ id: 'honour', quotations: [key('tesla', 'q1'), key('kremlin', 'q1')] }]),
        highlights: [{ articleId: 'kremlin', version: 1, outlet: 'The Gazette', url: null, span: { start: 0, end: 27 }, words: 'The call came on Monday.' }],
      })
    })

    it('stands in no answer any more', async () => {
      const store = open()
      expect(await store.withdrawArticle('kremlin', at)).toBe('clubhouse')
      expect(await store.article('kremlin')).toBeUndefined()
      expect((await store.quotations({ limit: 9 })).map(({ key: { articleId } }) => articleId)).toEqual(['tesla', 'tesla', 'anonymous'])
      expect(await store.sentencesWith(['great', 'honour'], 9)).toEqual([])
      expect((await store.statementCandidates(['great', 'honour'], 9)).quotations).toEqual([])
      expect(await store.statement('honour')).toHaveLength(1)
      expect(await store.stories({ topic: 'answers', limit: 9 })).toEqual([])
      expect((await store.persons('Orlova', 9)).map(({ articleCount }) => articleCount)).toEqual([1])
      expect((await store.outlets()).map(({ outlet }) => outlet)).toEqual(['The Observer', 'anonymous.txt'])
      expect((await store.known()).map(({ id }) => id)).toEqual(['tesla', 'anonymous'])
      expect(JSON.stringify(await store.storyView('clubhouse'))).not.toContain('remlin')
      expect((await store.storyView('clubhouse'))?.story).toEqual({
        id: 'clubhouse', title: 'An invitation', articleIds: ['tesla'], firstDay: '2021-02-15', lastDay: '2021-02-15', sourceCount: 1,
      })
      expect(await store.overview()).toMatchObject({ articleCount: 2, quotationCount: 3 })
    })

    it('takes its story along where it was the only one', async () => {
      expect(await open().withdrawArticle('anonymous', at)).toBe('harbour')
      expect(await open().storyView('harbour')).toBeUndefined()
      expect(await open().overview()).toMatchObject({ storyCount: 1 })
    })

    it('is kept for audit, once, with the reason', async () => {
      await open().withdrawArticle('tesla', at, 'publisher')
      await open().withdrawArticle('kremlin', at)
      expect(await open().withdrawArticle('kremlin', '2021-03-06T10:00:00Z')).toBeUndefined()
      expect(await open().withdrawArticle('nobody', at)).toBeUndefined()
      expect(await open().withdrawnArticles()).toEqual([
        { articleId: 'kremlin', file: 'kremlin.txt', reason: 'gone', at }, { articleId: 'tesla', file: 'tesla.txt', reason: 'publisher', at },
      ])
      await open().withdrawArticle('kremlin', at, 'operator')
      expect((await open().withdrawnArticles())[0]).toMatchObject({ reason: 'operator' })
    })

    it('comes back as it was when it is saved again, and goes on counting its versions', async () => {
      await open().withdrawArticle('kremlin', at)
      expect(await open().saveArticle(kremlin)).toBe('analysed-again')
      expect(await open().article('kremlin')).toEqual(kremlin)
      expect(await open().withdrawnArticles()).toEqual([])
      await open().withdrawArticle('anonymous', at)
      expect(await open().saveArticle(rewrittenAnonymous)).toBe('new-version')
      expect((await open().article('anonymous'))?.article.version).toBe(2)
      expect((await open().storyView('harbour'))?.story.articleIds).toEqual(['anonymous'])
    })

    it('leaves its copies an original among themselves', async () => {
      for (const id of ['copy1', 'copy2']) await open().saveArticle({ ...record(id, 'Nothing.', {}), copyOf: 'kremlin' })
      await open().withdrawArticle('kremlin', at)
      expect((await open().storyRecords('clubhouse')).map(({ articleId, copyOf }) => [articleId, copyOf])).toEqual([['tesla', null], ['copy1', null], ['copy2', 'copy1']])
      expect((await open().storyView('clubhouse'))?.story.sourceCount).toBe(2)
    })
  })
}
