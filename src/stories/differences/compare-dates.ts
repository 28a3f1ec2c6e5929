import type { ComparedSide, Difference } from '#model/difference.ts'
import type { TimelineEntry, TimelineEvidence } from '#model/timeline.ts'
import { isCaption } from './is-caption.ts'

/** "since Monday": the day bounds the event, it is not its day. */
const boundary = /\b(?:since|until|till|from|by|before|after|through|between)\s(?:\w+\s){0,2}$/i
/** "signalled on Monday that": the day of the saying. */
const saying = /\b(?:said|says|told|signall?ed|announced|added|warned|wrote|declared|confirmed|reported|vowed|promised)\s(?:\w+\s){0,2}$/i
/** "more airstrikes": one of several events of the kind. */
const repeated = /\b(?:more|another|again|further|second|third|latest|new|additional)\b/i

/** Events for which two sources give days that cannot both be true. */
export function compareDates(timeline: readonly TimelineEntry[]): Difference[] {
  return timeline.filter(({ doSourcesDiffer }) => doSourcesDiffer).flatMap(({ evidence }) => {
    const dated = evidence.filter(isOwnDay)
    const sides = [...Map.groupBy(dated, ({ edtf }) => edtf).values()].flatMap(([first]) => (first === undefined ? [] : [sideOf(first)]))
    const isBetweenSources = new Set(sides.map(({ articleId }) => articleId)).size > 1
    return isBetweenSources ? [{ kind: 'date-conflict' as const, speakerName: null, event: wordsOfClause(dated[0]), sides }] : []
  })
}

function isOwnDay({ edtf, expression, citation }: TimelineEvidence): boolean {
  if (edtf === null || !/^\d{4}-\d{2}-\d{2}$/.test(edtf) || expression === null || isCaption(citation.words)) return false
  const before = citation.words.slice(0, Math.max(0, citation.words.indexOf(expression)))
  return !boundary.test(before) && !saying.test(before) && !repeated.test(citation.words)
}

function sideOf({ citation, clause, edtf }: TimelineEvidence): ComparedSide {
  return { articleId: citation.articleId, span: clause, value: edtf }
}

function wordsOfClause(evidence: TimelineEvidence | undefined): string | null {
  if (evidence === undefined) return null
  const { citation, clause } = evidence
  return citation.words.slice(clause.start - citation.span.start, clause.end - citation.span.start)
}
