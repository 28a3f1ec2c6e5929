import type { Vector } from './vector.ts'
import { heaviest } from './vector.ts'

/** Which active stories a term leads to. */
export interface StoryIndex {
  add(storyId: string, terms: Vector): void
  /** The stories that share the heaviest terms, best first. */
  candidates(terms: Vector, limit: number): readonly string[]
  remove(storyId: string): void
}

const termsPerArticle = 30
/** Of a term that stands in very many stories only the newest are looked at: that keeps the cost of an article constant. */
const longestPosting = 400

/** An empty index. */
export function createStoryIndex(): StoryIndex {
  const postings = new Map<string, Map<string, number>>()
  const termsByStory = new Map<string, Set<string>>()

  function add(storyId: string, terms: Vector): void {
    const known = termsByStory.get(storyId) ?? new Set()
    termsByStory.set(storyId, known)
    for (const [term, weight] of heaviest(terms, termsPerArticle)) {
      const posting = postings.get(term) ?? new Map<string, number>()
      postings.set(term, posting)
      const before = posting.get(storyId) ?? 0
      posting.delete(storyId)
      posting.set(storyId, Math.max(before, weight))
      known.add(term)
      if (posting.size > longestPosting) dropOldest(posting, term)
    }
  }

  function dropOldest(posting: Map<string, number>, term: string): void {
    const [oldest] = posting.keys()
    if (oldest === undefined) return
    posting.delete(oldest)
    termsByStory.get(oldest)?.delete(term)
  }

  function candidates(terms: Vector, limit: number): readonly string[] {
    const sums = new Map<string, number>()
    for (const [term, weight] of heaviest(terms, termsPerArticle)) {
      for (const [storyId, theirs] of postings.get(term) ?? []) sums.set(storyId, (sums.get(storyId) ?? 0) + weight * theirs)
    }
    return best(sums, limit).map(([storyId]) => storyId)
  }

  function remove(storyId: string): void {
    for (const term of termsByStory.get(storyId) ?? []) {
      const posting = postings.get(term)
      posting?.delete(storyId)
      if (posting?.size === 0) postings.delete(term)
    }
    termsByStory.delete(storyId)
  }

  return { add, candidates, remove }
}

/** The heaviest few of very many, in the order of `heaviest`, without putting all of them in order. */
function best(sums: ReadonlyMap<string, number>, limit: number): readonly (readonly [string, number])[] {
  let chosen: (readonly [string, number])[] = []
  let least = 0
  for (const entry of sums) {
    if (entry[1] < least) continue
    chosen.push(entry)
    if (chosen.length < limit * 8) continue
    chosen = heaviest(chosen, limit)
    least = chosen.at(-1)?.[1] ?? 0
  }
  return heaviest(chosen, limit)
}
