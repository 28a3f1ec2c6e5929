import type { Persons } from '#language/mentions/read-persons.ts'
import { readDocument, tokenAt } from '#language/sentences/read-document.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import type { MarkRegion } from '#language/sentences/find-mark-regions.ts'
import { chainOf } from './chain-of.ts'
import { regionsWithin } from './kind-of.ts'
import { linkSpans } from './link-spans.ts'
import { makeQuotation } from './make-quotation.ts'
import type { Finding } from './make-quotation.ts'
import { pluralAntecedent } from './plural-antecedent.ts'
import { speakerOf } from './resolve-speakers.ts'
import type { Speaker } from './speaker.ts'
import { cueForms } from './rules/cue-verbs.ts'
import { createFrameReader } from './rules/cue-frames.ts'
import { findRuleSpans } from './rules/find-rule-spans.ts'
import { offsetsOf } from './span.ts'
import type { Draft } from './span.ts'

/** Words in marks inside words in marks, where they have an attribution of their own: “They said, ‘…’” Moll recounted. */
export function findNested(reading: Reading, persons: Persons, draft: Draft, outer: Finding): Finding[] {
  return outer.content.flatMap((span) => {
    const inner = regionsWithin(reading.innerRegions, span.start, span.end)
    const holders = inner.length === 0 ? [] : regionsWithin(reading.outerRegions, span.start, span.end)
    return holders.filter((holder) => regionsWithin(inner, holder.start, holder.end).some((one) => one.start > holder.start && one.end <= holder.end))
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
  const spans = findRuleSpans(inside, createFrameReader(inside))
  const drafts = linkSpans(inside, spans).filter((nested) => isSaid(inside, nested) && isMarked(inside, nested))
  return drafts.map((nested) => {
    const speaker = nestedSpeaker(reading, persons, inside, nested)
    const finding = makeQuotation(inside, persons, nested, speaker)
    const source = finding.source?.[0] ?? null
    const antecedent = source === null ? null : pluralAntecedent(reading, draft, reading.text.slice(source.start, source.end))
    const chain = chainOf(reading.text, [speaker.name ?? antecedent ?? source, outer.speakerName ?? outer.source?.[0] ?? null, outer.medium])
    return Object.assign(finding, { level: 'second-hand' as const, speakerName: speaker.name, antecedent, candidates: [], inside: outer, chain })
  })
}

const nobody: Speaker = { figure: null, name: null, basis: 'description', antecedent: null, candidates: [], certainty: 'described' }

/** A name inside the marks is one of the article's; a pronoun there is left open, for another speaks. */
function nestedSpeaker(reading: Reading, persons: Persons, inside: Reading, { source, contents }: Draft): Speaker {
  if (source === null || /^(?:he|she|they|it|i|we|you|who)$/.test(inside.lower[source.firstToken] ?? '')) return nobody
  const { start, end } = offsetsOf(inside, source)
  const outside = { ...source, firstToken: tokenAt(reading.tokens, start), lastToken: tokenAt(reading.tokens, end - 1) }
  return speakerOf(reading, persons, outside, { lastSpeaker: null, contents })
}

/** “what you called ‘miracles’” repeats a word, and “I said, ‘No’” the teller's own: neither recounts another's. */
function isSaid({ lower }: Reading, { cue, source }: Draft): boolean {
  if (source !== null && /^(?:i|we)$/.test(lower[source.firstToken] ?? '')) return false
  return cue !== null && cueForms.get(lower[cue.lastToken] ?? '')?.kind !== 'call'
}

function isMarked(inside: Reading, { contents }: Draft): boolean {
  return contents.every((content) => {
    const { start } = offsetsOf(inside, content)
    return inside.regions.some((region) => region.start === start)
  })
}
