import { wordsOf } from '#language/sentences/words.ts'
import type { PartKind } from '#model/article.ts'
import { termsOf } from '../grouping/terms.ts'
import type { Vector } from '../grouping/vector.ts'
import { cosine, vectorOf } from '../grouping/vector.ts'
import { isCaption } from '../differences/is-caption.ts'
import { isDangling } from './is-dangling.ts'
import { isFragment } from './is-fragment.ts'
import { isUnattributed } from './is-unattributed.ts'
import type { SharedPhrases } from './shared-phrases.ts'
import { phrasesOf, sharedPhrases } from './shared-phrases.ts'

/** One article as highlights are chosen from it; copies are left out before. */
export interface HighlightSource {
  readonly title: string
  /** In the order of the text. */
  readonly sentences: readonly { readonly words: string, readonly part: PartKind }[]
}

/** A chosen sentence: which source, which of its sentences. */
export interface Choice {
  readonly source: number
  readonly sentence: number
}

interface Candidate extends Choice {
  readonly terms: Vector
  readonly phrases: ReadonlySet<string>
  readonly wordCount: number
  /** How much of what the story is about it says. */
  readonly news: number
  readonly score: number
}

const mostAlike = 0.18
const mostShared = 0.5
const fewestWords = 5
const leastNews = 0.5
const sharedWeight = 0.4

/** How much may be chosen; Infinity where it is not limited. */
export interface HighlightLimit {
  readonly sentences: number
  readonly words: number
}

/** The sentences that tell a story shortest, best first, no two alike, from different sources first; as many as `limit` allows. */
export function chooseHighlights(sources: readonly HighlightSource[], limit: HighlightLimit): Choice[] {
  const shared = sharedPhrases(sources.map(textOf))
  const candidates = toThePoint(scoreSentences(sources, limit.words === Infinity ? inFull : inFewWords))
  const chosen: Candidate[] = []
  let words = 0
  while (chosen.length < limit.sentences) {
    const fitting = candidates.filter((candidate) => words + candidate.wordCount <= limit.words && isNew(candidate, chosen))
    const best = bestOf(fitting, chosen, shared)
    if (best === undefined) break
    chosen.push(best)
    words += best.wordCount
  }
  return chosen.map(({ source, sentence }) => ({ source, sentence }))
}

/** Asides and other stories' teasers share next to nothing with what is told. */
function toThePoint(candidates: readonly Candidate[]): readonly Candidate[] {
  const most = Math.max(...candidates.map(({ news }) => news))
  return candidates.filter(({ news }) => news >= leastNews * most)
}

function textOf({ title, sentences }: HighlightSource): string {
  return [title, ...sentences.map(({ words }) => words)].join('\n')
}

function isNew(candidate: Candidate, chosen: readonly Candidate[]): boolean {
  return chosen.every((other) => other !== candidate && cosine(other.terms, candidate.terms) < mostAlike
    && overlap(other.terms, candidate.terms) < mostShared)
}

/** How many of the terms of the one that has fewer stand in the other: what the whole story speaks of weighs little, yet tells the same. */
function overlap(one: Vector, other: Vector): number {
  const [fewer, more] = [one, other].toSorted((a, b) => a.size - b.size)
  return [...fewer?.keys() ?? []].filter((term) => more?.has(term)).length / Math.max(1, fewer?.size ?? 0)
}

/** Sources that have not been heard yet go before those that have; what several sources say counts until it has been said. */
function bestOf(candidates: readonly Candidate[], chosen: readonly Candidate[], shared: SharedPhrases): Candidate | undefined {
  const heard = new Set(chosen.map(({ source }) => source))
  const said = new Set(chosen.flatMap(({ phrases }) => [...phrases]))
  const unheard = candidates.filter(({ source }) => !heard.has(source))
  let [best, most]: [Candidate | undefined, number] = [undefined, -Infinity]
  for (const candidate of unheard.length > 0 ? unheard : candidates) {
    const worth = candidate.score + sharedWeight * newlyShared(candidate, said, shared)
    if (worth > most) [best, most] = [candidate, worth]
  }
  return best
}

function newlyShared({ phrases, wordCount }: Candidate, said: ReadonlySet<string>, shared: SharedPhrases): number {
  const weights = [...phrases].map((phrase) => (said.has(phrase) ? 0 : shared.get(phrase) ?? 0))
  return weights.reduce((sum, weight) => sum + weight, 0) / Math.sqrt(wordCount)
}

/** What counts for a sentence besides what it says. */
interface Measure {
  readonly position: number
  readonly title: number
  /** What every word above an ordinary sentence's costs. */
  readonly word: number
}

const inFull: Measure = { position: 0.8, title: 0.3, word: 0 }
/** Where words are counted, a long sentence takes the place of two others, also when it opens the text. */
const inFewWords: Measure = { position: 0.6, title: 0.6, word: 0.014 }
const ordinaryWords = 25

function scoreSentences(sources: readonly HighlightSource[], measure: Measure): Candidate[] {
  const rarity = rarityWithin(sources)
  const vector = (text: string): Vector => vectorOf(termsOf(text), rarity, 200)
  const centre = vector(sources.map(textOf).join('\n'))
  const leads = sources.map(({ title, sentences }) => vector([title, ...sentences.slice(0, 3).map(({ words }) => words)].join('\n')))
  return sources.flatMap((source, at) => {
    const title = vector(source.title)
    const otherLeads = leads.filter((_, there) => there !== at)
    return source.sentences.flatMap(({ words, part }, sentence) => {
      const wordCount = words.split(/\s+/).length
      if (part === 'title' || wordsOf(words).length < fewestWords || cannotStandAlone(words, part)) return []
      const terms = vector(words)
      const news = cosine(terms, centre)
      const told = news + measure.title * cosine(terms, title) + Math.max(0, ...otherLeads.map((lead) => cosine(terms, lead)))
      const score = told + measure.position / (1 + sentence) - lengthPenalty(wordCount) - measure.word * Math.max(0, wordCount - ordinaryWords)
      return [{ source: at, sentence, terms, phrases: phrasesOf(words), wordCount, news, score }]
    })
  })
}

/** What a publisher set as highlights is whole without a stop. */
function cannotStandAlone(words: string, part: PartKind): boolean {
  return isDangling(words) || isUnattributed(words) || isCaption(words) || isFragment(part === 'highlights' && /[\p{L}\p{N}]$/u.test(words) ? `${words}.` : words)
}

function lengthPenalty(wordCount: number): number {
  if (wordCount < 8) return 0.15
  return wordCount > 50 ? 0.1 : 0
}

/** How rare a term is among the sentences of these sources. */
function rarityWithin(sources: readonly HighlightSource[]): (term: string) => number {
  const counts = new Map<string, number>()
  const sentences = sources.flatMap((source) => source.sentences)
  for (const { words } of sentences) for (const term of termsOf(words).keys()) counts.set(term, (counts.get(term) ?? 0) + 1)
  return (term) => Math.log(1 + sentences.length / ((counts.get(term) ?? 0) + 0.5))
}
