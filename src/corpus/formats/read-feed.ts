import type { Found, FoundArticle } from '../incoming-article.ts'
import { composeText } from './compose-text.ts'
import { datedArticle } from './dated-article.ts'
import { feedEntries, type FeedEntries, type FeedEntry } from './feed-entries.ts'
import { htmlParagraphs } from './html-blocks.ts'
import { languageTag, webAddress } from '../web-address.ts'

/** A feed (RSS, Atom, RDF): an article per item; a broken item costs only itself. */
export function readFeed(xml: string): Found {
  const feed = feedEntries(xml)
  if (typeof feed === 'string') return { articles: [], reasons: [feed] }
  const articles: FoundArticle[] = []
  const reasons: string[] = []
  for (const [index, entry] of feed.entries.entries()) {
    const read = readEntry(entry, feed)
    if (typeof read === 'string') reasons.push(`Item ${index + 1}: ${read}`)
    else {
      const { article, reason } = datedArticle(read)
      articles.push(article)
      if (reason !== undefined) reasons.push(reason)
    }
  }
  return { articles, reasons: articles.length === 0 && reasons.length === 0 ? ['This feed has no items.'] : reasons }
}

function readEntry(entry: FeedEntry, feed: FeedEntries): FoundArticle | string {
  const title = htmlParagraphs(entry.title ?? '').join(' ')
  const paragraphs = htmlParagraphs(entry.content ?? entry.summary ?? '')
  if (title === '' && paragraphs.length === 0) return 'it has neither a title nor a text.'
  return {
    key: entry.id ?? entry.link ?? title,
    title,
    standfirst: null,
    text: composeText(title, null, paragraphs),
    publisher: entry.publisher ?? feed.publisher,
    url: webAddress(entry.link),
    publishedAt: entry.date,
    language: languageTag(entry.language ?? feed.language ?? ''),
    rights: entry.rights ?? feed.rights,
  }
}
