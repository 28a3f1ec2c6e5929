import { containment, copyThreshold } from './containment.ts'
import { createRunTable } from './run-table.ts'
import type { Shingles } from './shingles.ts'

/** Finds the text that a new one repeats. */
export interface CopyIndex {
  add(articleId: string, shingles: Shingles): void
  /** The article, other than itself, whose text this one repeats most fully; undefined for a text of its own. */
  original(articleId: string, shingles: Shingles): string | undefined
  remove(articleId: string): void
}

interface Indexed {
  readonly articleId: string
  readonly number: number
  readonly shingles: Shingles
}

const fewestShared = 3

/** An empty index. */
export function createCopyIndex(): CopyIndex {
  const table = createRunTable()
  const byId = new Map<string, Indexed>()
  const byNumber: (Indexed | undefined)[] = []
  const free: number[] = []

  function add(articleId: string, shingles: Shingles): void {
    remove(articleId)
    const text = { articleId, number: free.pop() ?? byNumber.length, shingles }
    byId.set(articleId, text)
    byNumber[text.number] = text
    for (const hash of shingles.hashes) table.add(hash, text.number)
  }

  function original(ownId: string, shingles: Shingles): string | undefined {
    let best: string | undefined
    let most = copyThreshold
    for (const [number, count] of sharedRuns(shingles)) {
      const text = count < fewestShared ? undefined : byNumber[number]
      const share = text === undefined || text.articleId === ownId ? 0 : containment(shingles, text.shingles)
      if (text !== undefined && (share > most || (share === most && best === undefined))) [best, most] = [text.articleId, share]
    }
    return best
  }

  /** How many runs each text shares, in the order in which they come up. */
  function sharedRuns({ hashes }: Shingles): ReadonlyMap<number, number> {
    const shared = new Map<number, number>()
    const count = (number: number): void => void shared.set(number, (shared.get(number) ?? 0) + 1)
    for (const hash of hashes) table.each(hash, count)
    return shared
  }

  function remove(articleId: string): void {
    const text = byId.get(articleId)
    if (text === undefined) return
    for (const hash of text.shingles.hashes) table.remove(hash, text.number)
    byId.delete(articleId)
    byNumber[text.number] = undefined
    free.push(text.number)
  }

  return { add, original, remove }
}
