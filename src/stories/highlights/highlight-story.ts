import type { Citation } from '#model/citation.ts'
import type { Span } from '#model/span.ts'
import { cite } from '../cite.ts'
import type { StoryArticle } from '../story-article.ts'
import { chooseHighlights } from './choose-highlights.ts'
import { datelineLength } from './dateline-length.ts'
import type { HighlightSource } from './highlight-source.ts'
import { outsideSpeech } from './outside-speech.ts'

const mostHighlights = 5

/** The sentences that tell a story shortest, each with its citation; where a publisher wrote highlights, they stand for its article. */
export function highlightStory(articles: readonly StoryArticle[]): Citation[] {
  const originals = articles.filter(({ copyOf }) => copyOf === null)
  const shown = originals.map(sentencesToShow)
  return chooseHighlights(originals.map((article, at) => sourceOf(article, shown[at] ?? [])), { sentences: mostHighlights, words: Infinity })
    .flatMap(({ source, sentence }) => {
      const article = originals[source]?.article
      const span = shown[source]?.[sentence]?.span
      return article === undefined || span === undefined ? [] : [cite(article, withoutDateline(article.text, span))]
    })
}

function withoutDateline(text: string, { start, end }: Span): Span {
  return { start: start + datelineLength(text.slice(start, end)), end }
}

function sentencesToShow({ article, findings }: StoryArticle): StoryArticle['findings']['sentences'] {
  const highlights = findings.sentences.filter(({ part }) => part === 'highlights')
  return highlights.length > 0 ? highlights : outsideSpeech(article.text, findings.sentences.filter(({ part }) => part !== 'title'))
}

function sourceOf({ article }: StoryArticle, sentences: StoryArticle['findings']['sentences']): HighlightSource {
  return {
    title: article.title,
    sentences: sentences.map(({ span, part }) => ({ words: article.text.slice(span.start, span.end), part })),
  }
}
