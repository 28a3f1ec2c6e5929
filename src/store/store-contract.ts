import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '#model/mention.ts'
import type { Quotation } from '#model/quotation.ts'
import type { Span } from '#model/span.ts'
import type { ArticleRecord, Statement, Store, StoryView } from './store.ts'

/** Every promise of the store as a test; each implementation runs them all. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`the ${name} store`, () => {
    let store: Store
    beforeEach(async () => {
      store = await open()
    })
    afterEach(() => store.close())

    describeArticles(() => store)
    describeQuotations(() => store)
    describePersons(() => store)
    describeStatements(() => store)
    describeSearch(() => store)
    describeStories(() => store)
    describeWithdrawal(() => store)
    describeChanges(() => store)
    describeVerdicts(() => store)
    describeThreads(() => store)
    describeDesk(() => store)

    it('answers everything that was asked before it was closed, and refuses what comes after', async () => {
      const asked = [store.saveArticle(kremlin), store.overview(), store.setNote('hash', 'abc')]
      const closed = store.close()
      await expect(Promise.all(asked)).resolves.toHaveLength(3)
      await closed
      await store.close()
      await expect(store.overview()).rejects.toThrow('The store is closed.')
    })
  })
}

function describeArticles(open: () => Store): void {
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
      expect(await store.storyRecords('clubhouse')).toEqual([tesla, kremlin])
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

function describeQuotations(open: () => Store): void {
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

function describePersons(open: () => Store): void {
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

function describeStatements(open: () => Store): void {
  describe('statements', () => {
    beforeEach(async () => {
      for (const saved of [kremlin, tesla]) await open().saveArticle(saved)
    })

    it('takes a quotation for a statement of its own until the story says otherwise', async () => {
      const rows = await open().quotations({ limit: 9 })
      expect(new Set(rows.map(({ statementId }) => statementId)).size).toBe(3)
      for (const row of rows) expect(await open().statement(row.statementId)).toEqual([row])
    })

    it('gives all renderings of a statement, the fullest first', async () => {
      await open().saveStoryView(view(['tesla', 'kremlin'], [{ id: 'honour', quotations: [key('tesla', 'q1'), key('kremlin', 'q1')] }]))
      const rows = await open().statement('honour')
      expect(rows.map(({ key: { articleId }, statementId }) => [articleId, statementId])).toEqual([['kremlin', 'honour'], ['tesla', 'honour']])
    })

    it('leads from the id that a quotation had alone to the statement it has joined', async () => {
      const [lone] = await open().quotations({ limit: 1 })
      await open().saveStoryView(view(['tesla', 'kremlin'], [{ id: 'honour', quotations: [key('tesla', 'q1'), key('kremlin', 'q1')] }]))
      expect(await open().statement(lone?.statementId ?? '')).toHaveLength(2)
    })

    it('forgets a statement that the story does not see any more, and one whose article was analysed again', async () => {
      const statements = [{ id: 'honour', quotations: [key('tesla', 'q1'), key('kremlin', 'q1')] }]
      await open().saveStoryView(view(['tesla', 'kremlin'], statements))
      await open().saveStoryView(view(['tesla', 'kremlin'], []))
      expect(await open().statement('honour')).toEqual([])
      await open().saveStoryView(view(['tesla', 'kremlin'], statements))
      await open().saveArticle({ ...kremlin, analysisKey: 'rules 2' })
      expect((await open().statement('honour')).map(({ key: { articleId } }) => articleId)).toEqual(['tesla'])
    })
  })
}

function describeSearch(open: () => Store): void {
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

function describeStories(open: () => Store): void {
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
      expect((await open().storyRecords('harbour')).map(({ article }) => article.id)).toEqual(['kremlin', 'tesla', 'anonymous'])
    })
  })
}

function describeWithdrawal(open: () => Store): void {
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
      expect((await open().storyRecords('clubhouse')).map(({ article: { id }, copyOf }) => [id, copyOf])).toEqual([['tesla', null], ['copy1', null], ['copy2', 'copy1']])
      expect((await open().storyView('clubhouse'))?.story.sourceCount).toBe(2)
    })
  })
}

function describeChanges(open: () => Store): void {
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

function describeVerdicts(open: () => Store): void {
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
      expect((await open().storyRecords('harbour')).map(({ article: { id } }) => id)).toEqual(['tesla', 'anonymous'])
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

function describeDesk(open: () => Store): void {
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

function describeThreads(open: () => Store): void {
  describe('threads', () => {
    const told = (id: string, publishedAt: string | null, title: string) =>
      record(id, 'Nothing.', { title, storyId: `s-${id}`, ...publishedAt === null ? {} : { publishedAt } })
    const ask = async (words: readonly string[], given: { readonly before?: string | null, readonly limit?: number } = {}) =>
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

interface GivenQuotation extends Partial<Quotation> {
  readonly words: string | readonly string[]
  readonly speaker: string
  readonly sourceWords?: string
}

interface GivenRecord {
  readonly title?: string
  readonly storyId?: string
  readonly publisher?: string
  readonly url?: string
  readonly rights?: string
  readonly publishedAt?: string
  readonly persons?: readonly string[]
  readonly roles?: Readonly<Record<string, string>>
  readonly quotations?: readonly GivenQuotation[]
}

/** An article with its findings, as ingest would hand it over: a sentence ends with a full stop and a blank. */
function record(id: string, text: string, given: GivenRecord): ArticleRecord {
  const persons = (given.persons ?? given.quotations?.map(({ speaker }) => speaker) ?? []).map((name) => person(name, given.roles?.[name] ?? null))
  return {
    article: {
      id, version: 1, file: `${id}.txt`, publisher: given.publisher ?? null, url: given.url ?? null, publishedAt: given.publishedAt ?? null, language: 'en',
      rights: given.rights ?? null, title: given.title ?? '', text, parts: [{ kind: 'body', span: { start: 0, end: text.length } }], contentHash: sha256(text),
    },
    findings: {
      sentences: [...text.matchAll(/\S.*?(?:[.?!]”?(?=\s|$)|$)/g)].map((match) => (
        { span: { start: match.index, end: match.index + match[0].length }, paragraph: 0, part: 'body' })),
      mentions: persons.flatMap(({ id: personId, aliases }) => aliases.flatMap((alias) => occurrences(text, alias).map((span) => (
        { span, form: 'name' as const, personId, rule: 'by hand' })))),
      persons, timexes: [], events: [],
      quotations: (given.quotations ?? []).map((quotation, place) => madeQuotation(text, `q${place + 1}`, quotation)),
    },
    analysisKey: 'rules 1', storyId: given.storyId ?? 'clubhouse', copyOf: null, features: JSON.stringify({ of: id }),
  }
}

