import type { Reading } from '#language/sentences/read-document.ts'
import type { LabelledSpan } from './span.ts'
import type { LockedLabel, SpanTagger } from './span-tagger.ts'

/** The tagger's spans around what the rules are certain of; spans that a rule found keep its name. */
export function tagSpans(reading: Reading, byRule: readonly LabelledSpan[], tagger: SpanTagger): LabelledSpan[] {
  const certain = byRule.filter((span) => isCertain(span))
  const rules = new Map(byRule.map((span) => [`${span.label} ${span.firstToken}`, span.rule]))
  return tagger(reading.tokens, certain.flatMap(lock)).map(({ label, firstToken, lastToken, probability }) =>
    ({ label, firstToken, lastToken, probability, rule: rules.get(`${label} ${firstToken}`) ?? 'tagged' }))
}

function isCertain(span: LabelledSpan): boolean {
  return span.probability >= 0.95
}

function lock({ label, firstToken, lastToken }: LabelledSpan): LockedLabel[] {
  return Array.from({ length: lastToken - firstToken + 1 }, (_, index) => ({ token: firstToken + index, label: `${index === 0 ? 'B' : 'I'}-${label}` as const }))
}
