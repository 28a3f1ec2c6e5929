import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ArticleRecord, Store } from '#store/store.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import { applyRepairs } from './apply-repairs.ts'
import { startAnalyst, type AnalystClient } from './start-analyst.ts'

let store: Store
let analyst: AnalystClient

beforeEach(async () => {
  store = await openSqliteStore(':memory:')
  analyst = startAnalyst()
  for (const [id, storyId, copyOf] of [['a', 's-a', null], ['b', 's-a', null], ['c', 's-a', 'b'], ['d', 's-d', null]] as const) await store.saveArticle(record(id, storyId, copyOf))
})

afterEach(async () => {
  await analyst.stop()
  await store.close()
})

function record(id: string, storyId: string, copyOf: string | null): ArticleRecord {
  const text = `Text ${id} tells of the quay.`
  return {
    article: {
      id, version: 1, file: `${id}.txt`, publisher: null, url: null, publishedAt: '2021-03-02', language: 'en', rights: null, title: `Headline ${id}`, text,
      parts: [{ kind: 'body', span: { start: 0, end: text.length } }], contentHash: id,
    },
    findings: { sentences: [{ span: { start: 0, end: text.length }, paragraph: 0, part: 'body' }], mentions: [], persons: [], quotations: [], timexes: [], events: [] },
    analysisKey: 'by hand', storyId, copyOf, features: '{}',
  }
}

const apply = async (...repairs: Parameters<typeof applyRepairs>[1]) => {
  const stale = new Set(['s-a', 's-d'])
  expect(await applyRepairs({ store, analyst, onError: (error) => { throw error } }, repairs, stale)).toEqual([])
  return [...stale]
}
const articlesOf = async (storyId: string) => (await store.storyView(storyId))?.story.articleIds

it('merges two stories under one id, to which the other leads, with one view', async () => {
  expect(await apply({ type: 'merge', from: 's-d', into: 's-a' })).toEqual([])
  expect((await store.storyView('s-d'))?.story).toMatchObject({ id: 's-a', articleIds: ['a', 'b', 'c', 'd'] })
  expect((await store.storyView('s-a'))?.highlights.length).toBeGreaterThan(0)
})

it('lets a text leave with its copies', async () => {
  expect(await apply({ type: 'leave', articleId: 'b', from: 's-a', into: 's-b' })).toEqual(['s-a', 's-d'])
  expect([await articlesOf('s-a'), await articlesOf('s-b')]).toEqual([['a'], ['b', 'c']])
})

it('does nothing where an operator was faster', async () => {
  await store.mergeStories('s-d', 's-a', 'ada')
  await apply({ type: 'merge', from: 's-d', into: 's-a' }, { type: 'leave', articleId: 'b', from: 's-d', into: 's-b' })
  expect(await articlesOf('s-a')).toEqual(['a', 'b', 'c', 'd'])
  await apply({ type: 'leave', articleId: 'b', from: 's-a', into: 's-b' })
  expect(await articlesOf('s-a')).toEqual(['a', 'b', 'c', 'd'])
})
