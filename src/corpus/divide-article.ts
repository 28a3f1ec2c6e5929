import type { Part, PartKind } from '#model/article.ts'
import { isCorrectionLabel, isCorrectionText } from './correction-label.ts'
import { furnitureOf } from './furniture.ts'
import { isBullet, isByline, isDateLine, mayBeStandfirst, opensHighlights } from './page-head.ts'
import { splitParagraphs, type Paragraph } from './split-paragraphs.ts'

/**
 * Tells title, standfirst, publisher's highlights, body and page furniture apart, paragraph by paragraph; what no part covers is white space.
 * In doubt a paragraph is body: a lost paragraph is worse than a kept teaser.
 */
export function divideArticle(text: string, title: string | null): Part[] {
  const paragraphs = splitParagraphs(text)
  const kinds = paragraphs.map((): PartKind => 'body')
  const headlines = markTitles(paragraphs, title, kinds)
  markFurniture(paragraphs, kinds)
  markCorrections(paragraphs, kinds)
  markEnd(paragraphs, kinds)
  markHighlights(paragraphs, kinds)
  markHead(paragraphs, kinds, headlines)
  return paragraphs.flatMap((paragraph, index) => partsOf(paragraph, kinds[index] ?? 'body'))
}

/** A bullet is no word of the newsroom's: it becomes a part of its own, so that no sentence begins with it. */
function partsOf({ span, words }: Paragraph, kind: PartKind): Part[] {
  const bullet = kind === 'furniture' ? undefined : /^([•‣▪●◦·▸►➤])\s*\S/.exec(words)
  if (bullet === undefined || bullet === null) return [{ kind, span }]
  const end = span.start + 1
  const start = span.start + bullet[0].length - 1
  return [{ kind: 'furniture', span: { start: span.start, end } }, { kind, span: { start, end: span.end } }]
}

/** The first headline is the title, every repetition furniture; returns where they stand. */
function markTitles(paragraphs: readonly Paragraph[], title: string | null, kinds: PartKind[]): readonly number[] {
  const first = paragraphs[0]
  const wanted = headlineKeys(title ?? (first !== undefined && looksLikeHeadline(first, paragraphs) ? first.words : ''))
  const places = paragraphs.flatMap((paragraph, index) => (wanted.has(letters(paragraph.words)) ? [index] : []))
  for (const [order, index] of places.entries()) kinds[index] = order === 0 ? 'title' : 'furniture'
  return places
}

/** A page's title often carries the outlet: "Headline | The Courier". */
function headlineKeys(title: string): ReadonlySet<string> {
  const bare = title.replace(/\s+[|–—-]\s+[^|–—-]{2,40}$/, '')
  return new Set([title, bare].map(letters).filter((key) => key !== ''))
}

function letters(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}

function looksLikeHeadline({ words }: Paragraph, paragraphs: readonly Paragraph[]): boolean {
  return paragraphs.length > 1 && words.length <= 150 && !isBullet(words) && !/[.,;:!…]["'”’)]*$|\)\s*[-–—_]+$/.test(words) && furnitureOf(words) === undefined
}

function markFurniture(paragraphs: readonly Paragraph[], kinds: PartKind[]): void {
  let isTeasing = false
  for (const [index, { words }] of paragraphs.entries()) {
    if (kinds[index] !== 'body') continue
    const furniture = furnitureOf(words)
    isTeasing = furniture === 'teasers' || (isTeasing && (furniture !== undefined || isTeaser(words)))
    if (furniture !== undefined || isTeasing) kinds[index] = 'furniture'
  }
}

/** A line that says "Correction", with what it says of the article below it; where the note begins in the same line it is left to be read as one. */
function markCorrections(paragraphs: readonly Paragraph[], kinds: PartKind[]): void {
  let isBelowLabel = false
  for (const [index, { words }] of paragraphs.entries()) {
    if (kinds[index] === 'title') continue
    isBelowLabel = isCorrectionLabel(words) || (isBelowLabel && (kinds[index] === 'furniture' || isCorrectionText(words)))
    if (isBelowLabel) kinds[index] = 'furniture'
  }
}

/** A headline of another article: short, and no sentence. */
function isTeaser(words: string): boolean {
  return words.length <= 160 && !isProse(words) && !/^["“‘'«]/.test(words) && !/[:,]$/.test(words)
}

/** Ends as a sentence does. */
function isProse(words: string): boolean {
  return /[.!?…]["'”’»)\]]*$/.test(words)
}

/** After the comments or the copyright line nothing belongs to the article, if that is the smaller part of the page. */
function markEnd(paragraphs: readonly Paragraph[], kinds: PartKind[]): void {
  const last = paragraphs.findLastIndex(({ words }, index) => kinds[index] === 'body' && isSubstantial(words))
  const textEnd = paragraphs.at(-1)?.span.end ?? 0
  const end = paragraphs.findIndex(({ words, span }, index) =>
    (furnitureOf(words) === 'end' && span.start > textEnd * 0.6) || (index > last && kinds[index] === 'furniture'))
  if (end === -1) return
  for (let index = end; index < kinds.length; index += 1) kinds[index] = 'furniture'
}

/** A sentence, or so long that it can only be a paragraph that was cut off. */
function isSubstantial(words: string): boolean {
  return words.length >= 200 || (words.length >= 30 && isProse(words))
}

function markHighlights(paragraphs: readonly Paragraph[], kinds: PartKind[]): void {
  for (const [index, { words }] of paragraphs.entries()) {
    if (kinds[index] !== 'body' || !opensHighlights(words)) continue
    const until = endOfList(paragraphs, kinds, index + 1)
    if (until === index + 1) continue
    kinds[index] = 'furniture'
    kinds.fill('highlights', index + 1, until)
  }
}

/** A list ends with its bullets; one without bullets ends at a blank line or at prose. */
function endOfList(paragraphs: readonly Paragraph[], kinds: readonly PartKind[], from: number): number {
  const hasBullets = isBullet(paragraphs[from]?.words ?? '')
  const rest = paragraphs.slice(from)
  const length = rest.findIndex(({ words, isAfterBlank }, index) =>
    kinds[from + index] !== 'body' || (hasBullets ? !isBullet(words) : isAfterBlank || words.length > 160))
  return length === -1 ? paragraphs.length : from + length
}

/** Between the headline and the first paragraph of the body: byline, date, standfirst, a list without a heading. */
function markHead(paragraphs: readonly Paragraph[], kinds: PartKind[], headlines: readonly number[]): void {
  if (headlines[0] !== 0) return
  const repeated = headlines.find((index) => index > 0 && index <= 6) ?? 0
  for (let index = 1; index < Math.min(paragraphs.length - 1, 12); index += 1) {
    if (kinds[index] !== 'body') continue
    const [words, next, third] = [index, index + 1, index + 2].map((place) => paragraphs[place]?.words ?? '')
    const kind = headKind(words ?? '', next ?? '', index < repeated || announcesByline(next ?? '', third ?? ''))
    if (kind === undefined) return
    kinds[index] = kind
  }
}

function announcesByline(next: string, third: string): boolean {
  return isByline(next) || (isDateLine(next) && isByline(third))
}

function headKind(words: string, next: string, isBeforeBody: boolean): PartKind | undefined {
  if (isByline(words) || isDateLine(words)) return 'furniture'
  if (isBullet(words)) return isBullet(next) || isProse(next) ? 'highlights' : undefined
  return mayBeStandfirst(words) && (isBeforeBody || !isProse(words)) ? 'standfirst' : undefined
}
