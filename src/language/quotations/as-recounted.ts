import type { Span } from '#model/span.ts'
import type { Finding } from './make-quotation.ts'

const leastShare = 0.6

/** A quotation that for the most part hands on what somebody else said is second-hand itself, with the chain of those words. */
export function asRecounted(outer: Finding, nested: readonly Finding[]): Finding {
  const told = nested.find((inner) => shareOf(outer, inner) >= leastShare)
  return told === undefined || outer.level === 'unclear' ? outer : { ...outer, level: 'second-hand', chain: told.chain }
}

/** How much of the outer words the inner ones make up, with their attribution. */
function shareOf(outer: Finding, inner: Finding): number {
  const isInside = (span: Span): boolean => outer.content.some((part) => part.start <= span.start && span.end <= part.end)
  const spans = [...inner.content, ...inner.cue ?? [], ...inner.source ?? []].filter(isInside)
  return lengthOf(spans) / Math.max(1, lengthOf(outer.content))
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0)
}
