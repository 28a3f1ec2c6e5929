import type { Reading } from '#language/sentences/read-document.ts'
import { dropStrays } from './drop-strays.ts'
import { linkSpans } from './link-spans.ts'
import type { Draft, LabelledSpan } from './span.ts'
import type { LockedSpan, SpanTagger } from './span-tagger.ts'

/** Quotations out of the tagger's spans, around what the rules are certain of; a span that a rule found as well keeps the rule's name. */
export function tagDrafts(reading: Reading, byRule: readonly LabelledSpan[], tagger: SpanTagger): Draft[] {
  const rules = { content: rulesOf(byRule, 'content'), cue: rulesOf(byRule, 'cue'), source: rulesOf(byRule, 'source') }
  const spans = tagger(reading.tokens, byRule.flatMap(lock)).map(({ label, firstToken, lastToken, probability }) =>
    ({ label, firstToken, lastToken, probability, rule: rules[label].get(firstToken) ?? 'tagged' }))
  return linkSpans(reading, spans).flatMap((draft) => dropStrays(reading, draft) ?? [])
}

function rulesOf(spans: readonly LabelledSpan[], label: LabelledSpan['label']): ReadonlyMap<number, string> {
  return new Map(spans.filter((span) => span.label === label).map((span) => [span.firstToken, span.rule]))
}

// Layout and fixed phrases leave no doubt about what is source, cue and content.
const fixed = /^(?:according-to|dash|owner-named|transcript-label|headline)$/
const surelySpeech = 10

function lock({ label, firstToken, lastToken, rule }: LabelledSpan): LockedSpan[] {
  if (fixed.test(rule)) return [{ label, firstToken, lastToken, isWhole: true }]
  // Words before the mark may belong to the content ("that “…”"), so its first token is left open.
  return rule === 'marks' && lastToken - firstToken >= surelySpeech ? [{ label, firstToken: firstToken + 1, lastToken, isWhole: false }] : []
}
