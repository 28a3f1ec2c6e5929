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

/** The stream in another order that might have been: days follow each other, what has the same day, or none, is shuffled. */
export function inOtherOrder(stream: readonly LabelledArticle[], seed: number): LabelledArticle[] {
  return byDay(shuffle(stream, pseudoRandom(seed)))
}

const articlesPerDay = 6
/** Most reports of an event come within a day or two, a few later. */
const meanDelayDays = 0.8

/** The stream with dates as it might have had them: every story begins on some day, and its articles follow in the next few. */
export function withMadeDates(stream: readonly LabelledArticle[], seed: number): LabelledArticle[] {
  const next = pseudoRandom(seed)
  const days = stream.length / articlesPerDay
  const firstDays = new Map([...new Set(stream.map(({ story }) => story))].map((story) => [story, Math.floor(next() * days)]))
  return byDay(shuffle(stream, next).map((article) => {
    const day = (firstDays.get(article.story) ?? 0) + Math.floor(-Math.log(1 - next()) * meanDelayDays)
    return Object.assign({}, article, { publishedAt: new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10) })
  }))
}

function byDay(stream: readonly LabelledArticle[]): LabelledArticle[] {
  const dayOf = ({ publishedAt }: LabelledArticle): string => publishedAt?.slice(0, 10) ?? ''
  return stream.toSorted((a, b) => (dayOf(a) === dayOf(b) ? 0 : dayOf(a) < dayOf(b) ? -1 : 1))
}

/** Every order is as likely as every other (Fisher and Yates). */
function shuffle(stream: readonly LabelledArticle[], next: () => number): LabelledArticle[] {
  const left = [...stream]
  return stream.flatMap(() => left.splice(Math.floor(next() * left.length), 1))
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
