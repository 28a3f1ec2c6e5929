import type { ArticleFeatures } from './article-features.ts'
import type { Vector } from './vector.ts'
import { cosine, heaviest } from './vector.ts'

/** A story that can still take articles: the sums of its members, and a few members whole. */
export interface ActiveStory {
  readonly id: string
  /** Texts that are not copies. */
  readonly size: number
  /** The latest publication day among its articles, where any is known. */
  readonly latestDay: number | null
  readonly title: Centroid
  readonly lead: Centroid
  readonly body: Centroid
  readonly names: Centroid
  /** In how many of its texts each term stands. */
  readonly counts: ReadonlyMap<string, number>
  /** In how many of its titles each pair of stems stands. */
  readonly pairs: ReadonlyMap<string, number>
  readonly members: readonly ArticleFeatures[]
}

/** A sum of vectors with its length kept, so that a cosine needs no second pass. */
interface Centroid {
  readonly sum: Vector
  readonly length: number
  /** Its heaviest terms, which many articles are held against before the next one changes them. */
  readonly core: readonly (readonly [string, number])[]
}

const keptFirst = 3
const keptLatest = 5
/** Headlines are short and their stories long: what is alike may lie further back. */
const keptLatestHeadlines = 30
const headlineTerms = 25
const longestCentroid = 400
const cutCentroid = 200

const coreTerms = 10
const empty: Centroid = { sum: new Map(), length: 0, core: [] }

/** A story with nothing in it yet. */
export function openStory(id: string): ActiveStory {
  return { id, size: 0, latestDay: null, title: empty, lead: empty, body: empty, names: empty, counts: new Map(), pairs: new Map(), members: [] }
}

/** The story with one more text of its own. */
export function withMember(story: ActiveStory, features: ArticleFeatures): ActiveStory {
  return withMembers(story, [features])
}

/** The story with more texts of its own, one after the other. */
export function withMembers(story: ActiveStory, texts: readonly ArticleFeatures[]): ActiveStory {
  return {
    id: story.id,
    size: story.size + texts.length,
    latestDay: texts.reduce((latest, { day }) => later(latest, day), story.latestDay),
    title: plus(story.title, texts.map(({ title }) => title)),
    lead: plus(story.lead, texts.map(({ lead }) => lead)),
    body: plus(story.body, texts.map(({ body }) => body)),
    names: plus(story.names, texts.map(({ names }) => names)),
    counts: texts.reduce((counts, { body }) => countMore(counts, body.keys()), story.counts),
    pairs: texts.reduce((pairs, text) => countMore(pairs, text.pairs), story.pairs),
    members: texts.reduce((members, text) => keep(members.concat(text)), story.members),
  }
}

/** The story after a copy of one of its texts came in: only its latest day changes. */
export function withCopy(story: ActiveStory, day: number | null): ActiveStory {
  return { ...story, latestDay: later(story.latestDay, day) }
}

/** The cosine of a vector to the middle of a story. */
export function cosineToCentroid(vector: Vector, centroid: Centroid): number {
  return centroid.length === 0 ? 0 : cosine(vector, centroid.sum) / centroid.length
}

/** Adds a text's vector to the sum of a story's; of a sum that becomes too long the lightest terms are dropped. */
export function addVector(to: Vector, vector: Vector): Vector {
  const added = new Map(to)
  for (const [term, weight] of vector) added.set(term, (added.get(term) ?? 0) + weight)
  return added.size > longestCentroid ? new Map(heaviest(added, cutCentroid)) : added
}

function plus(centroid: Centroid, vectors: readonly Vector[]): Centroid {
  const sum = vectors.reduce(addVector, centroid.sum)
  return { sum, length: Math.hypot(...sum.values()), core: heaviest(sum, coreTerms) }
}

function countMore(counts: ReadonlyMap<string, number>, terms: Iterable<string>): ReadonlyMap<string, number> {
  const more = new Map(counts)
  for (const term of terms) more.set(term, (more.get(term) ?? 0) + 1)
  return more.size > longestCentroid * 2 ? new Map(heaviest(more, longestCentroid)) : more
}

function keep(members: readonly ArticleFeatures[]): readonly ArticleFeatures[] {
  const latest = members.every(({ body }) => body.size <= headlineTerms) ? keptLatestHeadlines : keptLatest
  return members.length <= keptFirst + latest ? members : [...members.slice(0, keptFirst), ...members.slice(-latest)]
}

/** The later of two days, of which either may be unknown. */
export function later(one: number | null, other: number | null): number | null {
  return one === null || other === null ? one ?? other : Math.max(one, other)
}
