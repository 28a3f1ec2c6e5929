import type { ArticleFeatures } from './article-features.ts'
import { packVector, unpackVector } from './pack-vector.ts'
import type { Vector } from './vector.ts'

interface Packed {
  readonly day: number | null
  readonly title: PackedTerms
  readonly lead: PackedTerms
  readonly body: PackedTerms
  readonly names: PackedTerms
  readonly titleLength: number
  readonly leadLength: number
  readonly pairs: readonly string[]
  readonly wordCount: number
  readonly hashes: readonly number[]
  readonly copyOf: string | null
  /** Absent where no embeddings endpoint is set. */
  readonly embedding?: string
}

/** Terms in their order, between bars, and their weights in ten-thousandths; or pairs of both, as features were kept until November 2026. */
type PackedTerms = readonly [terms: string, weights: readonly number[]] | readonly (readonly [string, number])[]

/** The features of an article as JSON, to restore the grouping after a restart. */
export function packFeatures(features: ArticleFeatures, copyOf: string | null, embedding?: Float32Array): string {
  const { day, title, lead, body, names, titleLength, leadLength, pairs, shingles } = features
  const packed: Packed = {
    day, title: packTerms(title), lead: packTerms(lead), body: packTerms(body), names: packTerms(names),
    titleLength, leadLength, pairs, wordCount: shingles.wordCount, hashes: shingles.hashes, copyOf,
    ...embedding === undefined ? {} : { embedding: packVector(embedding) },
  }
  return JSON.stringify(packed)
}

/** Kept features, of which no more is read than is asked for. */
export interface KeptFeatures {
  readonly day: number | null
  readonly shingles: ArticleFeatures['shingles']
  readonly copyOf: string | null
  readonly embedding?: Float32Array
  vector(of: 'lead' | 'body' | 'names'): Vector
  all(): ArticleFeatures
}

/** Opens what `packFeatures` wrote. */
export function openFeatures(json: string): KeptFeatures {
  // Only this file writes features, and the store hands them back unchanged.
  const packed = JSON.parse(json) as Packed
  const { day, titleLength, leadLength, pairs, wordCount, hashes, copyOf, embedding } = packed
  const shingles = { wordCount, hashes }
  const vector = (of: 'title' | 'lead' | 'body' | 'names'): Vector => unpackTerms(packed[of])
  return {
    day, shingles, copyOf, vector, ...embedding === undefined ? {} : { embedding: unpackVector(embedding) },
    all: () => ({ day, title: vector('title'), lead: vector('lead'), body: vector('body'), names: vector('names'), titleLength, leadLength, pairs, shingles }),
  }
}

/** Reads all that `packFeatures` wrote. */
export function unpackFeatures(json: string): { readonly features: ArticleFeatures, readonly copyOf: string | null } {
  const kept = openFeatures(json)
  return { features: kept.all(), copyOf: kept.copyOf }
}

const perUnit = 10_000

function packTerms(vector: Vector): PackedTerms {
  return [[...vector.keys()].join('|'), [...vector.values()].map((weight) => Math.round(weight * perUnit))]
}

function unpackTerms(packed: PackedTerms): Vector {
  const [terms, weights] = packed
  if (typeof terms !== 'string') return new Map(packed as readonly (readonly [string, number])[])
  if (terms === '') return new Map()
  return new Map(terms.split('|').map((term, at) => [term, ((weights as readonly number[])[at] ?? 0) / perUnit]))
}
