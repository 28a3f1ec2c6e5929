import type { StoryArticle } from '../story-article.ts'
import { contentStems } from '../wordings/content-stems.ts'

/** Says of a sentence of one article whether another one has a sentence with much the same words. */
export type ToldElsewhere = (articleId: string, words: string) => boolean

interface Told {
  readonly articleId: string
  readonly size: number
}

const fewestShared = 4
const mostAlike = 0.6

/** Indexes the sentences of a story by their stems; `leaveOut` has the stems that every sentence may share. */
export function indexTold(articles: readonly StoryArticle[], leaveOut: ReadonlySet<string>): ToldElsewhere {
  const sentences: Told[] = []
  const postings = new Map<string, number[]>()
  for (const { article, findings } of articles) {
    for (const { span } of findings.sentences) {
      const stems = new Set(contentStems(article.text.slice(span.start, span.end), leaveOut))
      for (const stem of stems) postingOf(postings, stem).push(sentences.length)
      sentences.push({ articleId: article.id, size: stems.size })
    }
  }
  return (articleId, words) => {
    const stems = new Set(contentStems(words, leaveOut))
    const shared = new Map<number, number>()
    for (const stem of stems) for (const at of postings.get(stem) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
    return [...shared].some(([at, count]) => {
      const { articleId: id, size } = sentences[at] ?? { articleId, size: 0 }
      return id !== articleId && count >= fewestShared && count / Math.min(size, stems.size) >= mostAlike
    })
  }
}

function postingOf(postings: Map<string, number[]>, stem: string): number[] {
  const posting = postings.get(stem) ?? []
  postings.set(stem, posting)
  return posting
}
