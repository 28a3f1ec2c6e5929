import type { Citation } from '#model/citation.ts'
import type { Language } from '#model/subscription.ts'
import type { Block, Card } from '#chat/card.ts'
import { excerpt } from '#chat/excerpt.ts'
import { presentQuotation, speakerWords } from '#chat/present-quotation.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import type { UsedArticle } from '#store/ledger.ts'
import type { ChosenStory } from './choose-stories.ts'
import type { News } from './news.ts'

const mostQuotations = 3

export interface Details {
  readonly card: Card
  readonly uses: readonly UsedArticle[]
}

/** What goes into the thread under a digest: of each story its best sentence, and somebody's words; null where there is nothing but headlines. */
export async function composeDetails(news: News, stories: readonly ChosenStory[], language: Language): Promise<Details | null> {
  const words = wordsFor(language)
  const rows = (await Promise.all(stories.map(({ story }) => news.quotation(story.id)))).filter((row) => row !== undefined).slice(0, mostQuotations)
  const quoted = new Set(rows.map(({ citation }) => citation.words))
  const sentences = (await Promise.all(stories.map((one) => bestSentence(news, one, quoted)))).filter((citation) => citation !== undefined)
  if (sentences.length === 0 && rows.length === 0) return null
  const quotations: readonly Block[] = rows.map((row) => presentQuotation(row, { words, speaker: speakerWords(row, words) }))
  const items = sentences.map((citation) => ({ text: excerpt(citation.words), detail: null, citations: [citation] }))
  const citations = [...sentences, ...rows.map(({ citation }) => citation)]
  const card: Card = { visibility: 'public', language, blocks: [
    { type: 'answer', text: words.posts.details },
    ...(items.length === 0 ? [] : [{ type: 'list', items } as const]),
    ...quotations,
    { type: 'note', text: words.selection },
  ] }
  const uses = new Map(citations.map(({ articleId, version }) => [articleId, { articleId, version }]))
  return { card, uses: [...uses.values()] }
}

/** Not one that stands there as a quotation. */
async function bestSentence(news: News, { story, headline }: ChosenStory, quoted: ReadonlySet<string>): Promise<Citation | undefined> {
  return (await news.highlights(story.id)).find(({ words }) => words !== headline.words && !quoted.has(words))
}
