import { z } from 'zod'
import { divideArticle } from '#corpus/divide-article.ts'
import type { Document } from '#language/document.ts'
import { splitSentences } from '#language/sentences/split-sentences.ts'
import { findTimexes } from '#language/times/find-timexes.ts'
import { checkLine } from './check-line.ts'

const line = z.object({
  id: z.string(), text: z.string(), title: z.string().nullish(), published: z.string().nullish(), language: z.string().optional(),
})

/** Answers an article with its time expressions, in the order of the text; spans are offsets into `text` as given. */
export function pipeTimes(input: unknown): unknown {
  const { id, text, title = null, published = null, language = 'en' } = checkLine(line, input)
  const document: Document = { text, title, parts: divideArticle(text, title), publishedAt: published, language }
  const timexes = findTimexes(document, splitSentences(document))
  return { id, timexes: timexes.map(({ span, type, value, precision, basis }) => ({ span: [span.start, span.end], type, value, precision, basis })) }
}
