import { mkdtemp, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#store/store.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import { articleId } from './article-id.ts'
import { CorpusError } from './corpus-error.ts'
import { createIngest, type Ingest } from './ingest.ts'
import type { IngestLog } from './ingest-log.ts'

const bridge = `Bridge at Norhaven closes after crack is found

NORHAVEN, March 2 - The bridge over the Nor was closed on Tuesday after divers found a crack in a pillar, the city said.

“We could not take the risk,” said city engineer Ada Lindqvist. She told reporters the repair would take a month.

The bridge carries 20,000 cars a day and was opened in 1974.`

const bridgeElsewhere = `Norhaven shuts its bridge

The city of Norhaven shut the bridge over the Nor after a crack was found in one of its pillars by divers.

City engineer Ada Lindqvist said the repair of the bridge would take about a month.

Comments

Trending: Ferry fares to rise on March 9`

const bakery = `Bakers' strike leaves Osterby without bread

Bakers in Osterby walked out on Monday over night work, their union said.

“Nobody can live on these wages,” said Karl Brandt, who speaks for the union.`

let folder = ''
let store: Store
let ingests: Ingest[] = []
let lines: string[] = []

const log: IngestLog = {
  info: (_, message) => void lines.push(`info: ${message}`),
  warn: (fields, message) => void lines.push(`warn: ${'file' in fields ? `${String(fields.file)}: ` : ''}${message}`),
  error: (_, message) => void lines.push(`error: ${message}`),
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ingest-'))
  store = await openSqliteStore(':memory:')
  lines = []
})

