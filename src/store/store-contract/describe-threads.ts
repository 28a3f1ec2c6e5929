import { beforeEach, describe, expect, it } from 'vitest'
import type { Store, ThreadQuestion } from '#store/store.ts'
import { record, view } from './made-record.ts'

/** What a store promises of threads. */
export function describeThreads(open: () => Store): void {
  describe('threads', () => {
    const told = (id: string, publishedAt: string | null, title: string) =>
      record(id, 'Nothing.', { title, storyId: `s-${id}`, ...publishedAt === null ? {} : { publishedAt } })
    const ask = async (words: readonly string[], given: Partial<ThreadQuestion> = {}) =>
      (await open().threadCandidates({ storyId: 's-now', words, before: '2021-03-02', limit: 9, ...given })).map(({ story, shared }) => [story.id, shared])

    beforeEach(async () => {
      for (const saved of [
        told('dam', '2021-01-01', 'Osterby dam cracks'), told('town', '2021-01-02', 'Osterby votes'), told('undated', null, 'Dam of Osterby inspected'),
        told('now', '2021-03-02', 'Osterby dam repaired'), told('later', '2021-03-09', 'Osterby dam opens'),
      ]) await open().saveArticle(saved)
    })

    it('finds earlier stories that share two rare words', async () => {
      expect(await ask(['Osterby', 'dam', 'repaired'])).toEqual([['s-dam', ['dam', 'osterby']], ['s-undated', ['dam', 'osterby']]])
      expect(await ask(['Osterby', 'dam'], { before: null })).toEqual([['s-dam', ['dam', 'osterby']], ['s-undated', ['dam', 'osterby']]])
      expect(await ask(['Osterby', 'dam'], { limit: 1 })).toEqual([['s-dam', ['dam', 'osterby']]])
      expect(await ask(['Osterby', 'dam'], { endedSince: '2021-01-01' })).toEqual([['s-dam', ['dam', 'osterby']], ['s-undated', ['dam', 'osterby']]])
      expect(await ask(['Osterby', 'dam'], { endedSince: '2021-01-02' })).toEqual([['s-undated', ['dam', 'osterby']]])
      expect(await ask(['Osterby'])).toEqual([])
      expect(await ask(['"', 'OR', 'osterby', 'zeppelin'])).toEqual([])
    })

    it('gives the features of its first texts', async () => {
      const [first] = await open().threadCandidates({ storyId: 's-now', words: ['Osterby', 'cracks', 'dam'], before: null, limit: 1 })
      expect(first?.features).toEqual(['{"of":"dam"}'])
    })

    it('shows the stories that a view was saved with as they stand now', async () => {
      const story = (id: string) => ({ ...view([], []).story, id })
      await open().saveStoryView({ ...view(['now'], []), story: { ...story('s-now'), articleIds: ['now'] }, earlier: [story('s-dam'), story('s-undated'), story('s-town')] })
      expect((await open().storyView('s-now'))?.earlier?.map(({ id, title }) => [id, title])).toEqual([
        ['s-dam', 'Osterby dam cracks'], ['s-undated', 'Dam of Osterby inspected'], ['s-town', 'Osterby votes']])
      await open().mergeStories('s-undated', 's-dam', 'ada')
      await open().withdrawArticle('town', '2021-03-05T10:00:00Z')
      expect((await open().storyView('s-now'))?.earlier?.map(({ id }) => id)).toEqual(['s-dam'])
      await open().mergeStories('s-dam', 's-now', 'ada')
      expect((await open().storyView('s-now'))?.earlier).toBeUndefined()
    })
  })
}
