import { XMLParser } from 'fast-xml-parser'
import type { FeedEntries, FeedEntry } from './feed-entries.ts'
import { isObject, listOf, textOf, type JsonObject } from './json-values.ts'

/** Reads a feed that is not well formed, as far as it goes; undefined for what is no feed at all. */
export function looseFeed(xml: string): FeedEntries | undefined {
  const root = parseLoosely(xml)
  const rss = child(root, 'rss')
  const rdf = child(root, 'rdf:RDF') ?? child(root, 'RDF')
  const channel = child(rss ?? rdf ?? root, 'channel')
  const atom = child(root, 'feed')
  const head = channel ?? atom
  if (head === undefined && rdf === undefined) return undefined
  const items = [...listOf(channel?.['item']), ...listOf(rss?.['item']), ...listOf(rdf?.['item']), ...listOf(atom?.['entry'])].filter((item) => isObject(item))
  return {
    entries: items.map((item) => looseEntry(item)),
    publisher: head === undefined ? null : words(head, 'dc:publisher', 'title'),
    language: head === undefined ? null : words(head, 'language', 'dc:language', '@xml:lang'),
    rights: head === undefined ? null : words(head, 'copyright', 'rights', 'dc:rights'),
  }
}

function parseLoosely(xml: string): JsonObject {
  // Entities stay as they are written: the paragraphs are read as markup afterwards, and a bomb of entities never goes off.
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '@', processEntities: false, parseTagValue: false, parseAttributeValue: false, stopNodes: ['*.content', '*.summary'] })
  try {
    const value: unknown = parser.parse(xml)
    return isObject(value) ? value : {}
  } catch (error) {
    if (error instanceof Error) return {}
    throw error
  }
}

function looseEntry(item: JsonObject): FeedEntry {
  return {
    id: words(item, 'guid', 'id', '@rdf:about'),
    title: words(item, 'title', 'dc:title'),
    link: words(item, 'link') ?? alternateLink(item),
    content: words(item, 'content:encoded', 'content'),
    summary: words(item, 'description', 'summary'),
    date: words(item, 'pubDate', 'dc:date', 'published', 'issued', 'updated', 'date'),
    publisher: words(item, 'dc:publisher'),
    language: words(item, 'dc:language', '@xml:lang'),
    rights: words(item, 'dc:rights', 'rights'),
  }
}

function alternateLink(item: JsonObject): string | null {
  const links = listOf(item['link']).filter((link) => isObject(link))
  const alternate = links.find((link) => (link['@rel'] ?? 'alternate') === 'alternate') ?? links[0]
  return alternate === undefined ? null : textOf(alternate, '@href')
}

function child(node: JsonObject, name: string): JsonObject | undefined {
  return listOf(node[name]).find((value) => isObject(value))
}

function words(item: JsonObject, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = listOf(item[name])[0]
    const text = isObject(value) ? textOf(value, '#text') : textOf({ value }, 'value')
    if (text !== null) return text.replace(/^<!\[CDATA\[([^]*)\]\]>$/, '$1').trim()
  }
  return null
}
