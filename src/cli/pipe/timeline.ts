import { z } from 'zod'
import { divideArticle } from '#corpus/divide-article.ts'
import { dateEvents } from '#language/times/date-events.ts'
import { findTimexes } from '#language/times/find-timexes.ts'
import { splitSentences } from '#language/sentences/split-sentences.ts'
import type { StoryArticle } from '#stories/story-article.ts'
import { summariseDays } from '#stories/timeline/summarise-days.ts'
import { checkLine } from './check-line.ts'

const line = z.object({
  story: z.string(),
  articles: z.array(z.object({ id: z.string(), published: z.string().nullable(), title: z.string(), text: z.string() })),
  maxDates: z.int().min(1).default(9),
  maxSentences: z.int().min(1).default(1),
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
})

type GivenArticle = z.infer<typeof line>['articles'][number]

/** Answers a story's articles with its days, the most important ones, each told by verbatim sentences with their citations. */
export function pipeTimeline(input: unknown): unknown {
  const { story, articles, ...limits } = checkLine(line, input)
  const days = summariseDays(articles.map(readDates), limits)
  return {
    story,
    timeline: days.map(({ day, sentences }) => ({
      date: day,
      precision: 'day',
      summary: sentences.map(({ words }) => words).join('\n'),
      citations: sentences.map(({ article, span }) => ({ article: article.article.id, span: [span.start, span.end] })),
    })),
  }
}

/** A timeline of days needs sentences and dates only; who said what is left out. */
function readDates({ id, published, title, text }: GivenArticle): StoryArticle {
  const parts = divideArticle(text, title === '' ? null : title)
  const document = { text, title, parts, publishedAt: published, language: 'en' }
  const sentences = splitSentences(document)
  const timexes = findTimexes(document, sentences)
  return {
    article: { id, version: 1, file: id, publisher: null, url: null, publishedAt: published, language: 'en', rights: null, title, text, parts, contentHash: '' },
    findings: { sentences, timexes, events: dateEvents(document, sentences, timexes), mentions: [], persons: [], quotations: [] },
    copyOf: null,
  }
}
