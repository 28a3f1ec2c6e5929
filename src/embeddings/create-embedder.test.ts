import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '#store/store.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import { createEmbedder, type EmbedderOptions } from './create-embedder.ts'
import { give, keepSilent, refuse, startEmbeddingsServer, vectorOf, type EmbeddingsServer } from './counterpart/embeddings-server.ts'

let server: EmbeddingsServer
let store: Store
let lines: string[] = []

beforeEach(async () => {
  server = await startEmbeddingsServer()
  store = await openSqliteStore(':memory:')
  lines = []
})

afterEach(async () => {
  await server.stop()
  await store.close()
})

function embedder(given: Partial<EmbedderOptions> = {}): ReturnType<typeof createEmbedder> {
  const log = { warn: (_: object, message: string) => void lines.push(`warn: ${message}`), info: (_: object, message: string) => void lines.push(`info: ${message}`) }
  const patience = { attempts: 3, pauseMs: 1, longestPauseMs: 1_500 }
  return createEmbedder({ url: server.url, model: 'small', key: 'secret', cache: store, log, patience, restMs: 60_000, ...given })
}

const vectors = (...texts: string[]) => texts.map((text) => Float32Array.from(vectorOf(text)))

describe('an embedder', () => {
  it('gives each text its vector, with the key that was set', async () => {
    expect(await embedder().embed(['quay', 'ferry', ' '])).toEqual([...vectors('quay', 'ferry'), null])
    expect(server.requests).toEqual([{ path: '/v1/embeddings', authorization: 'Bearer secret', model: 'small', input: ['quay', 'ferry'] }])
  })

  it('sends no key where none is set', async () => {
    await embedder({ key: null, url: `${server.url}/` }).embed(['quay'])
    expect(server.requests).toMatchObject([{ path: '/v1/embeddings', authorization: undefined }])
  })

  it('sends no text twice, not even after a restart, but asks another model anew', async () => {
    await embedder().embed(['quay', 'ferry', 'quay'])
    expect(await embedder().embed(['ferry', 'mill'])).toEqual(vectors('ferry', 'mill'))
    await embedder({ model: 'large' }).embed(['quay'])
    expect(server.requests.map(({ model, input }) => [model, input])).toEqual([['small', ['quay', 'ferry']], ['small', ['mill']], ['large', ['quay']]])
  })

  it('asks for many texts a few at a time', async () => {
    const texts = Array.from({ length: 70 }, (_, at) => `text ${at}`)
    expect(await embedder().embed(texts)).toEqual(vectors(...texts))
    expect(server.requests.map(({ input }) => input.length)).toEqual([32, 32, 6])
  })

  it.each([
    ['too many requests', refuse(429, '1')],
    ['too many requests until a date', refuse(429, new Date(Date.now() + 1_000).toUTCString())],
    ['an error of the server', refuse(503)],
    ['an answer that never comes', keepSilent],
  ])('asks again after %s', async (_, behaviour) => {
    server.behave(behaviour)
    expect(await embedder({ timeoutMs: 500 }).embed(['quay'])).toEqual(vectors('quay'))
    expect(server.requests).toHaveLength(2)
    expect(lines).toEqual([])
  })

  it.each([
    ['is told to come back in an hour', [refuse(429, '3600')], 1, 'it answered with status 429'],
    ['is refused', [refuse(401)], 1, 'it answered with status 401'],
    ['asked three times', [refuse(500), refuse(502), refuse(503)], 3, 'it answered with status 503'],
    ['gets no answer', [keepSilent, keepSilent, keepSilent], 3, 'it did not answer within 0.3 s'],
    ['gets a page', [give('<html>')], 1, 'its answer is no JSON'],
    ['gets another shape', [give({ vectors: [] })], 1, 'another shape'],
    ['gets too few vectors', [give({ data: [] })], 1, 'another shape'],
    ['gets vectors of two lengths', [give({ data: [{ index: 0, embedding: [1, 2] }, { index: 1, embedding: [1, 2, 3] }] })], 1, 'another shape'],
    ['gets one vector twice', [give({ data: [{ index: 0, embedding: [1, 2] }, { index: 0, embedding: [1, 2] }] })], 1, 'another shape'],
    ['gets no numbers', [give({ data: [{ index: 0, embedding: ['a', 'b'] }, { index: 1, embedding: [null, 1] }] })], 1, 'another shape'],
  ])('goes on without vectors, says so once and rests, when it %s', async (_, behaviours, requests, reason) => {
    server.behave(...behaviours)
    const { embed } = embedder({ timeoutMs: 300 })
    expect(await embed(['quay', 'ferry'])).toEqual([null, null])
    expect(await embed(['mill'])).toEqual([null])
    expect(server.requests).toHaveLength(requests)
    expect(lines).toEqual([expect.stringContaining(reason)])
    expect(lines[0]).not.toContain('secret')
  })

  it('goes on without vectors when nobody is there', async () => {
    await server.stop()
    expect(await embedder().embed(['quay'])).toEqual([null])
    expect(lines).toEqual([expect.stringContaining('it cannot be reached')])
    server = await startEmbeddingsServer()
  })

  it('follows no redirect: key and text go nowhere else', async () => {
    server.behave((response) => response.writeHead(307, { location: `${server.url}/elsewhere` }).end())
    expect(await embedder({ patience: { attempts: 1, pauseMs: 1, longestPauseMs: 1 } }).embed(['quay'])).toEqual([null])
    expect(server.requests).toHaveLength(1)
  })

  it('says when the endpoint is back', async () => {
    server.behave(refuse(401))
    const { embed } = embedder({ restMs: 0 })
    await embed(['quay'])
    expect(await embed(['quay'])).toEqual(vectors('quay'))
    expect(lines).toEqual([expect.stringMatching(/^warn: /), 'info: The embeddings endpoint answers again.'])
  })

  it('goes on without vectors when the store cannot keep them', async () => {
    await store.close()
    expect(await embedder().embed(['quay'])).toEqual([null])
    expect(lines).toEqual(['warn: Vectors cannot be looked up; stories are grouped without them.'])
    store = await openSqliteStore(':memory:')
  })
})
