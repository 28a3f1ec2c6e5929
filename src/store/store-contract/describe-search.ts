import { describe, expect, it } from 'vitest'
import type { Store } from '#store/store.ts'
import { record, spanIn } from './made-record.ts'
import { anonymous, kremlin, tesla } from './sample-records.ts'

/** What a store promises of search. */
export function describeSearch(open: () => Store): void {
  describe('search', () => {
    const candidates = async (words: readonly string[], limit = 9) => {
      const found = await open().statementCandidates(words, limit)
      return { ...found, ids: found.quotations.map(({ key: { articleId, quotationId } }) => `${articleId}/${quotationId}`) }
    }

    it('finds quotations that share rare words, best first', async () => {
      for (const saved of [kremlin, tesla, anonymous]) await open().saveArticle(saved)
      expect((await candidates(['great', 'honour', 'ready'])).ids).toEqual(['kremlin/q1', 'tesla/q2'])
      expect(await candidates(['antenna', 'we'])).toMatchObject({
        quotationCount: 4, documentFrequencies: new Map([['antenna', 1], ['we', 1]]), corrections: new Map(),
      })
    })

    it('takes other spellings and slips for the words of the corpus, and says so', async () => {
      await open().saveArticle(kremlin)
      expect(await candidates(['graet', 'honor', 'zeppelin'])).toMatchObject({
        ids: ['kremlin/q1'],
        corrections: new Map([['graet', 'great'], ['honor', 'honour']]),
        documentFrequencies: new Map([['graet', 1], ['honor', 1], ['zeppelin', 0]]),
      })
    })

    it('does not let copies of one statement crowd the others out', async () => {
      for (let copy = 1; copy <= 9; copy++) {
        await open().saveArticle(record(`copy${copy}`, 'Ida Holm said: “Rare words travel far.”', { quotations: [{ words: '“Rare words travel far.”', speaker: 'Ida Holm' }] }))
      }
      await open().saveArticle(record('other', 'Jan Berg said: “Rare birds travel further.”', { quotations: [{ words: '“Rare birds travel further.”', speaker: 'Jan Berg' }] }))
      expect((await candidates(['rare', 'words', 'travel'], 2)).quotations.map(({ speakerName }) => speakerName)).toEqual(['Ida Holm', 'Jan Berg'])
    })

    it('shows two speakers who say the same', async () => {
      for (const speaker of ['Ida Holm', 'Jan Berg']) {
        await open().saveArticle(record(speaker, `${speaker} said: “No comment today.”`, { quotations: [{ words: '“No comment today.”', speaker }] }))
      }
      expect((await candidates(['comment', 'today'], 2)).quotations.map(({ speakerName }) => speakerName)).toEqual(['Ida Holm', 'Jan Berg'])
    })

    it.each([[['AND']], [['"']], [['*', '-']], [['words:']], [['']], [[]]])('reads %j as words, never as signs of a query language', async (words) => {
      await open().saveArticle(kremlin)
      expect((await candidates(words)).quotations).toEqual([])
      expect(await open().sentencesWith(words, 5)).toEqual([])
    })

    it('finds sentences in which words stand next to each other', async () => {
      for (const saved of [kremlin, tesla]) await open().saveArticle(saved)
      const found = async (...words: string[]) => (await open().sentencesWith(words, 9)).map(({ citation }) => citation.words)
      expect(await found('need', 'time')).toEqual(['“It is a great honour,” Anna Orlova said, “but we need time.”'])
      expect(await found('great', 'honor')).toHaveLength(1)
      expect(await found('honour', 'great')).toEqual([])
      expect(await open().sentencesWith(['smiled'], 9)).toEqual([{
        citation: {
          articleId: 'tesla', version: 1, outlet: 'The Observer', url: null, span: spanIn(tesla, 'Marek Novak smiled.'), words: 'Marek Novak smiled.',
        },
        storyId: 'clubhouse', publishedAt: '2021-02-15',
      }])
    })

    it('finds the same after the indexes were optimised', async () => {
      for (const saved of [kremlin, tesla]) await open().saveArticle(saved)
      const before = await candidates(['antenna', 'honour'])
      await open().optimise()
      expect(await candidates(['antenna', 'honour'])).toEqual(before)
    })
  })
}
