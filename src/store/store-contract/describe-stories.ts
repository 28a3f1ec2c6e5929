import { beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#store/store.ts'
import { key, record, view } from './made-record.ts'
import { anonymous, kremlin, tesla } from './sample-records.ts'

/** What a store promises of stories. */
export function describeStories(open: () => Store): void {
  describe('stories', () => {
    beforeEach(async () => {
      for (const saved of [kremlin, tesla, anonymous]) await open().saveArticle(saved)
    })
    const ids = async (query: Parameters<Store['stories']>[0]) => (await open().stories(query)).map(({ id }) => id)

    it('knows a story from its articles before anything was computed over it', async () => {
      expect((await open().storyView('clubhouse'))).toEqual({
        story: { id: 'clubhouse', title: 'Kremlin answers', articleIds: ['kremlin', 'tesla'], firstDay: '2021-02-15', lastDay: '2021-03-02', sourceCount: 2 },
        timeline: [], statements: [], differences: [], highlights: [],
      })
    })

    it('gives a view back as it was saved', async () => {
      const saved = view(['kremlin', 'tesla'], [{ id: 'honour', quotations: [key('kremlin', 'q1')] }])
      await open().saveStoryView(saved)
      expect(await open().storyView('clubhouse')).toEqual(saved)
    })

    it('gives the newest first and those without a date last, where no topic is asked for', async () => {
      expect(await ids({ limit: 9 })).toEqual(['clubhouse', 'harbour'])
      expect(await ids({ limit: 1 })).toEqual(['clubhouse'])
      expect(await ids({ since: '2021-03-02', limit: 9 })).toEqual(['clubhouse'])
      expect(await ids({ since: '2021-03-03', limit: 9 })).toEqual([])
    })

    it.each([
      ['kremlin', ['clubhouse']],
      ['Orlova antenna', ['clubhouse']],
      ['harbor', ['harbour']],
      ['said', ['harbour', 'clubhouse']],
      ['?!', []],
      ['zeppelin', []],
      ['kremlin zeppelin', []],
    ])('finds stories on %j: %j', async (topic, expected) => {
      expect((await ids({ topic, limit: 9 })).toSorted()).toEqual(expected.toSorted())
    })

    it('puts the story whose headline has the word before one whose sentences have it', async () => {
      await open().saveArticle(record('old', 'Orlova opened the fair.', { title: 'The harbour fair', storyId: 'fair', publishedAt: '2001-01-01' }))
      expect(await ids({ topic: 'fair', limit: 9 })).toEqual(['fair'])
      await open().saveArticle(record('new', 'It was a fair wind.', { title: 'Weather', storyId: 'wind', publishedAt: '2021-09-09' }))
      expect(await ids({ topic: 'fair', limit: 9 })).toEqual(['fair', 'wind'])
    })

    it('leads from a story that was merged to the one it went into', async () => {
      const merged = { ...view(['kremlin', 'tesla', 'anonymous'], []), story: { ...view([], []).story, id: 'both', articleIds: ['kremlin', 'tesla', 'anonymous'] } }
      await open().saveStoryView(merged)
      expect((await open().storyView('harbour'))?.story.id).toBe('both')
      expect(await ids({ limit: 9 })).toEqual(['both'])
      expect(await open().quotations({ storyId: 'clubhouse', limit: 9 })).toHaveLength(4)
      await open().saveStoryView({ ...merged, story: { ...merged.story, id: 'all' } })
      expect((await open().storyView('harbour'))?.story.id).toBe('all')
    })

    it('leads on from a story whose only article was analysed into another one', async () => {
      await open().saveArticle({ ...anonymous, storyId: 'clubhouse' })
      expect((await open().storyView('harbour'))?.story.id).toBe('clubhouse')
      expect((await open().storyRecords('harbour')).map(({ articleId }) => articleId)).toEqual(['kremlin', 'tesla', 'anonymous'])
    })
  })
}
