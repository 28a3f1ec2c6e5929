// The library's single-file build: the same parser, loaded in a third of the time and with a third less memory.
import { parseHTML } from 'linkedom/worker'

/** What we need of a page's nodes; the standard library's types are those of a server, without a document. */
export interface PageNode {
  readonly nodeType: number
  readonly textContent: string | null
  readonly childNodes: Iterable<PageNode>
}

/** An element of a page. */
export interface PageElement extends PageNode {
  readonly tagName: string
  getAttribute(name: string): string | null
}

/** A page. */
export interface PageDocument {
  readonly body: PageElement | null
  readonly documentElement: PageElement
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): ArrayLike<PageElement> & Iterable<PageElement>
}

/** Parses a page, or a piece of one; nothing of it runs, and nothing is fetched. */
export function parsePage(html: string): PageDocument {
  // The library's own type says "any" where no browser types are loaded; these are the members that it implements.
  return parseHTML(wholePage(html)).document as unknown as PageDocument
}

/** Whether a node is an element: only elements have a tag name. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1
}

/** The parser supplies no missing elements, as a browser would. */
export function wholePage(html: string): string {
  if (/<body[\s>]/i.test(html)) return html
  if (/<\/head>/i.test(html)) return html.replace(/<\/head>/i, '</head><body>')
  return /<html[\s>]/i.test(html) ? html.replace(/<html[^>]{0,500}>/i, '$&<body>') : `<!doctype html><html><body>${html}</body></html>`
}
