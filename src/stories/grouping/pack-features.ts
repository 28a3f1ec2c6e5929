import type { ArticleFeatures } from './article-features.ts'
import { packVector, unpackVector } from './pack-vector.ts'
import type { Vector } from './vector.ts'

interface Packed {
  readonly day: number | null
  readonly title: PackedVector
  readonly lead: PackedVector
  readonly body: PackedVector
  readonly names: PackedVector
  readonly titleLength: number
  readonly leadLength: number
  readonly pairs: readonly string[]
  readonly wordCount: number
  readonly hashes: readonly number[]
  readonly copyOf: string | null
  /** Absent where no embeddings endpoint is set. */
  readonly embedding?: string
}

/** Pairs, not an object: an object would move terms such as "2021" to the front, and the order of summing with them. */
type PackedVector = readonly (readonly [string, number])[]

/** The features of an article as JSON, to restore the grouping after a restart. */
export function packFeatures(features: ArticleFeatures, copyOf: string | null, embedding?: Float32Array): string {
  const { day, title, lead, body, names, titleLength, leadLength, pairs, shingles } = features
  const packed: Packed = {
    day, title: entries(title), lead: entries(lead), body: entries(body), names: entries(names),
    titleLength, leadLength, pairs, wordCount: shingles.wordCount, hashes: shingles.hashes, copyOf,
    ...embedding === undefined ? {} : { embedding: packVector(embedding) },
  }
  return JSON.stringify(packed)
}

/** Reads what `packFeatures` wrote. */
export function unpackFeatures(json: string): Unpacked {
  // Only this file writes features, and the store hands them back unchanged.
  const { day, title, lead, body, names, titleLength, leadLength, pairs, wordCount, hashes, copyOf, embedding } = JSON.parse(json) as Packed
  const vectors = { title: vector(title), lead: vector(lead), body: vector(body), names: vector(names) }
  const features = { day, ...vectors, titleLength, leadLength, pairs, shingles: { wordCount, hashes } }
  return { features, copyOf, ...embedding === undefined ? {} : { embedding: unpackVector(embedding) } }
}

interface Unpacked {
  readonly features: ArticleFeatures
  readonly copyOf: string | null
  readonly embedding?: Float32Array
}

function entries(weights: Vector): PackedVector {
  return [...weights]
}

function vector(weights: PackedVector): Vector {
  return new Map(weights)
}
