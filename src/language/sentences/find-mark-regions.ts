import type { Document } from '../document.ts'
import { markSigns } from './mark-signs.ts'
import type { MarkSign, MarkStyle } from './mark-signs.ts'
import { readParts } from './split-sentences.ts'

/** What stands between two quotation marks; `start` and `end` hold the marks, `innerStart` and `innerEnd` leave them out. */
export interface MarkRegion {
  readonly start: number
  readonly innerStart: number
  readonly innerEnd: number
  readonly end: number
  readonly style: MarkStyle
  /** 0 for a region of its own, 1 for one inside another. */
  readonly depth: 0 | 1
  /** False where no closing mark stands: the region ends at the attribution or with its paragraph. */
  readonly isClosed: boolean
  /** The region goes on where the paragraph before left one open, and opens with a mark again. */
  readonly isContinuation: boolean
  /** As in `Sentence.paragraph`. */
  readonly paragraph: number
}

/** The regions between quotation marks of all styles, in the order of their opening marks; a stray mark spoils only its own paragraph. */
export function findMarkRegions(document: Document): MarkRegion[] {
  const regions: MarkRegion[] = []
  let carried: MarkStyle | null = null
  readParts(document).forEach((part, paragraph) => {
    const found = regionsIn(document.text, { start: part.span.start, end: part.span.end, paragraph, carried })
    carried = leftOpen(document.text, found, part.span.end)
    for (const region of found) regions.push(region)
  })
  return cutUnclosed(document.text, regions)
}

interface Paragraph {
  readonly start: number
  readonly end: number
  readonly paragraph: number
  readonly carried: MarkStyle | null
}

interface Open {
  readonly sign: MarkSign
  /** A single mark knows its closing mark when it opens: apostrophes after it may look the same. */
  readonly closer: MarkSign | null
}

function regionsIn(text: string, paragraph: Paragraph): MarkRegion[] {
  const signs = markSigns(text, paragraph.start, paragraph.end)
  const straightLeft = countAfter(signs)
  const regions: MarkRegion[] = []
  const stack: Open[] = []
  const close = (innerEnd: number, end: number, isClosed: boolean): void => {
    const open = stack.pop()
    if (open !== undefined) regions.push(toRegion({ open, innerEnd, end, isClosed, depth: stack.length === 0 ? 0 : 1 }, paragraph))
  }
  signs.forEach((sign, index) => {
    const found = stack.findLastIndex((open) => closes(open, sign))
    if (found >= 0 && !isInch(text, sign, straightLeft[index] ?? 0, true)) {
      while (stack.length > found + 1) close(sign.start, sign.start, false)
      close(sign.start, sign.end, true)
      return
    }
    if (!sign.mayOpen || isInch(text, sign, 0, false)) return
    if (stack.some((open) => open.sign.style === sign.style)) {
      // “First. “Second”: the first was never closed, and ends where the second begins.
      if (!sign.isShaped || stack.length > 1 || sign.style === 'single') return
      close(sign.start, sign.start, false)
    }
    const closer = sign.style === 'single' ? findCloser(text, signs, index) : null
    if (stack.length < 2 && (sign.style === 'double' || closer !== null || isLeftOpen(sign, paragraph))) stack.push({ sign, closer })
  })
  while (stack.length > 0) close(paragraph.end, paragraph.end, false)
  return regions.sort((a, b) => a.start - b.start || b.end - a.end)
}

function countAfter(signs: readonly MarkSign[]): number[] {
  const counts: number[] = []
  let count = 0
  for (let index = signs.length - 1; index >= 0; index -= 1) {
    counts[index] = count
    if (signs[index]?.glyph === '"') count += 1
  }
  return counts
}

function closes(open: Open, sign: MarkSign): boolean {
  if (open.closer !== null) return open.closer.start === sign.start
  if (open.sign.style !== sign.style || !sign.mayClose) return false
  if (sign.glyph === '“') return open.sign.glyph === '„' || open.sign.glyph === ',,'
  if (sign.glyph === '«' || sign.glyph === '‹') return open.sign.glyph === '»' || open.sign.glyph === '›'
  return true
}

