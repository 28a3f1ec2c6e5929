/** Counts in how many of the latest articles a term stands. */
export interface Rarity {
  /** How rare a term is: about 1 for what stands everywhere, more for what stands nowhere else. */
  of(term: string): number
  /** Counts a story's terms; of a story that is known already only those that are new to it. */
  add(terms: Iterable<string>, isNewStory: boolean): void
}

/** After so many articles all counts are halved: old topics fade, and the table stays small. */
const generation = 20_000

/** How often terms stand in news at large, as a start, before a stream has shown its own. */
export interface Background {
  readonly storyCount: number
  readonly counts: Readonly<Record<string, number>>
}

/** An empty table of counts on top of a background. */
export function createRarity(background: Background): Rarity {
  const inStream = new Map<string, number>()
  let articles = 0

  function of(term: string): number {
    const count = (inStream.get(term) ?? 0) + (Object.hasOwn(background.counts, term) ? background.counts[term] ?? 0 : 0)
    return Math.log(1 + (background.storyCount + articles + 1) / (count + 0.5))
  }

  function add(terms: Iterable<string>, isNewStory: boolean): void {
    for (const term of terms) inStream.set(term, (inStream.get(term) ?? 0) + 1)
    if (isNewStory) articles += 1
    if (articles >= generation) halve()
  }

  function halve(): void {
    articles = Math.floor(articles / 2)
    for (const [term, count] of inStream) {
      if (count < 2) inStream.delete(term)
      else inStream.set(term, Math.floor(count / 2))
    }
  }

  return { of, add }
}
