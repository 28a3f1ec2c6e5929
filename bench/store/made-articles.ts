import { createHash } from 'node:crypto'
import type { ArticleRecord } from '#store/store.ts'
import type { Random } from '../whosaid/seeded-random.ts'
import { seededRandom } from '../whosaid/seeded-random.ts'

const vocabularySize = 30_000
const sentencesPerArticle = 30
const wordsPerSentence = 18
/** Every third sentence is a quotation. */
const quotedEvery = 3
const personCount = 500

/** Articles of made-up words, distributed like those of a language (Zipf), the same for the same seed. */
export function madeArticles(count: number, seed: number): ArticleRecord[] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, (_, place) => madeArticle(`article ${place}`, random))
}

/** A word whose rank is as frequent as that of a language's words. */
export function madeWord(random: Random): string {
  return `w${Math.floor(vocabularySize ** random.next()).toString(36)}x`
}

function madeArticle(id: string, random: Random): ArticleRecord {
  const sentences = Array.from({ length: sentencesPerArticle }, () => Array.from({ length: wordsPerSentence }, () => madeWord(random)).join(' '))
  const text = sentences.join('\n')
  const length = (part: readonly string[]) => part.reduce((sum, sentence) => sum + sentence.length + 1, 0)
  const starts = sentences.map((_, place) => length(sentences.slice(0, place)))
  const spans = sentences.map((sentence, place) => ({ start: starts[place] ?? 0, end: (starts[place] ?? 0) + sentence.length }))
  const name = `Person ${Math.floor(personCount ** random.next())}`
  return {
    article: {
      id, version: 1, file: `${id}.txt`, publisher: `Outlet ${random.below(20)}`, url: null, publishedAt: `2021-${String(1 + random.below(12)).padStart(2, '0')}-15`,
      language: 'en', rights: null, title: sentences[0]?.slice(0, 60) ?? '', text, parts: [], contentHash: createHash('sha256').update(text).digest('hex'),
    },
    findings: {
      sentences: spans.map((span, paragraph) => ({ span, paragraph, part: 'body' })),
      mentions: [], timexes: [], events: [],
      persons: [{ id: name.toLowerCase(), name, aliases: [name], kind: 'person', gender: 'unknown', role: null }],
      quotations: spans.filter((_, place) => place % quotedEvery === 0).map((span, place) => ({
        id: `q${place + 1}`, kind: 'direct', content: [span], cue: null, source: null, speakerName: name, level: 'stated', reason: 'made', antecedent: null,
        candidates: [], chain: [], nestedIn: null, addressee: null, medium: null, isDenied: false, confidence: 1,
      })),
    },
    analysisKey: 'made', storyId: `story ${id}`, copyOf: null, features: '{}',
  }
}
