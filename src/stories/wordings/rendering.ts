import type { Article } from '#model/article.ts'
import type { Quotation } from '#model/quotation.ts'
import type { Sentence } from '#model/sentence.ts'
import type { StoryArticle } from '../story-article.ts'
import type { Clause } from './align-clauses.ts'
import { clausesOf } from './align-clauses.ts'
import { contentStems } from './content-stems.ts'
import { nameWords } from './name-words.ts'

/** A quotation with what is needed to compare it with others of its story. */
export interface Rendering {
  readonly article: Article
  readonly articleId: string
  readonly quotation: Quotation
  /** The content's parts, joined by a space. */
  readonly words: string
  readonly clauses: readonly Clause[]
  /** Last names, in lower case, of everybody who may be the speaker. */
  readonly lastNames: ReadonlySet<string>
  /** It stands in headline, standfirst or highlights, which repeat the body. */
  readonly isAhead: boolean
}

const manySpeakers = 8

/** All quotations of a story; `topic` has the stems that prove little. */
export function renderingsOf(articles: readonly StoryArticle[], topic: ReadonlySet<string>): Rendering[] {
  return articles.flatMap(({ article, findings }) => findings.quotations.map((quotation) => {
    const names = [quotation.speakerName ?? [], quotation.candidates].flat()
    const shared = topic.union(new Set(contentStems(names.join(' '), new Set())))
    const sentences = sentencesOf(quotation, findings.sentences)
    return {
      article,
      articleId: article.id,
      quotation,
      words: quotation.content.map(({ start, end }) => article.text.slice(start, end)).join(' '),
      clauses: clausesIn(article, quotation, { sentences, topic: shared }),
      lastNames: new Set(names.flatMap((name) => nameWords(name).at(-1) ?? [])),
      isAhead: sentences.some(({ part }) => part !== 'body'),
    }
  }))
}

/** The stems that every sentence of the story may share: its headlines', and what several people say of it. */
export function storyStems(articles: readonly StoryArticle[]): ReadonlySet<string> {
  const speakers = new Map<string, Set<string>>()
  for (const { article, findings } of articles) {
    for (const { content, speakerName } of findings.quotations) {
      const words = content.map(({ start, end }) => article.text.slice(start, end)).join(' ')
      const name = nameWords(speakerName ?? '').at(-1)
      if (name === undefined) continue
      for (const term of contentStems(words, new Set())) speakers.set(term, (speakers.get(term) ?? new Set<string>()).add(name))
    }
  }
  const common = [...speakers].flatMap(([term, names]) => (names.size >= manySpeakers ? [term] : []))
  return new Set([...articles.flatMap(({ article }) => contentStems(article.title, new Set())), ...common])
}

function sentencesOf({ content }: Quotation, sentences: readonly Sentence[]): Sentence[] {
  const [start, end] = [content[0]?.start ?? 0, content.at(-1)?.end ?? 0]
  return sentences.filter(({ span }) => span.start < end && span.end > start)
}

interface Reading {
  readonly sentences: readonly Sentence[]
  readonly topic: ReadonlySet<string>
}

/** The utterance's sentences, without what the writer put between its parts. */
function clausesIn({ text }: Article, { content }: Quotation, { sentences, topic }: Reading): Clause[] {
  return content.flatMap((part) => sentences.flatMap(({ span }) => {
    const stretch = { start: Math.max(part.start, span.start), end: Math.min(part.end, span.end) }
    return stretch.start < stretch.end ? clausesOf(text, stretch, topic) : []
  }))
}
