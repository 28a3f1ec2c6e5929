import type { Metadata } from '../incoming-article.ts'
import { readPublishedAt } from '../published-at.ts'
import { languageTag, webAddress } from '../web-address.ts'
import { articleObjects, readNewsArticle } from './news-article.ts'
import type { PageDocument } from './page-tree.ts'

/** What a page states about its article. */
export interface PageFacts extends Metadata {
  readonly title: string
  /** The text as the page gives it to machines, or null. */
  readonly body: string | null
  readonly reasons: readonly string[]
}

/**
 * Reads a page's metadata. Order of trust: JSON-LD (written for machines, about this article), Open Graph, other meta elements,
 * then what readers see (a time element, the heading, the page title).
 */
export function pageFacts(document: PageDocument): PageFacts {
  const stated = statedArticle(document)
  const meta = metaReader(document)
  const dates = [stated?.publishedAt, ...meta('article:published_time', 'og:published_time', 'date', 'dc.date.issued', 'dc.date', 'dcterms.created', 'parsely-pub-date', 'pubdate',
    'publishdate', 'publish-date', 'sailthru.date', 'datepublished'), ...timeElements(document)]
  const url = first([attribute(document, 'link[rel="canonical"]', 'href'), stated?.url, ...meta('og:url')].map((value) => webAddress(value)))
  const titles = [stated?.title, onlyHeading(document), ...meta('og:title', 'twitter:title'), pageTitle(document)]
  return {
    title: first(titles.map((title) => clean(title)).map((title) => (title === '' ? null : title))) ?? '',
    body: stated?.text ?? null,
    publisher: first([stated?.publisher, ...meta('og:site_name', 'application-name', 'dc.publisher')]),
    url,
    publishedAt: first(dates.map((date) => (date === null || date === undefined ? null : readPublishedAt(date) ?? null))),
    language: first([stated?.language, attribute(document, 'html', 'lang'), ...meta('og:locale', 'language', 'dc.language')].map((tag) => languageTag(tag ?? ''))),
    rights: first([stated?.rights, ...meta('copyright', 'dc.rights', 'rights')]),
    reasons: dates[0] !== undefined && dates[0] !== null && readPublishedAt(dates[0]) === undefined ? [`datePublished ${JSON.stringify(dates[0].slice(0, 60))} is no date and is left out.`] : [],
  }
}

function statedArticle(document: PageDocument): ReturnType<typeof readNewsArticle> | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const found = articleObjects(parse(script.textContent ?? ''))[0]
    if (found !== undefined) return readNewsArticle(found)
  }
  return undefined
}

/** A page's machine-readable block is often broken; the page itself is what counts. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function metaReader(document: PageDocument): (...names: readonly string[]) => (string | null)[] {
  const values = new Map<string, string>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop') ?? '').toLowerCase()
    const content = clean(element.getAttribute('content'))
    if (name !== '' && content !== '' && !values.has(name)) values.set(name, content)
  }
  return (...names) => names.map((name) => values.get(name) ?? null)
}

/** A time that is marked as the publication's; else the only one on the page, since several tell of other articles. */
function timeElements(document: PageDocument): (string | null)[] {
  const marked = document.querySelector('time[itemprop="datePublished"][datetime], time[pubdate][datetime], [itemprop="datePublished"][content]')
  if (marked !== null) return [marked.getAttribute('datetime') ?? marked.getAttribute('content')]
  const all = [...document.querySelectorAll('time[datetime]')]
  const inArticle = [...document.querySelectorAll('article header time[datetime], header time[datetime]')]
  const only = inArticle.length === 1 ? inArticle[0] : all.length === 1 ? all[0] : undefined
  return [only?.getAttribute('datetime') ?? null]
}

function onlyHeading(document: PageDocument): string | null {
  const headings = document.querySelectorAll('article h1').length === 1 ? document.querySelectorAll('article h1') : document.querySelectorAll('h1')
  return headings.length === 1 ? headings[0]?.textContent ?? null : null
}

/** The page's title, without the outlet where a heading shows what the headline alone is. */
function pageTitle(document: PageDocument): string {
  const title = clean(document.querySelector('title')?.textContent)
  const headings = [...document.querySelectorAll('h1, h2')].map(({ textContent }) => clean(textContent)).filter((heading) => heading.length > 8)
  return headings.find((heading) => title.startsWith(heading)) ?? title
}

function attribute(document: PageDocument, selector: string, name: string): string | null {
  return document.querySelector(selector)?.getAttribute(name) ?? null
}

function clean(words: string | null | undefined): string {
  return (words ?? '').replace(/\s+/g, ' ').trim()
}

function first(values: readonly (string | null | undefined)[]): string | null {
  return values.find((value): value is string => value !== null && value !== undefined && value !== '') ?? null
}
