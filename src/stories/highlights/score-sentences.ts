import { wordsOf } from '#language/sentences/words.ts'
import type { PartKind } from '#model/article.ts'
import { termsOf } from '../grouping/terms.ts'
import type { Vector } from '../grouping/vector.ts'
import { cosine, vectorOf } from '../grouping/vector.ts'
import type { HighlightSource } from './highlight-source.ts'
import { textOf } from './highlight-source.ts'
import { phrasesOf } from './shared-phrases.ts'

/** A sentence that may be chosen: which source, which of its sentences. */
export interface Candidate {
  readonly source: number
  readonly sentence: number
  readonly words: string
  readonly terms: Vector
  readonly phrases: ReadonlySet<string>
  readonly wordCount: number
  /** How much of what the story is about it says. */
  readonly news: number
  readonly score: number
}

const fewestWords = 5

/** What counts for a sentence besides what it says. */
export interface Measure {
  readonly position: number
  readonly title: number
  /** What every word above an ordinary sentence's costs. */
  readonly word: number
}

/** Where sentences are counted. */
export const inFull: Measure = { position: 0.8, title: 0.3, word: 0 }
/** Where words are counted, a long sentence takes the place of two others, also when it opens the text. */
export const inFewWords: Measure = { position: 0.8, title: 0.4, word: 0.014 }
const ordinaryWords = 35

/** The sentences that may be shown, with what they are worth. */
export function scoreSentences(
  sources: readonly HighlightSource[], measure: Measure, mayBeShown: (words: string, part: PartKind) => boolean,
): Candidate[] {
  const rarity = rarityWithin(sources)
  const vector = (text: string): Vector => vectorOf(termsOf(text), rarity, 200)
  const centre = vector(sources.map(textOf).join('\n'))
  const leads = sources.map(({ title, sentences }) => vector([title, ...sentences.slice(0, 3).map(({ words }) => words)].join('\n')))
  return sources.flatMap((source, at) => {
    const title = vector(source.title)
    const otherLeads = leads.filter((_, there) => there !== at)
    return source.sentences.flatMap(({ words, part }, sentence) => {
      const wordCount = words.split(/\s+/).length
      if (part === 'title' || wordsOf(words).length < fewestWords || !mayBeShown(words, part)) return []
      const terms = vector(words)
      const news = cosine(terms, centre)
      const told = news + measure.title * cosine(terms, title) + Math.max(0, ...otherLeads.map((lead) => cosine(terms, lead)))
      const score = told + measure.position / (1 + sentence) - lengthPenalty(wordCount) - measure.word * Math.max(0, wordCount - ordinaryWords)
      return [{ source: at, sentence, words, terms, phrases: phrasesOf(words), wordCount, news, score }]
    })
  })
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
