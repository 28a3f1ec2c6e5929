import { fullName } from '#language/mentions/read-persons.ts'
import type { Persons } from '#language/mentions/read-persons.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import type { Level, Quotation, QuotationKind } from '#model/quotation.ts'
import type { Span } from '#model/span.ts'
import { readCircumstances } from './circumstances.ts'
import { kindOf, regionsWithin } from './kind-of.ts'
import type { Speaker } from './speaker.ts'
import { offsetsOf } from './span.ts'
import type { Draft } from './span.ts'

/** A quotation before it has an id, and the one that it stands inside of. */
export interface Finding extends Omit<Quotation, 'id' | 'nestedIn'> {
  readonly inside: Finding | null
}

// Below it, what was found was wrong more often than right; what rules and tagger agree on was right three times in four.
const leastConfidence = 0.4
const agreedConfidence = 0.75

/** Puts a draft and its speaker into the form that everybody reads. */
export function makeQuotation(reading: Reading, persons: Persons, draft: Draft, speaker: Speaker): Finding {
  const content = joined(reading, draft)
  // A speaker's label in a transcript says as much as marks do.
  const kind = draft.rules.includes('transcript-label') ? 'direct' : kindOf(reading.text, content, outerRegions(reading, content))
  const confidence = confidenceOf(draft)
  const level = confidence < leastConfidence ? 'unclear' : levelOf(reading, draft, speaker, kind)
  const isOpen = level === 'unclear'
  const candidates = isOpen ? namesOf(reading, persons, speaker) : []
  return {
    kind, content, level, candidates,
    cue: draft.cue === null ? null : [offsetsOf(reading, draft.cue)],
    source: draft.source === null ? null : [offsetsOf(reading, draft.source)],
    speakerName: isOpen ? null : speaker.name,
    reason: [...new Set([...draft.rules, speaker.basis])].join('; '),
    antecedent: isOpen ? null : speaker.antecedent,
    chain: [], inside: null, ...readCircumstances(reading, draft),
    confidence,
  }
}

/** Parts of one paragraph with nothing but white space between them are one. */
function joined(reading: Reading, draft: Draft): Span[] {
  const parts: Span[] = []
  for (const content of draft.contents) {
    const span = offsetsOf(reading, content)
    const before = parts.at(-1)
    if (before !== undefined && /^[^\S\r\n]*$/.test(reading.text.slice(before.end, span.start))) parts[parts.length - 1] = { start: before.start, end: span.end }
    else parts.push(span)
  }
  return parts
}

function outerRegions(reading: Reading, content: readonly Span[]): Reading['regions'] {
  return content.flatMap((span) => regionsWithin(reading.outerRegions, span.start, span.end))
}

/** One level each, the first that fits. */
function levelOf(reading: Reading, draft: Draft, speaker: Speaker, kind: QuotationKind): Level {
  if (speaker.certainty === 'unclear') return 'unclear'
  if (kind === 'indirect') return 'paraphrase'
  return speaker.certainty === 'resolved' || isFloating(reading, draft) || isAntecedent(reading, draft) ? 'resolved' : 'stated'
}

/** "turned to the harbour office, which reported": the clause has only "which" for its subject. */
function isAntecedent({ lower }: Reading, { cue, source }: Draft): boolean {
  if (cue === null || source === null || cue.firstToken < source.lastToken) return false
  return lower.slice(source.lastToken + 1, cue.firstToken + 1).some((word) => /^(?:which|who|that)$/.test(word))
}

/** No part of the content stands in the sentence of its cue. */
function isFloating({ tokens }: Reading, { cue, contents }: Draft): boolean {
  if (cue === null) return false
  const sentence = tokens[cue.firstToken]?.sentence ?? 0
  const sentenceOf = (token: number): number => tokens[token]?.sentence ?? 0
  return !contents.some((content) => sentenceOf(content.firstToken) <= sentence && sentence <= sentenceOf(content.lastToken))
}

function namesOf(reading: Reading, { cast }: Persons, speaker: Speaker): string[] {
  return [...new Set(speaker.candidates.map((figure) => fullName(reading, cast, figure)).filter((name) => name !== null))]
}

function confidenceOf({ contents, cue, source, isAgreed = false }: Draft): number {
  const least = isAgreed ? agreedConfidence : 0
  return Math.max(least, Math.min(...contents.map((span) => span.probability)) * Math.min(cue?.probability ?? 0.8, source?.probability ?? 0.5))
}
