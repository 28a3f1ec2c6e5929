import { z } from 'zod'

/** An OpenAI-compatible endpoint, as the operator has set it. */
export interface Endpoint {
  /** Its base, such as https://host/v1; "/embeddings" is added. */
  readonly url: string
  readonly model: string
  readonly key: string | null
  readonly timeoutMs: number
}

/** The endpoint has no vectors just now; `retryMs` says when to ask again, null that it would be of no use. */
export class NoVectorsError extends Error {
  override readonly name = 'NoVectorsError'
  readonly retryMs: number | null

  constructor(message: string, retryMs: number | null, options?: ErrorOptions) {
    super(message, options)
    this.retryMs = retryMs
  }
}

const answer = z.object({ data: z.array(z.object({ index: z.int().min(0).optional(), embedding: z.array(z.number()).min(2) })) })

/** Asks once for the vectors of these texts, in their order; throws a NoVectorsError where it gets none. The key stands in no error. */
export async function requestVectors(endpoint: Endpoint, texts: readonly string[]): Promise<readonly Float32Array[]> {
  const response = await post(endpoint, texts)
  if (!response.ok) throw refused(response)
  return vectorsOf(await bodyOf(response), texts.length)
}

async function post({ url, model, key, timeoutMs }: Endpoint, texts: readonly string[]): Promise<Response> {
  try {
    return await fetch(`${url.replace(/\/+$/, '')}/embeddings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...key === null ? {} : { authorization: `Bearer ${key}` } },
      body: JSON.stringify({ model, input: texts, encoding_format: 'float' }),
      // Article text and key go where the operator said, and nowhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
  } catch (cause) {
    throw new NoVectorsError(isTimeout(cause) ? `it did not answer within ${timeoutMs / 1000} s` : 'it cannot be reached', 0, { cause })
  }
}

function refused(response: Response): NoVectorsError {
  const isTemporary = response.status === 429 || response.status === 408 || response.status >= 500
  return new NoVectorsError(`it answered with status ${response.status}`, isTemporary ? retryAfterMs(response.headers.get('retry-after')) : null)
}

async function bodyOf(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch (cause) {
    throw new NoVectorsError(isTimeout(cause) ? 'its answer took too long' : 'its answer is no JSON', isTimeout(cause) ? 0 : null, { cause })
  }
}

function vectorsOf(body: unknown, count: number): readonly Float32Array[] {
  const checked = answer.safeParse(body)
  const entries = checked.success ? checked.data.data.map(({ index, embedding }, place) => ({ index: index ?? place, embedding })) : []
  const inOrder = entries.toSorted((a, b) => a.index - b.index)
  const dimensions = inOrder[0]?.embedding.length
  const isWhole = inOrder.length === count && inOrder.every(({ index, embedding }, place) => index === place && embedding.length === dimensions)
  if (!isWhole) throw new NoVectorsError('its answer has another shape than an embeddings endpoint gives', null)
  return inOrder.map(({ embedding }) => Float32Array.from(embedding))
}

/** Seconds or a date, as HTTP has it; 0 where nothing is said. */
function retryAfterMs(value: string | null): number {
  if (value === null) return 0
  const ms = /^\d{1,6}$/.test(value.trim()) ? Number(value) * 1_000 : Date.parse(value) - Date.now()
  return Number.isNaN(ms) ? 0 : Math.max(0, ms)
}

function isTimeout(cause: unknown): boolean {
  return cause instanceof Error && cause.name === 'TimeoutError'
}
