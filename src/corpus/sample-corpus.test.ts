import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unpackRecord } from '#store/pack-record.ts'
import type { ArticleRecord, Store } from '#store/store.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import { createIngest } from './ingest.ts'
import type { IngestReport } from './ingest-report.ts'

const folder = resolve(import.meta.dirname, '../../corpus')
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

let store: Store
let report: IngestReport
let records: readonly ArticleRecord[] = []

beforeAll(async () => {
  store = await openSqliteStore(':memory:')
  report = await createIngest({ folder, store, log: silent }).run()
  records = (await Promise.all(report.storyIds.map((id) => store.storyRecords(id)))).flat().map(unpackRecord)
})

afterAll(async () => {
  await store.close()
})

describe('the sample corpus', () => {
  it('is read without a complaint, as three stories', () => {
    expect(report).toMatchObject({ added: 10, broken: [] })
    const folders = report.storyIds.map((id) => new Set(records.filter(({ storyId }) => storyId === id).map(({ article }) => article.file.split('/')[0])))
    expect(folders.map((names) => Array.from(names)).toSorted()).toEqual([['clubhouse'], ['ever-given'], ['ingenuity']])
  })

  it('marks every article as a sample, of one of three outlets', () => {
    expect(new Set(records.map(({ article }) => article.rights))).toEqual(new Set(['sample, written for Onrecord']))
    expect(new Set(records.map(({ article }) => article.publisher))).toEqual(new Set(['The Harbour Courier', 'Tech Lantern', 'Meridian Wire']))
    expect(records.every(({ article }) => /^https:\/\/example\.(?:org|net|com)\//.test(article.url ?? ''))).toBe(true)
    expect(records.filter(({ article }) => article.publishedAt === null)).toHaveLength(1)
  })

  it('quotes nobody at more than twelve words a stretch', () => {
    const stretches = records.flatMap(({ article }) => [...article.text.matchAll(/“([^”]+)”/g)].map((match) => match[1]?.trim() ?? ''))
    expect(stretches.length).toBeGreaterThan(10)
    expect(stretches.filter((stretch) => stretch.split(/\s+/).length > 12)).toEqual([])
  })

  it('lets no date of its page furniture into a finding', () => {
    expect(records.some(({ article }) => article.text.includes('2025'))).toBe(true)
    expect(records.flatMap(({ findings }) => findings.timexes.map(({ value }) => value)).filter((value) => /^202[2-9]/.test(value ?? ''))).toEqual([])
  })

  it('counts the reprint as a copy of the agency text', () => {
    const files = new Map(records.map(({ article }) => [article.id, article.file]))
    expect(records.filter(({ copyOf }) => copyOf !== null).map(({ article, copyOf }) => [article.file, files.get(copyOf ?? '')]))
      .toEqual([['clubhouse/no-reply-reprint.txt', 'clubhouse/no-reply.json']])
  })

  it('has one statement of Dmitry Peskov in two outlets', async () => {
    const found = await store.statementCandidates(['interesting', 'proposal'], 20)
    expect(new Set(found.quotations.filter(({ speakerName }) => speakerName === 'Dmitry Peskov').map(({ citation }) => citation.outlet)).size).toBeGreaterThan(1)
  })
})
