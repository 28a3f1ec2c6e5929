import { z } from 'zod'
import type { Article } from '#model/article.ts'
import type { ComparedSide, Difference } from '#model/difference.ts'
import { divideArticle } from '#corpus/divide-article.ts'
import type { Resources } from '#language/analyze.ts'
import { analyze } from '#language/analyze.ts'
import { createCopyIndex } from '#stories/copies/copy-index.ts'
import { shinglesOf } from '#stories/copies/shingles.ts'
import { findDifferences } from '#stories/differences/find-differences.ts'
import type { StoryArticle } from '#stories/story-article.ts'
import { checkLine } from './check-line.ts'
import { readableText } from './readable-text.ts'

const article = z.object({
  id: z.string(), published: z.string().nullish(), publisher: z.string().nullish(), title: z.string().nullish(), text: z.string(),
})
const line = z.object({ id: z.string(), articles: z.array(article).min(1) })

/** Answers the articles of one story with what they say in other words, differently, or alone. */
export function pipeCompare(input: unknown, resources: Resources): unknown {
  const { id, articles } = checkLine(line, input)
  const read = withCopies(articles.map((entry) => readArticle(entry, resources)))
  const texts = new Map(read.map(({ article }) => [article.id, article.text]))
  return { id, rows: findDifferences(read).map((difference) => rowOf(difference, texts)) }
}

function readArticle({ id, published, publisher, title, text }: z.infer<typeof article>, resources: Resources): StoryArticle {
  const parts = divideArticle(text, title ?? null)
  const titleInText = parts.find(({ kind }) => kind === 'title')?.span
  const record: Article = {
    id, version: 1, file: id, publisher: publisher ?? null, url: null, publishedAt: published ?? null, language: 'en', rights: null,
    title: title ?? (titleInText === undefined ? '' : text.slice(titleInText.start, titleInText.end)), text, parts, contentHash: '',
  }
  return { article: record, findings: analyze({ text, title: title ?? null, parts, publishedAt: published ?? null, language: 'en' }, resources), copyOf: null }
}

function withCopies(articles: readonly StoryArticle[]): StoryArticle[] {
  const copies = createCopyIndex()
  return articles.map(({ article, findings }) => {
    const shingles = shinglesOf(readableText(article.text, article.title))
    const copyOf = copies.original(article.id, shingles) ?? null
    if (copyOf === null) copies.add(article.id, shingles)
    return { article, findings, copyOf }
  })
}

function rowOf({ kind, speakerName, event, sides }: Difference, texts: ReadonlyMap<string, string>): unknown {
  return {
    kind,
    ...speakerName === null ? {} : { speaker: speakerName },
    ...event === null ? {} : { event },
    sides: sides.map((side) => sideOf(side, texts.get(side.articleId) ?? '')),
  }
}

function sideOf({ articleId, span, value }: ComparedSide, text: string): unknown {
  return { article: articleId, quote: text.slice(span.start, span.end), ...value === null ? {} : { value } }
}
