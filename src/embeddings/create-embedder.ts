import { createHash } from 'node:crypto'
import type { Embedder } from '#model/embedder.ts'
import type { StoreWriter } from '#store/store.ts'
import { NoVectorsError, requestVectors, type Endpoint } from './request-vectors.ts'
import { retry, type Patience } from './retry.ts'

export interface EmbedderOptions {
  readonly url: string
  readonly model: string
  readonly key: string | null
  /** Keeps vectors by text and model, so that no text is sent twice. */
  readonly cache: Pick<StoreWriter, 'vectors' | 'saveVectors'>
  readonly log: EmbedderLog
  /** How long one request may take; five seconds by default: a bot that is being stopped waits for it. */
  readonly timeoutMs?: number
  readonly patience?: Patience
  /** After a failure nothing is asked for so long: articles must not wait for an endpoint that is down. A minute by default. */
  readonly restMs?: number
}

/** A pino logger fits. */
export interface EmbedderLog {
  warn(fields: object, message: string): void
  info(fields: object, message: string): void
}

const atOnce = 32
const patient: Patience = { attempts: 3, pauseMs: 500, longestPauseMs: 5_000 }

/** An embedder that asks an OpenAI-compatible endpoint and says once when it fails, and once when it is back. */
export function createEmbedder({ url, model, key, cache, log, timeoutMs = 5_000, patience = patient, restMs = 60_000 }: EmbedderOptions): Embedder {
  const endpoint: Endpoint = { url, model, key, timeoutMs }
  let restsUntilMs = 0
  let isDown = false

  async function embed(texts: readonly string[]): Promise<readonly (Float32Array | null)[]> {
    const hashes = texts.map(hashOf)
    const known = await remembered(hashes)
    const missing = new Map(texts.map((text, at) => [hashes[at] ?? '', text] as const).filter(([hash, text]) => !known.has(hash) && text.trim() !== ''))
    const entries = [...missing]
    for (let at = 0; at < entries.length; at += atOnce) {
      for (const { hash, vector } of await fetchSome(entries.slice(at, at + atOnce))) known.set(hash, vector)
    }
    return hashes.map((hash) => known.get(hash) ?? null)
  }

  async function remembered(hashes: readonly string[]): Promise<Map<string, Float32Array>> {
    const stored = await cache.vectors(model, [...new Set(hashes)])
    return new Map(stored.map(({ hash, vector }) => [hash, vector]))
  }

  async function fetchSome(entries: readonly (readonly [hash: string, text: string])[]): Promise<readonly Kept[]> {
    if (Date.now() < restsUntilMs) return []
    try {
      const vectors = await retry(() => requestVectors(endpoint, entries.map(([, text]) => text)), patience)
      if (isDown) log.info({ model }, 'The embeddings endpoint answers again.')
      isDown = false
      const kept = entries.flatMap(([hash], at) => (vectors[at] === undefined ? [] : [{ hash, vector: vectors[at] }]))
      await cache.saveVectors(model, kept)
      return kept
    } catch (error) {
      if (!(error instanceof NoVectorsError)) throw error
      restsUntilMs = Date.now() + restMs
      if (!isDown) log.warn({ model }, `The embeddings endpoint gives no vectors: ${error.message}. Stories are grouped without them; check EMBEDDINGS_URL, EMBEDDINGS_MODEL and EMBEDDINGS_KEY.`)
      isDown = true
      return []
    }
  }

  return {
    embed: (texts) => embed(texts).catch((error: unknown) => {
      log.warn({ err: error }, 'Vectors cannot be looked up; stories are grouped without them.')
      return texts.map(() => null)
    }),
  }
}

interface Kept {
  readonly hash: string
  readonly vector: Float32Array
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
