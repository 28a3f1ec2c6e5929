import type { Found, FoundArticle } from '../incoming-article.ts'
import { composeText } from './compose-text.ts'
import { datedArticle } from './dated-article.ts'
import { htmlParagraphs } from './html-blocks.ts'
import { isObject, listOf, type JsonObject } from './json-values.ts'
import { articleObjects, readNewsArticle } from './news-article.ts'
import { isNinjsItem, readNinjsItem } from './ninjs-item.ts'

const noArticle = 'No article was found in this JSON; expected is ninjs (headline and body_text) or a schema.org NewsArticle (headline and articleBody).'

/** A JSON file: ninjs or schema.org, one article or a list. */
export function readJson(json: string): Found {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (error) {
    return { articles: [], reasons: [`This file is broken JSON: ${error instanceof Error ? error.message : String(error)}.`] }
  }
  const found = [...schemaArticles(value), ...ninjsArticles(value)]
  if (found.length === 0) return { articles: [], reasons: [noArticle] }
  const isOnly = found.length === 1
  const dated = found.map((entry, index) => datedArticle(whole(entry, isOnly ? '' : entry.key || `#${index}`)))
  return {
    articles: dated.map(({ article }) => article),
    reasons: dated.flatMap(({ reason }) => (reason === undefined ? [] : [reason])),
  }
}

function schemaArticles(value: unknown): readonly FoundArticle[] {
  return articleObjects(value).map((node) => readNewsArticle(node)).filter(({ text }) => text !== '')
}

function ninjsArticles(value: unknown): readonly FoundArticle[] {
  const inside = listOf(value).flatMap((node) => listOf(isObject(node) ? node['items'] ?? node['articles'] : undefined))
  return [...listOf(value), ...inside].filter((node): node is JsonObject => isObject(node) && node['@type'] === undefined && isNinjsItem(node))
    .map((node) => readNinjsItem(node))
}

function whole(article: FoundArticle, key: string): FoundArticle {
  return { ...article, key, text: composeText(article.title, article.standfirst, htmlParagraphs(article.text)) }
}
