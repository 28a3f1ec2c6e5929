import { describe, expect, it } from 'vitest'
import { packRecord, unpackRecord } from '#store/pack-record.ts'
import type { Store } from '#store/store.ts'
import { record, sha256 } from './made-record.ts'
import { anonymous, kremlin, rewritten, tesla } from './sample-records.ts'

/** What a store promises of articles. */
export function describeArticles(open: () => Store): void {
  describe('articles', () => {
    it('has nothing to say while it is empty', async () => {
      const store = open()
      expect(await store.overview()).toEqual({ articleCount: 0, storyCount: 0, quotationCount: 0, outletCount: 0 })
      expect(await store.known()).toEqual([])
      expect(await store.article('kremlin')).toBeUndefined()
      expect(await store.storyView('clubhouse')).toBeUndefined()
      expect(await store.statement('nobody')).toEqual([])
      expect(await store.quotations({ limit: 5 })).toEqual([])
      expect(await store.persons('Orlov', 5)).toEqual([])
      expect(await store.stories({ topic: 'clubhouse', limit: 5 })).toEqual([])
      expect((await store.statementCandidates(['great', 'honour'], 5)).quotations).toEqual([])
    })

    it('gives an article back as it was saved', async () => {
      const store = open()
      expect(await store.saveArticle(kremlin)).toBe('added')
      expect(await store.article('kremlin')).toEqual(kremlin)
    })

    it('counts another text as a new version, and another analysis of the same text as none', async () => {
      const store = open()
      await store.saveArticle(kremlin)
      expect(await store.saveArticle({ ...kremlin, analysisKey: 'rules 2' })).toBe('analysed-again')
      expect((await store.article('kremlin'))?.article.version).toBe(1)
      expect(await store.saveArticle(rewritten)).toBe('new-version')
      expect((await store.article('kremlin'))?.article).toEqual({ ...rewritten.article, version: 2 })
      expect((await store.known()).map(({ version, analysisKey }) => [version, analysisKey])).toEqual([[2, 'rules 1']])
    })

    it('tells what it knows of each file, so that nothing is read twice', async () => {
      const store = open()
      await store.saveArticle(kremlin)
      const { title, publisher, url, publishedAt, language, rights } = kremlin.article
      expect(await store.known()).toEqual([{
        id: 'kremlin', file: 'kremlin.txt', version: 1, storyId: 'clubhouse', contentHash: kremlin.article.contentHash, analysisKey: 'rules 1',
        metadataHash: sha256(JSON.stringify([title, publisher, url, publishedAt, language, rights])),
      }])
    })

    it('tells what it knows of some files only, and which files it knows, page by page', async () => {
      const store = open()
      for (const saved of [tesla, kremlin, anonymous]) await store.saveArticle(saved)
      expect((await store.knownIn(['kremlin.txt', 'nowhere.txt', 'tesla.txt'])).map(({ id, storyId }) => [id, storyId])).toEqual([['tesla', 'clubhouse'], ['kremlin', 'clubhouse']])
      expect(await store.knownFiles('', 2)).toEqual(['anonymous.txt', 'kremlin.txt'])
      expect(await store.knownFiles('kremlin.txt', 2)).toEqual(['tesla.txt'])
    })

    it('finds only the words of the latest version', async () => {
      const store = open()
      await store.saveArticle(kremlin)
      await store.saveArticle(rewritten)
      expect(await store.sentencesWith(['great', 'honour'], 5)).toEqual([])
      expect(await store.quotations({ about: 'honour', limit: 5 })).toEqual([])
      expect((await store.statementCandidates(['great', 'honour'], 5)).quotationCount).toBe(1)
      expect((await store.quotations({ limit: 5 })).map(({ words, citation }) => [words, citation.version])).toEqual([['“We have not decided.”', 2]])
      expect(await store.overview()).toMatchObject({ articleCount: 1, quotationCount: 1 })
    })

    it('counts outlets by publisher, or by file where no publisher is known', async () => {
      const store = open()
      for (const record of [kremlin, tesla, anonymous]) await store.saveArticle(record)
      expect(await store.outlets()).toEqual([
        { outlet: 'The Gazette', articleCount: 1, lastPublishedOn: '2021-03-02', rights: ['CC BY'] },
        { outlet: 'The Observer', articleCount: 1, lastPublishedOn: '2021-02-15', rights: [] },
        { outlet: 'anonymous.txt', articleCount: 1, lastPublishedOn: null, rights: [] },
      ])
      expect(await store.overview()).toEqual({ articleCount: 3, storyCount: 2, quotationCount: 4, outletCount: 3 })
    })

    it('hands the features back in the order of ingest, and a story’s records too', async () => {
      const store = open()
      for (const record of [tesla, kremlin, anonymous]) await store.saveArticle(record)
      expect((await store.groupingFeatures()).map(({ articleId, storyId, features }) => [articleId, storyId, features])).toEqual([
        ['tesla', 'clubhouse', '{"of":"tesla"}'], ['kremlin', 'clubhouse', '{"of":"kremlin"}'], ['anonymous', 'harbour', '{"of":"anonymous"}'],
      ])
      expect((await store.storyRecords('clubhouse')).map(unpackRecord)).toEqual([tesla, kremlin])
    })

    it('saves several articles at once, all of them or none', async () => {
      const store = open()
      for (const record of [tesla, kremlin]) await store.saveArticle(record)
      expect(await store.saveArticles([tesla, rewritten, anonymous].map(packRecord))).toEqual(['analysed-again', 'new-version', 'added'])
      expect(await store.article('anonymous')).toEqual(anonymous)
      const [moved, broken] = [{ ...packRecord(anonymous), storyId: 'elsewhere' }, { ...packRecord(tesla), findings: '{' }]
      await expect(store.saveArticles([moved, broken])).rejects.toThrow('JSON')
      expect((await store.article('anonymous'))?.storyId).toBe('harbour')
    })

    it('knows which files were read through, until an article of theirs is withdrawn', async () => {
      const store = open()
      for (const record of [tesla, kremlin]) await store.saveArticle(record)
      await store.markRead(['tesla.txt', 'kremlin.txt'].map((file) => ({ file, stamp: 'March', articleCount: 1 })))
      await store.markRead([{ file: 'tesla.txt', stamp: 'April', articleCount: 2 }])
      await store.withdrawArticle('kremlin', '2021-03-05T10:00:00Z')
      expect(await store.readFiles(['tesla.txt', 'kremlin.txt', 'new.txt'])).toEqual([{ file: 'tesla.txt', stamp: 'April', articleCount: 2 }])
    })

    it('hands the features back page by page', async () => {
      const store = open()
      for (const record of [tesla, kremlin, anonymous]) await store.saveArticle(record)
      const first = await store.groupingFeatures({ after: 0, limit: 2 })
      const second = await store.groupingFeatures({ after: first.at(-1)?.sequence ?? 0, limit: 2 })
      expect([first, second].map((page) => page.map(({ articleId }) => articleId))).toEqual([['tesla', 'kremlin'], ['anonymous']])
    })

    it('hands back no features of stories that ended long before the latest articles, whatever single dates say', async () => {
      const store = open()
      const dated = (id: string, publishedAt: string) => record(id, 'Nothing.', { storyId: id, publishedAt })
      const days = ['2019-01-01', '2021-03-01', '2021-03-02', '2021-03-03', '2021-03-04', '2099-01-01']
      for (const day of days) await store.saveArticle(dated(day, day))
      expect((await store.groupingFeatures()).map(({ articleId }) => articleId)).toEqual(days.slice(1))
    })

    it('keeps vectors by model and text', async () => {
      const store = open()
      const vectors = [{ hash: 'a', vector: Float32Array.of(0.5, -1) }, { hash: 'b', vector: Float32Array.of(0.25) }]
      await store.saveVectors('small', vectors)
      expect(await store.vectors('small', ['b', 'c', 'a'])).toEqual(vectors)
      expect(await store.vectors('large', ['a'])).toEqual([])
    })
  })
}
