import { z } from 'zod'
import type { Document } from '#language/document.ts'
import { dateMentions } from '#language/times/date-mentions.ts'
import { findTimexes } from '#language/times/find-timexes.ts'
import type { Sentence } from '#model/sentence.ts'
import { checkLine } from './check-line.ts'

const key = z.union([z.string(), z.number()]).transform(String)
const article = z.object({ id: key, title: z.string().nullish(), published: z.string().nullish(), sentences: z.array(z.string()) })
const mention = z.object({ article: z.union([z.string(), z.number()]), sentence: z.number().int().nonnegative(), word: z.string() })
const line = z.object({ story: z.string(), articles: z.array(article), mentions: z.array(mention) })

type Article = z.infer<typeof article>
type Mention = z.infer<typeof mention>

/** Answers words that stand for events with the day, month or year of each event; null where the text does not settle it. */
export function pipeEvents(input: unknown): unknown {
  const { story, articles, mentions } = checkLine(line, input)
  const known = new Map(articles.map((one) => [one.id, one]))
  const dates: (string | null)[] = []
  for (const [id, indexes] of Map.groupBy(mentions.keys(), (index) => String(mentions[index]?.article))) {
    const from = known.get(id)
    if (from === undefined) throw new Error(`mentions name article “${id}”, which is not among the articles`)
    const found = datesIn(from, mentions.filter((one) => String(one.article) === id))
    indexes.forEach((index, nth) => { dates[index] = found[nth] ?? null })
  }
  return { story, mentions: mentions.map(({ article, sentence, word }, index) => ({ article, sentence, word, date: dates[index] ?? null })) }
}

function datesIn(from: Article, mentions: readonly Mention[]): readonly (string | null)[] {
  const { document, sentences } = documentOf(from)
  const words = mentions.map(({ sentence, word }) => {
    if (sentences[sentence] === undefined) throw new Error(`article “${from.id}” has no sentence ${sentence}`)
    return { sentence, word: word.replaceAll('_', ' ') }
  })
  return dateMentions(document, sentences, findTimexes(document, sentences), words)
}

/** The sentences one below the other: the first is the title, the second the date line, which tells no event. */
function documentOf(from: Article): { document: Document, sentences: Sentence[] } {
  const sentences: Sentence[] = []
  let start = 0
  for (const [paragraph, words] of from.sentences.entries()) {
    sentences.push({ span: { start, end: start + words.length }, paragraph, part: paragraph === 0 ? 'title' : 'body' })
    start += words.length + 1
  }
  const parts = sentences.map(({ span, part }) => ({ kind: part, span }))
  const document: Document = { text: from.sentences.join('\n'), title: from.title ?? null, parts, publishedAt: from.published ?? null, language: 'en' }
  return { document, sentences }
}
