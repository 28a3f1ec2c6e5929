import type { SentenceRow } from '#store/store.ts'
import type { ListItem } from '../card.ts'
import { citeHeadline } from '../cite-headline.ts'
import { dateWords } from '../date-words.ts'
import { levelWords, speakerWords } from '../present-quotation.ts'
import { filterOf, type Finder, isOfOutlet, mostFound, type Searching } from './searching.ts'

/** Sentences that are quotations, each with who speaks. */
export const findQuotations: Finder = async (searching) => {
  const { store, text, words } = searching
  const rows = await store.quotations({ about: text, limit: mostFound, ...filterOf(searching) })
  return rows.map((row) => ({
    text: row.citation.words, detail: [speakerWords(row, words), levelWords(row, words)].filter((part) => part !== null).join(' · '), citations: [row.citation],
  }))
}

/** Sentences, whoever speaks. */
export const findSentences: Finder = async (searching) => (
  (await sentencesOf(searching)).map(({ citation }) => ({ text: citation.words, detail: null, citations: [citation] }))
)

/** Articles in which the words stand, each once, under its headline and with its day. */
export const findArticles: Finder = async (searching) => {
  const { store, words } = searching
  const articles = new Map((await sentencesOf(searching)).map((row) => [row.citation.articleId, row]))
  const items = await Promise.all([...articles.values()].map(async ({ citation, publishedAt }): Promise<readonly ListItem[]> => {
    const headline = await citeHeadline(store, citation.articleId)
    return headline === null ? [] : [{ text: headline.words, detail: dateWords(publishedAt?.slice(0, 10) ?? null, words), citations: [headline] }]
  }))
  return items.flat()
}

async function sentencesOf(searching: Searching): Promise<readonly SentenceRow[]> {
  const { store, wanted, since } = searching
  const rows = await store.sentencesWith(wanted, mostFound)
  return rows.filter(({ citation, publishedAt }) => isOfOutlet(searching, citation) && (since === undefined || (publishedAt ?? '') >= since))
}
