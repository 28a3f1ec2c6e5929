import { meaningsOf } from './meanings-of.ts'

const mostMeanings = 6

/** What a story is about: the meanings that most of its texts have, of these the most frequent; nothing for a single text. */
export function coreOf(texts: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, { readonly texts: number, readonly times: number }>()
  for (const text of texts) {
    for (const [meaning, times] of countsOf(meaningsOf(text))) {
      const before = counts.get(meaning) ?? { texts: 0, times: 0 }
      counts.set(meaning, { texts: before.texts + 1, times: before.times + times })
    }
  }
  const shared = [...counts].filter(([, count]) => count.texts > 1)
  return new Set(shared.sort(([, a], [, b]) => b.texts - a.texts || b.times - a.times).slice(0, mostMeanings).map(([meaning]) => meaning))
}

function countsOf(meanings: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const meaning of meanings) counts.set(meaning, (counts.get(meaning) ?? 0) + 1)
  return counts
}
