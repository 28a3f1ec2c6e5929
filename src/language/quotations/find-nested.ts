import type { Persons } from '#language/mentions/read-persons.ts'
import { readDocument } from '#language/sentences/read-document.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import type { Span } from '#model/span.ts'
import type { MarkRegion } from '#language/sentences/find-mark-regions.ts'
import { regionsWithin } from './kind-of.ts'
import { linkSpans } from './link-spans.ts'
import { makeQuotation } from './make-quotation.ts'
import type { Finding } from './make-quotation.ts'
import { pluralAntecedent } from './plural-antecedent.ts'
import { speakerOf } from './resolve-speakers.ts'
import { findRuleSpans } from './rules/find-rule-spans.ts'
import { offsetsOf } from './span.ts'
import type { Draft } from './span.ts'

/** Words in marks inside words in marks, where they have an attribution of their own: “They said, ‘…’” Moll recounted. */
export function findNested(reading: Reading, persons: Persons, draft: Draft, outer: Finding): Finding[] {
  return outer.content.flatMap((span) => {
    const inner = regionsWithin(reading.innerRegions, span.start, span.end)
    const holders = inner.length === 0 ? [] : regionsWithin(reading.outerRegions, span.start, span.end)
    return holders.filter((holder) => inner.some((one) => one.start > holder.start && one.end <= holder.end))
      .flatMap((holder) => nestedIn(reading, persons, { holder, draft, outer }))
  })
}

interface Nest {
  readonly holder: MarkRegion
  readonly draft: Draft
  readonly outer: Finding
}

function nestedIn(reading: Reading, persons: Persons, { holder, draft, outer }: Nest): Finding[] {
  const inside = readDocument({
    text: reading.text, title: null, publishedAt: null, language: 'en', parts: [{ kind: 'body', span: { start: holder.innerStart, end: holder.innerEnd } }],
  })
  const drafts = linkSpans(inside, findRuleSpans(inside)).filter((nested) => nested.cue !== null && isMarked(inside, nested))
  return drafts.map((nested) => {
    const speaker = nested.source === null ? undefined : speakerOf(inside, strangers, nested.source, { lastSpeaker: null, contents: nested.contents })
    const finding = makeQuotation(inside, persons, nested, speaker ?? nobody)
    const source = finding.source?.[0] ?? null
    const antecedent = source === null ? null : pluralAntecedent(reading, draft, reading.text.slice(source.start, source.end))
    const chain = chainOf(reading.text, [antecedent ?? source, outer.speakerName ?? outer.source?.[0] ?? null, outer.medium])
    return Object.assign(finding, { level: 'second-hand' as const, speakerName: null, antecedent, candidates: [], inside: outer, chain })
  })
}

function chainOf(text: string, links: readonly (string | Span | null)[]): string[] {
  return links.flatMap((link) => (link === null ? [] : [typeof link === 'string' ? link : text.slice(link.start, link.end)]))
}

const strangers: Persons = { names: [], cast: { figures: [], choices: [] } }
const nobody = { figure: null, name: null, basis: 'no source', antecedent: null, candidates: [], certainty: 'described' as const }

function isMarked(inside: Reading, { contents }: Draft): boolean {
  return contents.every((content) => {
    const { start } = offsetsOf(inside, content)
    return inside.regions.some((region) => region.start === start)
  })
}
