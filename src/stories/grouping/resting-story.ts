import type { ActiveStory } from './active-story.ts'
import { addVector, later, openStory, withCopy, withMembers } from './active-story.ts'
import type { KeptFeatures } from './pack-features.ts'
import { unpackFeatures } from './pack-features.ts'
import type { Vector } from './vector.ts'

/** An active story as it was kept before a restart: most are never looked at again, so it is put together only when something comes near it. */
export interface RestingStory {
  readonly id: string
  readonly latestDay: number | null
  /** The features of its texts, copies left out, as they were kept. */
  readonly texts: readonly string[]
  /** The sum of the bodies, which says what is new in the next text. */
  readonly body: Vector
}

/** A story of which nothing was kept yet. */
export function emptyRest(id: string): RestingStory {
  return { id, latestDay: null, texts: [], body: new Map() }
}

/** The story with one more article; a copy only brings its day. */
export function withKept(story: RestingStory, packed: string, { day, copyOf, vector }: KeptFeatures): RestingStory {
  const latestDay = later(story.latestDay, day)
  if (copyOf !== null) return { ...story, latestDay }
  return { id: story.id, latestDay, texts: [...story.texts, packed], body: addVector(story.body, vector('body')) }
}

/** The story put together, as it would be had it never rested. */
export function wake({ id, latestDay, texts }: RestingStory): ActiveStory {
  return withCopy(withMembers(openStory(id), texts.map((packed) => unpackFeatures(packed).features)), latestDay)
}
