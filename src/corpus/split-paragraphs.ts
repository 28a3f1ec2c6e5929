import type { Span } from '#model/span.ts'

/** A paragraph as it stands in the text: where it is, its words on one line, and whether a blank line stands before it. */
export interface Paragraph {
  readonly span: Span
  readonly words: string
  readonly isAfterBlank: boolean
}

interface Line {
  readonly span: Span
  readonly words: string
  readonly isAfterBlank: boolean
  readonly isIndented: boolean
}

/** The paragraphs of a text: a line each, but lines that were only wrapped belong together. */
export function splitParagraphs(text: string): Paragraph[] {
  return blocksOf(linesOf(text)).flatMap((block) => joinWrapped(block, text))
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let isAfterBlank = true
  for (const match of text.matchAll(/[^\n\r\u2028\u2029]+/g)) {
    const words = match[0].trim()
    const breaks = text.slice(lines.at(-1)?.span.end ?? 0, match.index).split('\n').length - 1
    if (words === '') continue
    const start = match.index + match[0].indexOf(words)
    isAfterBlank = lines.length === 0 || breaks > 1
    lines.push({ span: { start, end: start + words.length }, words, isAfterBlank, isIndented: start - match.index > 1 })
  }
  return lines
}

function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = []
  for (const line of lines) {
    if (line.isAfterBlank) blocks.push([line])
    else blocks.at(-1)?.push(line)
  }
  return blocks
}

function joinWrapped(block: readonly Line[], text: string): Paragraph[] {
  const isWrapped = isWrappedBlock(block)
  const groups: Line[][] = []
  for (const line of block) {
    const before = groups.at(-1)?.at(-1)
    const isContinued = before !== undefined && (runsOn(before, line) || (isWrapped && !line.isIndented))
    if (isContinued) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  return groups.map((group) => paragraphOf(group, text))
}

/** Lines of nearly one length, of which one at least breaks off in the middle of a sentence: e-mail and old agency copy. */
function isWrappedBlock(block: readonly Line[]): boolean {
  const full = block.slice(0, -1)
  const longest = full.reduce((most, line) => Math.max(most, line.words.length), 0)
  if (longest < 40 || longest > 120) return false
  return full.every((line) => line.words.length > longest - 26) && full.some((line, index) => runsOn(line, block[index + 1]))
}

function runsOn(line: Line, next: Line | undefined): boolean {
  return next !== undefined && /[\p{L}\p{N},\-–]$/u.test(line.words) && /^\p{Ll}/u.test(next.words) && line.words.length > 3
}

function paragraphOf(lines: readonly Line[], text: string): Paragraph {
  const start = lines[0]?.span.start ?? 0
  const end = lines.at(-1)?.span.end ?? start
  return { span: { start, end }, words: text.slice(start, end).replace(/\s+/g, ' '), isAfterBlank: lines[0]?.isAfterBlank ?? true }
}
