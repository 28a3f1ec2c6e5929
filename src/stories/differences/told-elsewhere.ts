import type { Meaning } from '../wordings/read-meaning.ts'
import { readMeaning, tellsOf, weigh } from '../wordings/read-meaning.ts'
import type { StoryArticle } from '../story-article.ts'

/** Says of a sentence of one article whether another one has a sentence that says much the same. */
export type ToldElsewhere = (articleId: string, words: string) => boolean

interface Told {
  readonly articleId: string
  readonly weight: number
}

const leastShared = 3
const mostAlike = 0.43
/** A short sentence is soon found in a long one: it counts as if it were longer. */
const shortest = 5

/** Asks a story's sentences; `topic` has the stems that every sentence may share. They are read when the first is asked for. */
export function indexTold(articles: readonly StoryArticle[], topic: ReadonlySet<string>): ToldElsewhere {
  let index: Index | undefined
  return (articleId, words) => {
    index ??= readIndex(articles, topic)
    const { sentences, postings } = index
    const own = readMeaning(words, topic)
    const total = weigh(own, own.weights.keys())
    return [...sharedWith(own, postings)].some(([at, shared]) => {
      const { articleId: id, weight } = sentences[at] ?? { articleId, weight: 0 }
      return id !== articleId && shared >= leastShared && shared >= mostAlike * Math.min(total, Math.max(weight, shortest))
    })
  }
}

interface Index {
  readonly sentences: readonly Told[]
  /** Where each term stands. */
  readonly postings: ReadonlyMap<string, readonly number[]>
}

function readIndex(articles: readonly StoryArticle[], topic: ReadonlySet<string>): Index {
  const sentences: Told[] = []
  const postings = new Map<string, number[]>()
  for (const { article, findings } of articles) {
    for (const { span } of findings.sentences) {
      const meaning = readMeaning(article.text.slice(span.start, span.end), topic)
      for (const term of meaning.weights.keys()) if (tellsOf(meaning, term) > 0) postingOf(postings, term).push(sentences.length)
      sentences.push({ articleId: article.id, weight: weigh(meaning, meaning.weights.keys()) })
    }
  }
  return { sentences, postings }
}

/** By sentence, what the shared terms tell together. */
function sharedWith(own: Meaning, postings: ReadonlyMap<string, readonly number[]>): ReadonlyMap<number, number> {
  const shared = new Map<number, number>()
  for (const term of own.weights.keys()) {
    for (const at of postings.get(term) ?? []) shared.set(at, (shared.get(at) ?? 0) + tellsOf(own, term))
  }
  return shared
}

function postingOf(postings: Map<string, number[]>, term: string): number[] {
  const posting = postings.get(term) ?? []
  postings.set(term, posting)
  return posting
}
