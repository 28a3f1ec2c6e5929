import { z } from 'zod'
import { divideArticle } from '#corpus/divide-article.ts'
import { splitSentences } from '#language/sentences/split-sentences.ts'
import type { HighlightSource } from '#stories/highlights/choose-highlights.ts'
import { chooseHighlights } from '#stories/highlights/choose-highlights.ts'
import { outsideSpeech } from '#stories/highlights/outside-speech.ts'
import { datelineLength } from '#stories/highlights/dateline-length.ts'
import { checkLine } from './check-line.ts'

const article = z.object({ title: z.string().nullish(), text: z.string() })
const line = z.object({ id: z.string(), articles: z.array(article).min(1), maxWords: z.number().int().positive().optional() })

const mostSentences = 5

/** Answers a story's articles with the sentences that tell it shortest, verbatim, best first. */
export function pipeHighlights(input: unknown): unknown {
  const { id, articles, maxWords } = checkLine(line, input)
  const sources = articles.map(({ title, text }) => sourceOf(text, title ?? null))
  const limit = maxWords === undefined ? { sentences: mostSentences, words: Infinity, mayRepeat: true } : { sentences: Infinity, words: maxWords }
  return { id, summary: chooseHighlights(sources, limit).map(({ source, sentence }) => sources[source]?.sentences[sentence]?.words) }
}

function sourceOf(text: string, title: string | null): HighlightSource {
  const parts = divideArticle(text, title)
  const titleInText = parts.find(({ kind }) => kind === 'title')?.span
  const sentences = outsideSpeech(text, splitSentences({ text, title, parts, publishedAt: null, language: 'en' }))
  return {
    title: title ?? (titleInText === undefined ? '' : text.slice(titleInText.start, titleInText.end)),
    sentences: sentences.map(({ span, part }) => ({ words: withoutDateline(text.slice(span.start, span.end)), part })),
  }
}

function withoutDateline(words: string): string {
  return words.slice(datelineLength(words))
}
