import { containment, copyThreshold } from './containment.ts'
import type { Shingles } from './shingles.ts'

/** Finds the text that a new one repeats. */
export interface CopyIndex {
  add(articleId: string, shingles: Shingles): void
  /** The article, other than itself, whose text this one repeats most fully; undefined for a text of its own. */
  original(articleId: string, shingles: Shingles): string | undefined
  remove(articleId: string): void
}

const fewestShared = 3
/** A run that stands in so many texts is a formula ("did not immediately respond to"), and tells nothing. */
const longestPosting = 60

/** An empty index. */
export function createCopyIndex(): CopyIndex {
  const postings = new Map<number, string[]>()
  const texts = new Map<string, Shingles>()

  function add(articleId: string, shingles: Shingles): void {
    texts.set(articleId, shingles)
    for (const hash of shingles.hashes) {
      const posting = postings.get(hash)
      if (posting === undefined) postings.set(hash, [articleId])
      else if (posting.length < longestPosting) posting.push(articleId)
    }
  }

  function original(ownId: string, shingles: Shingles): string | undefined {
    const shared = new Map<string, number>()
    for (const hash of shingles.hashes) {
      for (const articleId of postings.get(hash) ?? []) shared.set(articleId, (shared.get(articleId) ?? 0) + 1)
    }
    let best: string | undefined
    let most = copyThreshold
    for (const [articleId, count] of shared) {
      const theirs = count < fewestShared || articleId === ownId ? undefined : texts.get(articleId)
      const share = theirs === undefined ? 0 : containment(shingles, theirs)
      if (share > most || (share === most && best === undefined)) [best, most] = [articleId, share]
    }
    return best
  }

  function remove(articleId: string): void {
    for (const hash of texts.get(articleId)?.hashes ?? []) {
      const left = (postings.get(hash) ?? []).filter((id) => id !== articleId)
      if (left.length === 0) postings.delete(hash)
      else postings.set(hash, left)
    }
    texts.delete(articleId)
  }

  return { add, original, remove }
}
