import { beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#store/store.ts'
import { record, view } from './made-record.ts'
import { anonymous, kremlin, tesla } from './sample-records.ts'

/** What a store promises of verdicts. */
export function describeVerdicts(open: () => Store): void {
  describe('operators’ verdicts', () => {
    beforeEach(async () => {
      for (const saved of [kremlin, tesla, anonymous]) await open().saveArticle(saved)
    })
    const storyOf = async (articleId: string) => (await open().article(articleId))?.storyId
    const verdicts = async () =>
      (await open().storyVerdicts()).map(({ type, storyId, otherStoryId, articleIds, by }) => [type, storyId, otherStoryId, articleIds, by])

    it('make two stories one; the old id leads to it', async () => {
      expect(await open().mergeStories('harbour', 'clubhouse', 'ada')).toEqual(['clubhouse'])
      expect((await open().storyView('harbour'))?.story).toMatchObject({ id: 'clubhouse', articleIds: ['kremlin', 'tesla', 'anonymous'] })
      expect(await verdicts()).toEqual([['same', 'clubhouse', 'harbour', ['kremlin', 'tesla', 'anonymous'], 'ada']])
    })

    it('are final for the articles: no analysis and no view moves them', async () => {
      await open().mergeStories('harbour', 'clubhouse', 'ada')
      await open().saveArticle({ ...anonymous, storyId: 'harbour', analysisKey: 'rules 2' })
      expect(await storyOf('anonymous')).toBe('clubhouse')
      await open().saveStoryView({ ...view(['kremlin'], []), story: { ...view(['kremlin'], []).story, id: 'other' } })
      expect(await storyOf('kremlin')).toBe('clubhouse')
      expect(await open().pinnedArticles()).toEqual(new Map([['anonymous', 'clubhouse'], ['kremlin', 'clubhouse'], ['tesla', 'clubhouse']]))
    })

    it('keep two stories two', async () => {
      expect(await open().keepApart('clubhouse', 'harbour', 'ada')).toEqual(['clubhouse', 'harbour'])
      await open().saveStoryView(view(['kremlin', 'tesla', 'anonymous'], []))
      expect(await storyOf('anonymous')).toBe('harbour')
      expect((await open().storyView('clubhouse'))?.story.articleIds).toEqual(['kremlin', 'tesla'])
      expect(await verdicts()).toEqual([['different', 'clubhouse', 'harbour', ['kremlin', 'tesla'], 'ada']])
    })

    it('move an article into another story', async () => {
      expect(await open().moveArticle('tesla', 'harbour', 'ada')).toEqual(['harbour', 'clubhouse'])
      expect((await open().storyRecords('harbour')).map(({ articleId }) => articleId)).toEqual(['tesla', 'anonymous'])
      await open().saveArticle(tesla)
      expect(await storyOf('tesla')).toBe('harbour')
      expect(await open().moveArticle('kremlin', 'harbour', 'ada')).toEqual(['harbour'])
      expect((await open().storyView('clubhouse'))?.story.id).toBe('harbour')
      expect(await verdicts()).toEqual([['moved', 'harbour', 'clubhouse', ['kremlin'], 'ada'], ['moved', 'harbour', 'clubhouse', ['tesla'], 'ada']])
    })

    it('make an article a story of its own, under an id that no story had', async () => {
      const saved = record('first', 'Nothing.', { storyId: 's-first' })
      await open().saveArticle(saved)
      await open().saveArticle({ ...record('second', 'Nothing.', { storyId: 's-first' }), copyOf: 'first' })
      expect(await open().moveArticle('first', null, 'ada')).toEqual(['s-first-2', 's-first'])
      expect(await open().moveArticle('second', null, 'ada')).toEqual(['s-second'])
      expect((await open().storyView('s-first'))?.story).toMatchObject({ id: 's-second', sourceCount: 1 })
      expect((await open().article('second'))?.copyOf).toBeNull()
      expect((await verdicts())[1]).toEqual(['alone', 's-first-2', 's-first', ['first'], 'ada'])
    })

    it('count the latest where two are about one article', async () => {
      await open().moveArticle('tesla', 'harbour', 'ada')
      await open().moveArticle('tesla', 'clubhouse', 'ben')
      expect(await storyOf('tesla')).toBe('clubhouse')
      expect((await open().pinnedArticles()).get('tesla')).toBe('clubhouse')
      expect((await open().storyVerdicts(1)).map(({ by }) => by)).toEqual(['ben'])
    })

    it('do nothing where a story or an article is not there', async () => {
      expect(await open().mergeStories('clubhouse', 'nowhere', 'ada')).toEqual([])
      expect(await open().mergeStories('clubhouse', 'clubhouse', 'ada')).toEqual([])
      expect(await open().keepApart('nowhere', 'harbour', 'ada')).toEqual([])
      expect(await open().moveArticle('tesla', 'nowhere', 'ada')).toEqual([])
      expect(await open().moveArticle('nobody', 'harbour', 'ada')).toEqual([])
      expect(await open().storyVerdicts()).toEqual([])
    })
  })
}
