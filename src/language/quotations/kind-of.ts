import type { QuotationKind } from '#model/quotation.ts'
import type { Span } from '#model/span.ts'
import type { MarkRegion } from '#language/sentences/find-mark-regions.ts'

/** The kind of a content by how many of its letters stand between quotation marks. */
export function kindOf(text: string, content: readonly Span[], regions: readonly MarkRegion[]): QuotationKind {
  let all = 0
  let marked = 0
  for (const { start, end } of content) {
    all += countLetters(text, start, end)
    for (const region of regionsWithin(regions, start, end)) {
      marked += countLetters(text, Math.max(start, region.innerStart), Math.min(end, region.innerEnd))
    }
  }
  if (marked === 0) return 'indirect'
  return marked >= 0.95 * all ? 'direct' : 'mixed'
}

function countLetters(text: string, start: number, end: number): number {
  let count = 0
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 128 ? plainLetters[code] === 1 : otherLetter.test(text.charAt(at))) count += 1
  }
  return count
}

const plainLetters = Uint8Array.from({ length: 128 }, (_, code) => (/[A-Za-z0-9]/.test(String.fromCharCode(code)) ? 1 : 0))
const otherLetter = /[\p{L}\p{N}]/u

/** The outer regions that overlap a stretch of text; regions come in rising order. */
export function regionsWithin(outer: readonly MarkRegion[], start: number, end: number): MarkRegion[] {
  let low = 0
  let high = outer.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((outer[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const found: MarkRegion[] = []
  for (let index = low; index < outer.length && (outer[index]?.start ?? end) < end; index += 1) {
    const region = outer[index]
    if (region !== undefined) found.push(region)
  }
  return found
}