function madeQuotation(text: string, id: string, { words, speaker, sourceWords = speaker, ...given }: GivenQuotation): Quotation {
  return {
    id, kind: 'direct', content: [words].flat().map((part) => spanOf(text, part)), cue: null, source: [spanOf(text, sourceWords)], speakerName: speaker, level: 'stated',
    reason: 'by hand', antecedent: null, candidates: [], chain: [], nestedIn: null, addressee: null, medium: null, isDenied: false, confidence: 1, ...given,
  }
}

function person(name: string, role: string | null): Person {
  const last = name.split(' ').at(-1) ?? name
  return { id: name.toLowerCase(), name, aliases: [...new Set([name, last])], kind: 'person', gender: 'unknown', role }
}

function occurrences(text: string, words: string): Span[] {
  return [...text.matchAll(new RegExp(words, 'g'))].map((match) => ({ start: match.index, end: match.index + words.length }))
}

function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`The test’s text has no “${words}”.`)
  return { start, end: start + words.length }
}

function spanIn({ article }: ArticleRecord, words: string): Span {
  return spanOf(article.text, words)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

function key(articleId: string, quotationId: string): Statement['quotations'][number] {
  return { articleId, quotationId }
}

function view(articleIds: readonly string[], statements: readonly Statement[]): StoryView {
  return {
    story: { id: 'clubhouse', title: 'Kremlin answers the call', articleIds, firstDay: '2021-02-15', lastDay: '2021-03-02', sourceCount: 2 },
    timeline: [], statements, differences: [], highlights: [],
  }
}

const kremlin = record('kremlin', 'The call came on Monday. “It is a great honour,” Anna Orlova said, “but we need time.” Nobody else spoke.', {
  title: 'Kremlin answers', publisher: 'The Gazette', url: 'https://gazette.example/1', rights: 'CC BY', publishedAt: '2021-03-02',
  roles: { 'Anna Orlova': 'spokeswoman' },
  quotations: [{ words: ['“It is a great honour,”', '“but we need time.”'], speaker: 'Anna Orlova' }],
})

const rewritten = record('kremlin', 'Anna Orlova said: “We have not decided.”', {
  title: 'Kremlin answers', publisher: 'The Gazette', url: 'https://gazette.example/1', rights: 'CC BY', publishedAt: '2021-03-02',
  quotations: [{ words: '“We have not decided.”', speaker: 'Anna Orlova' }],
})

const tesla = record('tesla', 'Orlova said that Novak had asked twice. Marek Novak smiled. “The antenna is ready.”', {
  title: 'An invitation', publisher: 'The Observer', publishedAt: '2021-02-15',
  persons: ['Orlova', 'Marek Novak'],
  quotations: [
    { words: 'that Novak had asked twice', speaker: 'Orlova', kind: 'indirect', level: 'paraphrase' },
    {
      words: '“The antenna is ready.”', speaker: 'Marek Novak', level: 'resolved',
      antecedent: spanOf('Orlova said that Novak had asked twice. Marek Novak smiled.', 'Marek Novak'),
    },
  ],
})

const anonymous = record('anonymous', 'The Harbour Board said the quay was closed.', {
  title: 'Quay closed', storyId: 'harbour', persons: ['Harbour Board'],
  quotations: [{
    words: 'the quay was closed', speaker: 'Harbour Board', speakerName: null, kind: 'indirect', level: 'unclear', candidates: ['Harbour Board', 'the mayor'],
  }],
})

const rewrittenAnonymous = { ...anonymous, article: { ...anonymous.article, text: 'The quay was open.', contentHash: sha256('The quay was open.') }, findings: { ...anonymous.findings, quotations: [], sentences: [] } }
