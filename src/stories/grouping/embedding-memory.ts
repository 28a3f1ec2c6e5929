/** What the vectors of an embeddings endpoint add to what the words say. */
export interface EmbeddingMemory {
  /** How much a text speaks for telling a story, in log-odds: a little, within ±1; 0 where nothing is known. */
  bonus(vector: Float32Array | undefined, storyId: string): number
  remember(storyId: string, vector: Float32Array | undefined): void
}

/** Before so many neighbours in the stream were compared nobody knows what this model's cosines mean. */
const fewestPairs = 50
/**
 * A text and the one before it in the stream are hardly ever one story.
 * So many of their standard deviations above their mean speaks neither for nor against.
 */
const neutral = 3
const perDeviation = 0.4
const most = 1
const mostStories = 8_000

/** A memory that knows no vector yet. Cosines are measured by those of neighbours in the stream, so that no model needs training data. */
export function createEmbeddingMemory(): EmbeddingMemory {
  const stories = new Map<string, Float32Array>()
  let last: Float32Array | undefined
  let [pairs, mean, squares] = [0, 0, 0]

  function bonus(vector: Float32Array | undefined, storyId: string): number {
    const story = stories.get(storyId)
    if (vector === undefined || story === undefined || story.length !== vector.length || pairs < fewestPairs) return 0
    const deviation = Math.sqrt(squares / pairs)
    if (deviation < 1e-6) return 0
    const above = (cosine(vector, story) - mean) / deviation
    return Math.max(-most, Math.min(most, perDeviation * (above - neutral)))
  }

  function remember(storyId: string, vector: Float32Array | undefined): void {
    if (vector === undefined) return
    if (last?.length === vector.length) count(cosine(last, vector))
    last = vector
    const before = stories.get(storyId)
    stories.delete(storyId)
    stories.set(storyId, before?.length === vector.length ? plus(before, vector) : vector)
    const [oldest] = stories.keys()
    if (stories.size > mostStories && oldest !== undefined) stories.delete(oldest)
  }

  /** Welford's running mean and sum of squared differences. */
  function count(value: number): void {
    pairs += 1
    const from = value - mean
    mean += from / pairs
    squares += from * (value - mean)
  }

  return { bonus, remember }
}

function plus(sum: Float32Array, vector: Float32Array): Float32Array {
  return sum.map((value, at) => value + (vector[at] ?? 0))
}

function cosine(one: Float32Array, other: Float32Array): number {
  let [dot, left, right] = [0, 0, 0]
  for (const [at, value] of one.entries()) {
    const theirs = other[at] ?? 0
    dot += value * theirs
    left += value * value
    right += theirs * theirs
  }
  return left === 0 || right === 0 ? 0 : dot / Math.sqrt(left * right)
}