/** 12" screens: no mark where none is open, nor where another straight mark is left to close the open one. */
function isInch(text: string, sign: MarkSign, straightLeft: number, isOpen: boolean): boolean {
  if (sign.glyph !== '"' || !/\p{N}/u.test(text.charAt(sign.start - 1))) return false
  return !isOpen || (straightLeft % 2 === 1 && /^\s\p{Ll}/u.test(text.slice(sign.end, sign.end + 2)))
}

/** The first mark that may close and is no plural possessive (councillors’ decision); that only if nothing better comes before the next opening. */
function findCloser(text: string, signs: readonly MarkSign[], index: number): MarkSign | null {
  const opener = signs[index]
  let weak: MarkSign | null = null
  for (const sign of signs.slice(index + 1, index + 25)) {
    if (sign.style !== 'single') continue
    if (sign.mayOpen && !sign.mayClose) return weak
    if (!sign.mayClose) continue
    if (!looksPossessive(text, sign)) return weak !== null && isScareQuote(text, opener, weak) ? weak : sign
    weak ??= sign
  }
  return weak
}

/** the digital 'rooms' of the app: a word or two in running text, after which no sentence in marks is under way. */
function isScareQuote(text: string, opener: MarkSign | undefined, closer: MarkSign): boolean {
  if (opener === undefined || closer.start - opener.end > 30) return false
  return /\p{Ll}\s$/u.test(text.slice(Math.max(0, opener.start - 2), opener.start)) && /^\p{Ll}+(?: \p{Ll}+)?$/u.test(text.slice(opener.end, closer.start))
}

function looksPossessive(text: string, sign: MarkSign): boolean {
  return /(?:s|in)$/u.test(text.slice(Math.max(0, sign.start - 2), sign.start)) && /^ [\p{L}\p{N}]/u.test(text.slice(sign.end, sign.end + 2))
}

/** A whole paragraph that opens with ‘ and goes on in the next. */
function isLeftOpen(sign: MarkSign, paragraph: Paragraph): boolean {
  return sign.glyph === '‘' && sign.start === paragraph.start
}

interface Closing {
  readonly open: Open
  readonly innerEnd: number
  readonly end: number
  readonly isClosed: boolean
  readonly depth: 0 | 1
}

function toRegion({ open, innerEnd, end, isClosed, depth }: Closing, paragraph: Paragraph): MarkRegion {
  const isContinuation = depth === 0 && open.sign.start === paragraph.start && open.sign.style === paragraph.carried
  return {
    start: open.sign.start, innerStart: open.sign.end, innerEnd, end,
    style: open.sign.style, depth, isClosed, isContinuation, paragraph: paragraph.paragraph,
  }
}

function leftOpen(text: string, regions: readonly MarkRegion[], end: number): MarkStyle | null {
  const last = regions.findLast((region) => region.depth === 0)
  if (last === undefined || last.isClosed || last.end !== end) return null
  return named.test(text.slice(last.innerStart, end)) ? null : last.style
}

/** An open region that no next paragraph takes up ends at its attribution, if it has one: “We will go, said Moll. */
function cutUnclosed(text: string, regions: readonly MarkRegion[]): MarkRegion[] {
  return regions.map((region, index) => {
    if (region.isClosed || regions.slice(index + 1, index + 3).some((next) => next.isContinuation)) return region
    const end = region.innerStart + attributionAt(text.slice(region.innerStart, region.innerEnd))
    return { ...region, innerEnd: end, end }
  })
}

// “We will go, said Moll: an attribution by name ends an open region even where the next paragraph opens with a mark.
const named = /, (?:said (?:\p{Lu}|the )|(?:\p{Lu}[\p{L}.]{1,20} ){1,3}said\b)/u
const attribution = /,(?= (?:\p{Lu}[\p{L}.]{0,20} ){0,3}(?:(?:he|she|they) )?(?:said|says|told|added|adds|asked|replied|wrote|explained|insisted|warned)\b)/u

function attributionAt(words: string): number {
  const match = attribution.exec(words)
  return match === null ? words.trimEnd().length : match.index + 1
}
