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

/** The stories that a term leads to, the one that was touched last at the end, and how heavy the term is in each. */
interface Posting {
  readonly stories: number[]
  readonly weights: number[]
}

/** A story under its number: numbers are several times as cheap to sum over as ids. */
interface Indexed {
  readonly id: string
  readonly number: number
  readonly terms: Set<string>
}

/** An empty index. */
export function createStoryIndex(): StoryIndex {
  const postings = new Map<string, Posting>()
  const byId = new Map<string, Indexed>()
  const byNumber: (Indexed | undefined)[] = []
  const free: number[] = []

  function add(storyId: string, terms: Vector): void {
    const story = byId.get(storyId) ?? open(storyId)
    for (const [term, weight] of heaviest(terms, termsPerArticle)) {
      const posting = postings.get(term) ?? { stories: [], weights: [] }
      postings.set(term, posting)
      const before = story.terms.has(term) ? takeOut(posting, story.number) : 0
      posting.stories.push(story.number)
      posting.weights.push(Math.max(before, weight))
      story.terms.add(term)
      if (posting.stories.length > longestPosting) dropOldest(posting, term)
    }
  }

  function open(id: string): Indexed {
    const story = { id, number: free.pop() ?? byNumber.length, terms: new Set<string>() }
    byId.set(id, story)
    byNumber[story.number] = story
    return story
  }

  function dropOldest({ stories, weights }: Posting, term: string): void {
    const oldest = stories.shift()
    weights.shift()
    byNumber[oldest ?? -1]?.terms.delete(term)
  }

  function candidates(terms: Vector, limit: number): readonly string[] {
    const sums = new Float64Array(byNumber.length)
    for (const [term, weight] of heaviest(terms, termsPerArticle)) {
      const posting = postings.get(term)
      if (posting !== undefined) addSums(sums, posting, weight)
    }
    return best(sums, limit)
  }

  /** The stories with the highest sums, without putting all of them in order; ties in the order of the ids. */
  function best(sums: Float64Array, limit: number): readonly string[] {
    const chosen: { readonly id: string, readonly sum: number }[] = []
    for (const [number, sum] of sums.entries()) {
      if (sum === 0 || (chosen.length === limit && sum < (chosen.at(-1)?.sum ?? 0))) continue
      const id = byNumber[number]?.id ?? ''
      const place = chosen.findIndex((other) => sum > other.sum || (sum === other.sum && id < other.id))
      chosen.splice(place === -1 ? chosen.length : place, 0, { id, sum })
      if (chosen.length > limit) chosen.pop()
    }
    return chosen.map(({ id }) => id)
  }

  function remove(storyId: string): void {
    const story = byId.get(storyId)
    if (story === undefined) return
    for (const term of story.terms) {
      const posting = postings.get(term)
      if (posting === undefined) continue
      takeOut(posting, story.number)
      if (posting.stories.length === 0) postings.delete(term)
    }
    byId.delete(storyId)
    byNumber[story.number] = undefined
    free.push(story.number)
  }

  return { add, candidates, remove }
}

function addSums(sums: Float64Array, { stories, weights }: Posting, weight: number): void {
  for (let at = 0; at < stories.length; at += 1) {
    const story = stories[at] ?? 0
    sums[story] = (sums[story] ?? 0) + weight * (weights[at] ?? 0)
  }
}

/** The weight that the story had there. */
function takeOut({ stories, weights }: Posting, story: number): number {
  const at = stories.indexOf(story)
  if (at === -1) return 0
  stories.splice(at, 1)
  return weights.splice(at, 1)[0] ?? 0
}
