import { beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#store/store.ts'
import { record } from './made-record.ts'
import { anonymous, kremlin, tesla } from './sample-records.ts'

/** What a store promises of persons. */
export function describePersons(open: () => Store): void {
  describe('persons', () => {
    beforeEach(async () => {
      for (const record of [kremlin, tesla, anonymous]) await open().saveArticle(record)
    })
    const ids = async (typed: string) => (await open().persons(typed, 9)).map(({ id }) => id)

    it('counts a person over all articles, under the fullest name', async () => {
      expect(await open().persons('Anna Orlova', 9)).toEqual([{
        id: 'anna orlova', name: 'Anna Orlova', aliases: ['Anna Orlova', 'Orlova'], kind: 'person', role: 'spokeswoman', quotationCount: 2, articleCount: 2,
      }])
    })

    it('does not count unclear quotations', async () => {
      expect((await open().persons('Harbour Board', 9)).map(({ quotationCount }) => quotationCount)).toEqual([0])
    })

    it.each([
      ['orlova', ['anna orlova']],
      ['ORLOVA, Anna', ['anna orlova']],
      ['Ana Orlova', ['anna orlova']],
      ['Orlvoa', ['anna orlova']],
      ['Nováková', []],
      ['Novák', ['marek novak']],
      ['xy', []],
      ['"*', []],
    ])('finds %j as %j', async (typed, expected) => {
      expect(await ids(typed)).toEqual(expected)
    })

    it('takes a last name for the only person of the story who has it', async () => {
      expect(await ids('Orlova')).toEqual(['anna orlova'])
      await open().saveArticle(record('rival', 'Boris Orlova waved.', { persons: ['Boris Orlova'] }))
      expect(await ids('Orlova')).toEqual(['anna orlova', 'orlova', 'boris orlova'])
    })

    it('keeps a last name apart from namesakes in other stories', async () => {
      await open().saveArticle(record('elsewhere', 'Novak waved.', { persons: ['Novak'], storyId: 'harbour' }))
      expect(await ids('Novak')).toEqual(['marek novak', 'novak'])
    })

    it('finds a person by the name that an operator gave, and completes it, until it is taken back', async () => {
      await open().setAliases([{ alias: 'Änne Orlowa', personId: 'anna orlova' }])
      expect(await ids('anne orlowa')).toEqual(['anna orlova'])
      expect(await open().completions('person', 'lowa', 9)).toEqual(['Anna Orlova'])
      expect((await open().persons('Orlowa', 9)).map(({ aliases }) => aliases)).toEqual([expect.arrayContaining(['Anna Orlova', 'Änne Orlowa'])])
      await open().setAliases([])
      expect(await open().completions('person', 'lowa', 9)).toEqual([])
      expect((await open().persons('Anna Orlova', 9))[0]?.aliases).toEqual(['Anna Orlova', 'Orlova'])
    })

    it('takes whom an article calls by that name for the person, in articles to come too, until it is taken back', async () => {
      const said = (id: string) => record(id, '“It opens,” Madam Kremlin said.', { quotations: [{ words: '“It opens,”', speaker: 'Madam Kremlin' }], storyId: 'harbour' })
      const counts = async () => (await open().persons('Anna Orlova', 9)).map(({ quotationCount, articleCount }) => [quotationCount, articleCount])
      await open().saveArticle(said('nickname'))
      await open().setAliases([{ alias: 'Madam Kremlin', personId: 'anna orlova' }])
      expect(await counts()).toEqual([[3, 3]])
      await open().saveArticle(said('nickname again'))
      expect(await counts()).toEqual([[4, 4]])
      expect((await open().quotations({ personIds: ['anna orlova'], limit: 9 })).map(({ speakerName }) => speakerName)).toContain('Madam Kremlin')
      expect(await ids('Madam Kremlin')).toEqual(['anna orlova'])
      await open().setAliases([])
      expect(await counts()).toEqual([[2, 2]])
      expect(await ids('Madam Kremlin')).toEqual(['madam kremlin'])
    })

    it('leaves a last name to the person of its own story who has it, whatever an operator calls others', async () => {
      await open().saveArticle(record('rival', 'Boris Berg waved. Berg left.', { persons: ['Boris Berg', 'Berg'], storyId: 'harbour' }))
      await open().setAliases([{ alias: 'Berg', personId: 'anna orlova' }])
      expect((await open().persons('Boris Berg', 9)).map(({ articleCount }) => articleCount)).toEqual([1])
      expect((await open().persons('Anna Orlova', 9)).map(({ articleCount }) => articleCount)).toEqual([2])
    })

    it('forgets a person whom the latest versions do not name', async () => {
      await open().saveArticle(record('tesla', 'Nobody is named here.', {}))
      expect(await ids('Novak')).toEqual([])
    })

    it.each([
      ['person', 'ann', ['Anna Orlova']],
      ['person', 'lov', ['Anna Orlova']],
      ['person', '', ['Anna Orlova', 'Marek Novak', 'Harbour Board']],
      ['story', 'gaz', []],
      ['story', 'kremlin', ['Kremlin answers']],
      ['outlet', 'the', ['The Gazette', 'The Observer']],
      ['outlet', 'obs', ['The Observer']],
      ['outlet', '%', []],
    ] as const)('completes a %s from %j', async (kind, typed, expected) => {
      expect(await open().completions(kind, typed, 9)).toEqual(expected)
    })

    it('completes at most as many as asked for', async () => {
      expect(await open().completions('person', '', 1)).toEqual(['Anna Orlova'])
    })
  })
}
