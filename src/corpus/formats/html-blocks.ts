import { isNestedTooDeep } from './nesting.ts'
import { isElement, parsePage, type PageElement, type PageNode } from './page-tree.ts'

/** One block of a page: its words, and how much of them is links. */
export interface Block {
  readonly tag: string
  readonly words: string
  readonly linkChars: number
}

interface Collector {
  readonly blocks: Block[]
  words: string
  linkChars: number
  tag: string
}

const blockTags = new Set(['P', 'DIV', 'SECTION', 'ARTICLE', 'HEADER', 'FOOTER', 'MAIN', 'ASIDE', 'NAV', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'UL', 'OL', 'LI', 'DL', 'DT', 'DD',
  'BLOCKQUOTE', 'PRE', 'TABLE', 'TBODY', 'THEAD', 'TR', 'TD', 'TH', 'FIGURE', 'FIGCAPTION', 'FORM', 'HR', 'BODY', 'DETAILS', 'SUMMARY', 'ADDRESS'])
const unseenTags = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'IFRAME', 'SVG', 'BUTTON', 'SELECT', 'OPTION', 'TEXTAREA', 'VIDEO', 'AUDIO', 'OBJECT', 'HEAD'])
const deepest = 2000

/** The words of a piece of markup, block by block, in reading order. */
export function htmlBlocks(html: string): Block[] {
  if (isNestedTooDeep(html)) return []
  const { body } = parsePage(html)
  return body === null ? [] : blocksOf(body)
}

/** The paragraphs of a piece of markup, or of plain text with line breaks. */
export function htmlParagraphs(html: string): string[] {
  if (!/<[a-z!/]|&[a-z#]/i.test(html)) return html.split(/\n\s*\n|\n/).map((line) => line.trim()).filter((line) => line !== '')
  return htmlBlocks(html).map(({ words }) => words)
}

/** The words of an element, block by block. */
export function blocksOf(element: PageElement): Block[] {
  const collector: Collector = { blocks: [], words: '', linkChars: 0, tag: element.tagName }
  walk(element, collector, { isLink: false, depth: 0 })
  flush(collector, element.tagName)
  return collector.blocks
}

function walk(node: PageNode, collector: Collector, place: { readonly isLink: boolean, readonly depth: number }): void {
  if (place.depth > deepest) return
  for (const child of node.childNodes) {
    if (child.nodeType === 3) addWords(collector, child.textContent ?? '', place.isLink)
    else if (isElement(child)) walkElement(child, collector, place)
  }
}

function walkElement(element: PageElement, collector: Collector, place: { readonly isLink: boolean, readonly depth: number }): void {
  const tag = element.tagName.toUpperCase()
  if (unseenTags.has(tag)) return
  if (tag === 'BR') return addWords(collector, '\n', false)
  const isBlock = blockTags.has(tag)
  const outer = collector.tag
  if (isBlock) flush(collector, tag)
  walk(element, collector, { isLink: place.isLink || tag === 'A', depth: place.depth + 1 })
  if (isBlock) flush(collector, outer)
}

function addWords(collector: Collector, words: string, isLink: boolean): void {
  collector.words += words
  if (isLink) collector.linkChars += words.trim().length
}

/** Two line breaks in a row begin a new paragraph; any other white space is one blank. */
function flush(collector: Collector, nextTag: string): void {
  const paragraphs = collector.words.split(/\n[^\S\n]*\n/).map((words) => words.replace(/\s+/g, ' ').trim()).filter((words) => words !== '')
  for (const words of paragraphs) collector.blocks.push({ tag: collector.tag, words, linkChars: Math.min(collector.linkChars, words.length) })
  collector.words = ''
  collector.linkChars = 0
  collector.tag = nextTag
}
