import type { LabelledArticle } from './read-stream.ts'

/** The stream as it would be had nobody stated a date. */
export function withoutDates(stream: readonly LabelledArticle[]): LabelledArticle[] {
  return stream.map((article) => Object.assign({}, article, { publishedAt: null }))
}

/** The stream as headlines only. */
export function withoutTexts(stream: readonly LabelledArticle[]): LabelledArticle[] {
  return stream.map((article) => Object.assign({}, article, { text: '' }))
}

/** The stream with texts of a sentence or two, as alerts and feeds have them. */
export function withShortTexts(stream: readonly LabelledArticle[]): LabelledArticle[] {
  return stream.map((article) => Object.assign({}, article, { text: article.text.slice(0, 220) }))
}

/** The stream with a share of its stories cut to one article, as most stories of a feed are; the seed says which. */
export function withSingletons(stream: readonly LabelledArticle[], share: number, seed: number): LabelledArticle[] {
  const next = pseudoRandom(seed)
  const stories = Map.groupBy(stream, ({ story }) => story)
  const left = [...stories.values()].map((articles) => (next() < share ? [articles[Math.floor(next() * articles.length)]] : articles))
  const kept = new Set(left.flat())
  return stream.filter((article) => kept.has(article))
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function pseudoRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const once = Math.imul(state ^ (state >>> 15), 1 | state)
    const twice = (once + Math.imul(once ^ (once >>> 7), 61 | once)) ^ once
    return ((twice ^ (twice >>> 14)) >>> 0) / 4_294_967_296
  }
}
