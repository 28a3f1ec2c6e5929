import { parseFeed } from 'feedsmith'
import { isObject, listOf, nameOf, textOf, type JsonObject } from './json-values.ts'
import { looseFeed } from './loose-feed.ts'

/** One item of a feed, whatever its dialect; nothing of it is checked yet. */
export interface FeedEntry {
  readonly id: string | null
  readonly title: string | null
  readonly link: string | null
  /** Markup or plain text. */
  readonly content: string | null
  readonly summary: string | null
  readonly date: string | null
  readonly publisher: string | null
  readonly language: string | null
  readonly rights: string | null
}

export interface FeedEntries {
  readonly entries: readonly FeedEntry[]
  readonly publisher: string | null
  readonly language: string | null
  readonly rights: string | null
}

/** The items of a feed, or why there are none; a feed that the strict reader refuses is read tolerantly. */
export function feedEntries(xml: string): FeedEntries | string {
  try {
    const { feed } = parseFeed(xml)
    // The library's types name every dialect's fields; here only the few that dialects share are read, and each is checked.
    return entriesOf(feed as JsonObject)
  } catch (error) {
    return looseFeed(xml) ?? `This is no feed that can be read (RSS, Atom or RDF): ${error instanceof Error ? error.message : String(error)}.`
  }
}

function entriesOf(feed: JsonObject): FeedEntries {
  const dc = isObject(feed['dc']) ? feed['dc'] : {}
  const xml = isObject(feed['xml']) ? feed['xml'] : {}
  const items = listOf(feed['items'] ?? feed['entries']).filter((item) => isObject(item))
  return {
    entries: items.map((item) => entryOf(item)),
    publisher: nameOf(dc['publishers']) ?? nameOf(dc['publisher']) ?? nameOf(feed['title']),
    language: textOf(feed, 'language') ?? textOf(xml, 'lang') ?? nameOf(dc['languages']),
    rights: nameOf(feed['copyright']) ?? nameOf(feed['rights']) ?? nameOf(dc['rights']),
  }
}

function entryOf(item: JsonObject): FeedEntry {
  const dc = isObject(item['dc']) ? item['dc'] : {}
  const terms = isObject(item['dcterms']) ? item['dcterms'] : {}
  const content = item['content']
  const source = isObject(item['source']) ? item['source'] : {}
  return {
    id: nameOf(item['guid']) ?? textOf(item, 'id', 'url'),
    title: nameOf(item['title']),
    link: linkOf(item),
    content: isObject(content) ? textOf(content, 'encoded', 'value') : textOf(item, 'content', 'content_html', 'content_text'),
    summary: textOf(item, 'description') ?? nameOf(item['summary']),
    date: textOf(item, 'pubDate', 'published', 'date_published') ?? nameOf(dc['dates']) ?? nameOf(dc['date']) ?? nameOf(terms['issued']) ?? nameOf(terms['created']) ?? textOf(item, 'updated'),
    publisher: nameOf(dc['publishers']) ?? nameOf(source['title']),
    language: nameOf(dc['languages']) ?? (isObject(item['xml']) ? textOf(item['xml'], 'lang') : null),
    rights: nameOf(item['rights']) ?? nameOf(dc['rights']),
  }
}

function linkOf(item: JsonObject): string | null {
  const links = listOf(item['links']).filter((link) => isObject(link))
  const alternate = links.find((link) => (link['rel'] ?? 'alternate') === 'alternate') ?? links[0]
  return textOf(item, 'link', 'url') ?? (alternate === undefined ? null : textOf(alternate, 'href'))
}