afterEach(async () => {
  await Promise.all(ingests.map((ingest) => ingest.stop()))
  ingests = []
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

/** Puts the file there whole: a watch on a busy machine may look between its creation and its first words. */
async function write(name: string, content: string): Promise<void> {
  await writeFile(join(folder, `.${name}`), content)
  await rename(join(folder, `.${name}`), join(folder, name))
}

function start(): Ingest {
  const ingest = createIngest({ folder, store, log, debounceMs: 20, pollMs: 100 })
  ingests.push(ingest)
  return ingest
}

async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 15_000
  while (!await isSo()) {
    if (Date.now() > end) throw new Error(`It did not come to pass; the log says:\n${lines.join('\n')}`)
    await new Promise((resolve) => { setTimeout(resolve, 20) })
  }
}

async function version(name: string): Promise<number | undefined> {
  return (await store.article(articleId(name, '')))?.article.version
}

describe('a run over the corpus', () => {
  it('brings articles, findings, stories and their views into the store', async () => {
    await write('a.txt', bridge)
    await write('a.meta.json', JSON.stringify({ publisher: 'The Courier', publishedAt: '2021-03-02', url: 'https://example.org/bridge' }))
    await write('b.txt', bridgeElsewhere)
    await write('c.txt', bakery)
    const seen: number[] = []
    const report = await start().run(({ done, total }) => void seen.push(done / total))
    expect(report).toMatchObject({ added: 3, changed: 0, analysedAgain: 0, unchanged: 0, broken: [] })
    expect(seen).toEqual([0, 1 / 3, 2 / 3, 1])
    expect(await store.overview()).toMatchObject({ articleCount: 3, storyCount: 2 })
    const record = await store.article(articleId('a.txt', ''))
    expect(record?.findings.quotations.map(({ speakerName }) => speakerName)).toContain('Ada Lindqvist')
    const view = await store.storyView(record?.storyId ?? '')
    expect(view?.story.articleIds.toSorted()).toEqual([articleId('a.txt', ''), articleId('b.txt', '')].toSorted())
    expect(view?.story.title).toMatch(/bridge/i)
  })

  it('keeps the dates of page furniture out of every finding', async () => {
    await write('b.txt', bridgeElsewhere)
    await start().run()
    const record = await store.article(articleId('b.txt', ''))
    expect(record?.article.parts.filter(({ kind }) => kind === 'furniture')).toHaveLength(2)
    expect(record?.findings.timexes.filter(({ type }) => type === 'DATE')).toEqual([])
  })

  it('changes nothing the second time, after a restart as well', async () => {
    await write('a.txt', bridge)
    await write('c.txt', bakery)
    const ingest = start()
    await ingest.run()
    const before = [await store.known(), await store.stories({ limit: 10 })]
    expect(await ingest.run()).toMatchObject({ added: 0, changed: 0, analysedAgain: 0, unchanged: 2, storyIds: [] })
    expect(await start().run()).toMatchObject({ added: 0, changed: 0, analysedAgain: 0, unchanged: 2, storyIds: [] })
    expect([await store.known(), await store.stories({ limit: 10 })]).toEqual(before)
  })

  it('reads no file again that is as it was when it was read through', async () => {
    await write('a.txt', bridge)
    const [then, later] = [new Date('2024-05-02T10:00:00Z'), new Date('2024-05-02T10:00:01Z')]
    await utimes(join(folder, 'a.txt'), then, then)
    await start().run()
    await write('a.txt', bridge.replace('crack', 'fault'))
    await utimes(join(folder, 'a.txt'), then, then)
    expect(await start().run()).toMatchObject({ changed: 0, unchanged: 1 })
    await utimes(join(folder, 'a.txt'), then, later)
    expect(await start().run()).toMatchObject({ changed: 1, unchanged: 0 })
  })

  it('names what is wrong with a file at every start', async () => {
    await write('a.txt', bridge)
    await write('a.meta.json', '{"publishedAt": "soon"}')
    const { broken } = await start().run()
    expect(broken).toHaveLength(1)
    expect((await start().run()).broken).toEqual(broken)
  })

  it('makes a changed text a new version, and keeps its story', async () => {
    await write('a.txt', bridge)
    await start().run()
    const before = await store.article(articleId('a.txt', ''))
    await write('a.txt', bridge.replace('20,000', '22,000'))
    expect(await start().run()).toMatchObject({ added: 0, changed: 1, analysedAgain: 0 })
    const after = await store.article(articleId('a.txt', ''))
    expect(after).toMatchObject({ article: { version: 2 }, storyId: before?.storyId })
    expect(after?.article.text).toContain('22,000')
  })

  it('analyses again when the publication date comes later, without a new version', async () => {
    await write('a.txt', bridge)
    await start().run()
    await write('a.meta.json', '{"publishedAt": "2021-03-02"}')
    expect(await start().run()).toMatchObject({ added: 0, changed: 0, analysedAgain: 1 })
    const record = await store.article(articleId('a.txt', ''))
    expect(record?.article).toMatchObject({ version: 1, publishedAt: '2021-03-02' })
    expect(record?.findings.timexes.map(({ value }) => value)).toContain('2021-03-02')
  })

  it('looks again at the story that an article leaves', async () => {
    await write('a.txt', bridge)
    await write('a.meta.json', '{"publishedAt": "2021-03-02"}')
    await write('b.txt', bridgeElsewhere)
    await write('b.meta.json', '{"publishedAt": "2021-03-02"}')
    await start().run()
    await write('b.meta.json', '{"publishedAt": "2011-03-02"}')
    const report = await start().run()
    const storyId = `s-${articleId('a.txt', '')}`
    expect(report.storyIds).toContain(storyId)
    expect((await store.article(articleId('b.txt', '')))?.storyId).not.toBe(storyId)
    const view = await store.storyView(storyId)
    expect(view?.story.articleIds).toEqual([articleId('a.txt', '')])
    expect(JSON.stringify([view?.timeline, view?.statements, view?.highlights])).not.toContain(articleId('b.txt', ''))
  })

  it('takes in other metadata without a new version', async () => {
    await write('a.txt', bridge)
    await start().run()
    await write('a.meta.json', '{"publisher": "The Courier"}')
    expect(await start().run()).toMatchObject({ changed: 0, analysedAgain: 1 })
    expect((await store.article(articleId('a.txt', '')))?.article).toMatchObject({ version: 1, publisher: 'The Courier' })
  })

  it('groups alike whatever the files are called', async () => {
    await write('z.txt', bridge)
    await write('z.meta.json', '{"publishedAt": "2021-03-02"}')
    await write('a.txt', bridgeElsewhere)
    await write('m.txt', bakery)
    await start().run()
    expect((await store.article(articleId('a.txt', '')))?.storyId).toBe(`s-${articleId('z.txt', '')}`)
  })

  it('says which text is a copy', async () => {
    await write('a.txt', bridge)
    await write('b.txt', `${bridge}\n\n© 2025 The Other Paper. All rights reserved.`)
    await start().run()
    expect((await store.article(articleId('b.txt', '')))?.copyOf).toBe(articleId('a.txt', ''))
  })

  it('names broken files, and the rest goes on', async () => {
    await write('a.txt', bridge)
    await write('broken.json', '{')
    await write('empty.txt', '')
    const report = await start().run()
    expect(report).toMatchObject({ added: 1 })
    expect(report.broken.map(({ file }) => file)).toEqual(['broken.json', 'empty.txt'])
  })

  it('throws a CorpusError with the remedy when there is no folder', async () => {
    const ingest = createIngest({ folder: join(folder, 'nowhere'), store, log })
    await expect(ingest.run()).rejects.toThrow(CorpusError)
    await expect(ingest.run()).rejects.toThrow(/Create it, or point ONRECORD_CORPUS/)
  })

  it('computes the views that a killed process left behind', async () => {
    await write('a.txt', bridge)
    await start().run()
    const storyId = `s-${articleId('a.txt', '')}`
    const view = await store.storyView(storyId)
    if (view === undefined) throw new Error('The story is missing.')
    await store.saveStoryView({ ...view, highlights: [], timeline: [] })
    await store.setNote('ingest.unfinished', 'yes')
    expect(await start().run()).toMatchObject({ unchanged: 1, storyIds: [] })
    expect(await store.storyView(storyId)).toEqual(view)
    expect(await store.note('ingest.unfinished')).toBe('no')
  })

  it('stops after the article that is being saved, and goes on at the next start', async () => {
    await Promise.all(Array.from({ length: 30 }, (_, index) => write(`${index}.txt`, bakery.replaceAll('Osterby', `Town${index}`))))
    const ingest = start()
    const report = await ingest.run(({ done }) => { if (done === 3) void ingest.stop() })
    expect(report.added).toBeLessThan(30)
    expect((await store.overview()).articleCount).toBe(report.added)
    expect((await start().run()).added).toBe(30 - report.added)
  })

  it('can be stopped while it reads the folder', async () => {
    await write('a.txt', bridge)
    const ingest = start()
    const run = ingest.run()
    await ingest.stop()
    expect((await run).added).toBeLessThanOrEqual(1)
  })

  it('reads and analyses in a thread of its own, which ends with the run', async () => {
    await write('a.txt', bridge)
    const threads: Worker[] = []
    const note = (thread: Worker): void => void threads.push(thread)
    process.on('worker', note)
    await start().run()
    process.off('worker', note)
    // A thread that has ended has no number any more.
    expect(threads.map(({ threadId }) => threadId)).toEqual([-1])
  })
})

describe('what must not be shown any more', () => {
  const courier = { uri: 'urn:courier:1', headline: 'Bridge at Norhaven closes', body_text: bridge }

  it('goes when its file was removed while the bot was off, and comes back with it', async () => {
    await write('a.txt', bridge)
    await write('b.txt', bridgeElsewhere)
    await write('c.txt', bakery)
    await start().run()
    await rm(join(folder, 'b.txt'))
    await rm(join(folder, 'c.txt'))
    const report = await start().run()
    expect(report).toMatchObject({ added: 0, withdrawn: 2, unchanged: 1 })
    expect(lines).toContain('info: This file is gone from the corpus; its articles are withdrawn.')
    expect(await store.overview()).toMatchObject({ articleCount: 1, storyCount: 1 })
    const view = await store.storyView(`s-${articleId('a.txt', '')}`)
    expect(view?.story.articleIds).toEqual([articleId('a.txt', '')])
    expect(view?.highlights.length).toBeGreaterThan(0)
    expect(JSON.stringify(view)).not.toContain(articleId('b.txt', ''))
    expect((await store.articleChanges(0, 9)).map(({ kind }) => kind)).toEqual(['withdrawn', 'withdrawn'])
    await write('c.txt', bakery)
    await start().run()
    expect(await version('c.txt')).toBe(1)
    expect(await start().run()).toMatchObject({ withdrawn: 0, unchanged: 2 })
  })

  it('stays while the whole folder is empty, which looks like a drive that is not there', async () => {
    await write('a.txt', bridge)
    await start().run()
    await rm(join(folder, 'a.txt'))
    expect(await start().run()).toMatchObject({ withdrawn: 0 })
    expect(await version('a.txt')).toBe(1)
    expect(lines).toContain(
      'warn: Most of the corpus is missing; its articles stay for a day, in case a drive is not there or the folder is the wrong one.')
  })

  it.each([
    ['a.json', JSON.stringify({ ...courier, pubstatus: 'canceled' })],
    ['a.json', JSON.stringify({ uri: 'urn:courier:1', headline: 'Bridge at Norhaven closes', pubStatus: 'withheld' })],
    ['a.json', JSON.stringify({ ...courier, usageterms: 'withdrawn' })],
    ['a.meta.json', '{"status": "withdrawn"}'],
    ['a.meta.json', '{"rights": "canceled"}'],
    ['a.meta.json', '{"embargoedUntil": "2999-01-01T00:00:00Z"}'],
  ])('goes when its publisher takes it back in %s by %s', async (name, content) => {
    await write('a.json', JSON.stringify(courier))
    await start().run()
    expect(await version('a.json')).toBe(1)
    await write(name, content)
    const report = await start().run()
    expect(report.broken.map(({ reason }) => reason)).toEqual([expect.stringMatching(/so it is not shown/)])
    expect(report).toMatchObject({ withdrawn: 1, unchanged: 0 })
    expect(await store.overview()).toMatchObject({ articleCount: 0, storyCount: 0 })
    expect(await start().run()).toMatchObject({ withdrawn: 0 })
  })

  it('stays away when an operator withdrew it, although its file is there', async () => {
    await write('a.txt', bridge)
    await start().run()
    await store.withdrawArticle(articleId('a.txt', ''), '2021-03-05T10:00:00Z', 'operator')
    await write('a.txt', bridge.replace('20,000', '22,000'))
    expect(await start().run()).toMatchObject({ added: 0, changed: 0 })
    expect(await version('a.txt')).toBeUndefined()
  })
})

describe('an embedder', () => {
  it('is asked once for headline and first lines of every new article, and its vectors are kept for grouping', async () => {
    const asked: string[] = []
    const embed = async (texts: readonly string[]) => {
      asked.push(...texts)
      return texts.map((text) => (text.startsWith('Bakers') ? null : Float32Array.of(text.length, 1)))
    }
    await write('a.txt', bridge)
    await write('c.txt', bakery)
    const run = async () => createIngest({ folder, store, log, embedder: { embed } }).run()
    await run()
    await run()
    expect(asked.map((text) => text.split('\n')[0])).toEqual(['Bridge at Norhaven closes after crack is found', 'Bakers\' strike leaves Osterby without bread'])
    const features = async (name: string) => (await store.article(articleId(name, '')))?.features
    expect(await features('a.txt')).toContain('"embedding"')
    expect(await features('c.txt')).not.toContain('"embedding"')
  })
})

describe('operators’ verdicts', () => {
  it('hold when an article is analysed again, and the touched stories can be computed again', async () => {
    await write('a.txt', bridge)
    await write('b.txt', bridgeElsewhere)
    await start().run()
    const ingest = start()
    const storyIds = await store.moveArticle(articleId('b.txt', ''), null, 'ada')
    await ingest.rebuild([...storyIds, 's-nowhere'])
    const own = (await store.article(articleId('b.txt', '')))?.storyId ?? ''
    expect((await store.storyView(own))?.highlights.length).toBeGreaterThan(0)
    expect(JSON.stringify(await store.storyView(`s-${articleId('a.txt', '')}`))).not.toContain(articleId('b.txt', ''))
    await write('b.meta.json', '{"publisher": "The Other Paper"}')
    expect(await start().run()).toMatchObject({ analysedAgain: 1, storyIds: [own] })
    expect((await store.article(articleId('b.txt', '')))?.storyId).toBe(own)
  })
})

describe('a watched corpus', () => {
  it('takes in files that are added or changed, takes out what is removed, and names what is broken once', async () => {
    await write('a.txt', bridge)
    const ingest = start()
    await ingest.run()
    ingest.watch()
    await write('c.txt', bakery)
    await until(async () => await version('c.txt') === 1)
    await write('a.txt', bridge.replace('20,000', '22,000'))
    await until(async () => await version('a.txt') === 2)
    await write('bad.json', '{')
    await until(() => lines.some((line) => line.startsWith('warn: bad.json: This file is broken JSON')))
    await rm(join(folder, 'c.txt'))
    await until(async () => await version('c.txt') === undefined)
    expect(lines).toContain('info: This file is gone from the corpus; its articles are withdrawn.')
    expect(lines.filter((line) => line.startsWith('warn:'))).toEqual([expect.stringContaining('bad.json')])
    expect(lines.filter((line) => line.startsWith('error:'))).toEqual([])
  })

  it('takes in metadata that is added beside an article', async () => {
    await write('a.txt', bridge)
    const ingest = start()
    await ingest.run()
    ingest.watch()
    await write('a.meta.json', '{"publisher": "The Courier"}')
    await until(async () => (await store.article(articleId('a.txt', '')))?.article.publisher === 'The Courier')
    expect(await version('a.txt')).toBe(1)
  })

  it('takes in an article when its embargo ends, although nobody writes the file', async () => {
    const embargoedUntil = new Date(Date.now() + 1_500).toISOString()
    await write('a.txt', bridge)
    await write('a.meta.json', JSON.stringify({ embargoedUntil }))
    const ingest = start()
    expect((await ingest.run()).broken).toEqual([{ file: 'a.txt', reason: `It is embargoed until ${embargoedUntil}, so it is not shown yet.` }])
    ingest.watch()
    await until(async () => await version('a.txt') === 1)
    expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(embargoedUntil))
  })

  it('says in which texts the publisher corrects himself', async () => {
    await write('a.txt', bridge)
    const ingest = start()
    await ingest.run()
    ingest.watch()
    await write('a.txt', `${bridge.replace('20,000', '2,000')}\n\nCorrection: An earlier version of this article gave the traffic as 20,000 cars.`)
    await until(async () => await version('a.txt') === 2)
    expect((await store.articleChanges(0, 9)).map(({ kind }) => kind)).toEqual(['corrected'])
  })
})
