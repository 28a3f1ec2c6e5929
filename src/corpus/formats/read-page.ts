import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom/worker'
import { furnitureOf } from '../furniture.ts'
import type { Found } from '../incoming-article.ts'
import { composeText } from './compose-text.ts'
import { blocksOf, htmlBlocks, htmlParagraphs, type Block } from './html-blocks.ts'
import { pageFacts } from './page-facts.ts'
import { isNestedTooDeep } from './nesting.ts'
import { parsePage, wholePage, type PageDocument } from './page-tree.ts'

/** A web page: its article without the page around it, and what the page states about it. */
export function readPage(html: string): Found {
  if (isNestedTooDeep(html)) return { articles: [], reasons: ['This page is nested too deep to be read.'] }
  const document = parsePage(html)
  const facts = pageFacts(document)
  const paragraphs = longer(extract(html), facts.body === null ? [] : htmlParagraphs(facts.body), document)
  if (paragraphs.length === 0) return { articles: [], reasons: ['No article was found on this page: it has no paragraphs of text.'] }
  const { body: _, ...known } = facts
  return { articles: [{ ...known, key: '', standfirst: null, text: composeText(facts.title, null, paragraphs) }], reasons: facts.reasons }
}

/** What readability finds, without blocks of links and captions; it changes the document, so it gets its own. */
function extract(html: string): string[] {
  const content = new Readability(parseHTML(wholePage(html)).document, { charThreshold: 200 }).parse()?.content ?? ''
  return htmlBlocks(content).filter((block) => !isPageBlock(block)).map(({ words }) => words)
}

/** The text for machines, or the page's bare paragraphs, count only where readability lost more than half of them. */
function longer(extracted: readonly string[], stated: readonly string[], document: PageDocument): readonly string[] {
  const size = (paragraphs: readonly string[]) => paragraphs.reduce((sum, { length }) => sum + length, 0)
  if (size(stated) > size(extracted) * 2) return stated
  if (size(extracted) >= 120) return extracted
  const bare = blocksOf(document.body ?? document.documentElement).filter((block) => block.tag === 'P' && !isPageBlock(block)).map(({ words }) => words)
  return size(bare) > size(extracted) ? bare : extracted
}

function isPageBlock({ tag, words, linkChars }: Block): boolean {
  const share = linkChars / words.length
  if (tag === 'FIGCAPTION') return true
  if ((share > 0.66 && words.length < 300 && tag !== 'P') || (share > 0.9 && words.length < 200)) return true
  return furnitureOf(words) !== undefined
}
