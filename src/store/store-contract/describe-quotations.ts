import { beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#store/store.ts'
import { spanIn } from './made-record.ts'
import { anonymous, kremlin, tesla } from './sample-records.ts'

/** What a store promises of quotations. */
export function describeQuotations(open: () => Store): void {
  describe('quotations', () => {
    beforeEach(async () => {
      for (const record of [kremlin, tesla, anonymous]) await open().saveArticle(record)
    })
    const ids = async (filter: Parameters<Store['quotations']>[0]) => (await open().quotations(filter)).map(({ key }) => `${key.articleId}/${key.quotationId}`)

    it('shows a quotation with its speaker, its role and the sentence it stands in', async () => {
      const [row] = await open().quotations({ personIds: ['anna orlova'], limit: 1 })
      expect(row).toEqual({
        key: { articleId: 'kremlin', quotationId: 'q1' }, statementId: row?.statementId, storyId: 'clubhouse', kind: 'direct', level: 'stated',
        words: '“It is a great honour,” … “but we need time.”', speakerName: 'Anna Orlova', speakerRole: 'spokeswoman', sourceWords: 'Anna Orlova', antecedentWords: null,
        candidates: [], chain: [], isDenied: false, reason: 'by hand', publishedAt: '2021-03-02',
        citation: {
          articleId: 'kremlin', version: 1, outlet: 'The Gazette', url: 'https://gazette.example/1',
          span: spanIn(kremlin, '“It is a great honour,” Anna Orlova said, “but we need time.”'),
          words: '“It is a great honour,” Anna Orlova said, “but we need time.”',
        },
      })
    })

    it('cites the neighbouring sentence too, where only that one names the source', async () => {
      const [row] = await open().quotations({ storyId: 'clubhouse', about: 'antenna', limit: 1 })
      expect(row?.citation.words).toBe('Marek Novak smiled. “The antenna is ready.”')
      expect(row?.antecedentWords).toBe('Marek Novak')
    })

    it('gives the newest first and those without a date last', async () => {
      expect(await ids({ limit: 9 })).toEqual(['kremlin/q1', 'tesla/q1', 'tesla/q2', 'anonymous/q1'])
      expect(await ids({ limit: 2 })).toEqual(['kremlin/q1', 'tesla/q1'])
      expect(await ids({ limit: 2, offset: 2 })).toEqual(['tesla/q2', 'anonymous/q1'])
    })

    it.each([
      [{ personIds: ['anna orlova'] }, ['kremlin/q1', 'tesla/q1']],
      [{ personIds: [] }, []],
      [{ about: 'TIME need' }, ['kremlin/q1']],
      [{ about: 'smiled antenna' }, ['tesla/q2']],
      [{ about: 'need" OR "harbour' }, []],
      [{ storyId: 'harbour' }, ['anonymous/q1']],
      [{ storyId: 'nowhere' }, []],
      [{ outlet: 'the gazette' }, ['kremlin/q1']],
      [{ outlet: 'anonymous.txt' }, ['anonymous/q1']],
      [{ since: '2021-02-15' }, ['kremlin/q1', 'tesla/q1', 'tesla/q2']],
      [{ since: '2021-02-16' }, ['kremlin/q1']],
      [{ until: '2021-02-15' }, ['tesla/q1', 'tesla/q2']],
      [{ levels: ['resolved', 'unclear'] as const }, ['tesla/q2', 'anonymous/q1']],
      [{ personIds: ['anna orlova'], outlet: 'The Observer', levels: ['paraphrase'] as const }, ['tesla/q1']],
    ])('narrows quotations down by %j', async (filter, expected) => {
      expect(await ids({ ...filter, limit: 9 })).toEqual(expected)
    })

    it('finds what others say of a person, without that person’s own words', async () => {
      const about = async (personId: string) => (await open().quotationsAbout(personId, 9)).map(({ words }) => words)
      expect(await about('anna orlova')).toEqual([])
      expect(await about('marek novak')).toEqual(['that Novak had asked twice'])
      expect(await about('nobody')).toEqual([])
    })
  })
}
