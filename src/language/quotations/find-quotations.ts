import type { Persons } from '#language/mentions/read-persons.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import type { Quotation } from '#model/quotation.ts'
import { asRecounted } from './as-recounted.ts'
import { findRecounted } from './find-recounted.ts'
import { isNoQuotation } from './is-no-quotation.ts'
import { linkSpans } from './link-spans.ts'
import { makeQuotation } from './make-quotation.ts'
import type { Finding } from './make-quotation.ts'
import { findNested } from './find-nested.ts'
import { relayDraft } from './relay-draft.ts'
import { relayedFinding } from './relayed-finding.ts'
import { repairSource } from './repair-source.ts'
import { nobodyAsked } from './interviewee.ts'
import { resolveSpeakers } from './resolve-speakers.ts'
import { createFrameReader } from './rules/cue-frames.ts'
import type { FramesOf } from './rules/cue-frames.ts'
import { findRuleSpans } from './rules/find-rule-spans.ts'
import { mergeDrafts } from './merge-drafts.ts'
import { trimContents } from './trim-contents.ts'
import { splitAtCue } from './split-at-cue.ts'
import type { Draft } from './span.ts'
import type { SpanTagger } from './span-tagger.ts'
import { tagDrafts } from './tag-drafts.ts'

/** Who said what in an article: by the rules alone, or with a tagger for what the rules leave open; in the order of the text. */
export function findQuotations(reading: Reading, persons: Persons, tagger: SpanTagger | null): Quotation[] {
  const framesOf = createFrameReader(reading)
  const spans = findRuleSpans(reading, framesOf)
  const byRule = linkSpans(reading, spans)
  const drafts = tagger === null ? byRule : mergeDrafts(reading, byRule, tagDrafts(reading, spans, tagger))
  const said = drafts.filter((draft) => !isNoQuotation(reading, draft)).flatMap((draft) => trimContents(reading, draft) ?? [])
    .map((draft) => relayDraft(reading, repairSource(reading, draft), framesOf)).flatMap((draft) => splitAtCue(reading, draft))
  return numbered(findingsOf({ reading, persons, framesOf }, said))
}

interface Known {
  readonly reading: Reading
  readonly persons: Persons
  readonly framesOf: FramesOf
}

function findingsOf({ reading, persons, framesOf }: Known, drafts: readonly Draft[]): Finding[] {
  const speakers = resolveSpeakers(reading, persons, drafts)
  const findings: Finding[] = []
  drafts.forEach((draft, index) => {
    const speaker = speakers[index]
    if (speaker === undefined || speaker.basis === nobodyAsked) return
    const plain = relayedFinding(reading, persons, draft, makeQuotation(reading, persons, draft, speaker))
    const nested = findNested(reading, persons, draft, carriedMedium(findings, plain))
    const outer = asRecounted(plain, nested)
    findings.push(outer)
    for (const inner of nested) findings.push(Object.assign(inner, { inside: outer }))
    for (const recounted of findRecounted({ reading, persons, framesOf }, draft, outer)) findings.push(recounted)
  })
  return findings
}

/** "Speaking with the Observer, Moll said … “They said, ‘…’” Moll recounted": what one says next goes to the same paper. */
function carriedMedium(findings: readonly Finding[], outer: Finding): Finding {
  const before = findings.findLast(({ inside }) => inside === null)
  const isSame = before !== undefined && before.speakerName !== null && before.speakerName === outer.speakerName
  const isNear = isSame && startOf(outer) - (before.content.at(-1)?.end ?? 0) < 60
  return outer.medium === null && isNear ? { ...outer, medium: before.medium } : outer
}

/** Ids by the order of the text; a nested quotation names the one it stands inside of. */
function numbered(findings: readonly Finding[]): Quotation[] {
  const sorted = findings.map((finding, order) => ({ finding, order }))
    .sort((a, b) => startOf(a.finding) - startOf(b.finding) || a.order - b.order)
    .map(({ finding }) => finding)
  const ids = new Map(sorted.map((finding, index) => [finding, `q${index + 1}`]))
  return sorted.map((finding) => {
    const { inside, ...quotation } = finding
    return Object.assign(quotation, { id: ids.get(finding) ?? '', nestedIn: inside === null ? null : ids.get(inside) ?? null })
  })
}

function startOf(finding: Finding): number {
  return finding.content[0]?.start ?? 0
}
