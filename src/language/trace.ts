import type { Document } from './document.ts'
import type { Findings } from '#model/findings.ts'
import type { Quotation } from '#model/quotation.ts'
import type { Span } from '#model/span.ts'

/** How every quotation was found, one line each, for those who write rules: level, kind, source, cue, content and reason. */
export function trace(document: Document, findings: Findings): string[] {
  return findings.quotations.map((quotation) => traceQuotation(document.text, quotation))
}

function traceQuotation(text: string, quotation: Quotation): string {
  const { id, kind, level, speakerName, reason } = quotation
  const words = (spans: readonly Span[] | null): string => (spans ?? []).map(({ start, end }) => text.slice(start, end)).join(' … ') || '–'
  return `${id} ${level} ${kind} [${words(quotation.source)} = ${speakerName ?? '?'}] [${words(quotation.cue)}] ${words(quotation.content)} (${reason})`
}
