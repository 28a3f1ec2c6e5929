/** How well stories as told agree with true ones, by article: how much of an article's story belongs there, and how much of its event is in it. */
export interface Score {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** BCubed: the mean over the articles; `truth` and `told` name the story of each. */
export function bCubed(truth: readonly string[], told: readonly string[]): Score {
  const both = pairsOf(truth, told)
  const [inTruth, inTold, inBoth] = [sizesOf(truth), sizesOf(told), sizesOf(both)]
  const share = (whole: ReadonlyMap<string, number>, keys: readonly string[]): number =>
    both.reduce((sum, key, at) => sum + (inBoth.get(key) ?? 0) / (whole.get(keys[at] ?? '') ?? 1), 0) / both.length
  const [precision, recall] = [share(inTold, told), share(inTruth, truth)]
  return { precision, recall, f1: 2 * precision * recall / (precision + recall) }
}

/** F1 over all pairs of articles: is it one story or not? */
export function pairwiseF1(truth: readonly string[], told: readonly string[]): number {
  const pairs = (keys: readonly string[]): number => [...sizesOf(keys).values()].reduce((sum, size) => sum + size * (size - 1) / 2, 0)
  return 2 * pairs(pairsOf(truth, told)) / (pairs(truth) + pairs(told))
}

/** How many articles each story has. */
export function sizesOf(stories: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...Map.groupBy(stories, (story) => story)].map(([story, those]) => [story, those.length]))
}

function pairsOf(truth: readonly string[], told: readonly string[]): string[] {
  return truth.map((story, at) => `${story}\n${told[at]}`)
}
