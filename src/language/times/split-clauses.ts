import type { Span } from '#model/span.ts'
import type { EventCues } from './language.ts'

/** main: the sentence's own; joined: goes on in the same time; apart: tells of another time ("which …", "after …", "that …"). */
export type ClauseKind = 'main' | 'joined' | 'apart'

/** A stretch of a sentence that tells one thing at one time. */
export interface Clause {
  readonly span: Span
  readonly kind: ClauseKind
}

/** A clause shorter than this stays with its neighbour. */
const minLength = 12

/** Cuts a sentence into clauses at the marks and joining words where its time may change; together they cover the sentence. */
export function splitClauses(text: string, sentence: Span, cues: EventCues): Clause[] {
  const words = text.slice(sentence.start, sentence.end)
  const clauses: Clause[] = []
  let start = 0
  let kind: ClauseKind = 'main'
  for (const border of [...bordersIn(words, cues), { at: words.length, kind: 'main' as const }]) {
    if (border.at - start < minLength && border.at < words.length) continue
    const span = trimmed(text, sentence.start + start, sentence.start + border.at)
    if (span.end > span.start) clauses.push({ span, kind })
    start = border.at
    kind = border.kind
  }
  return clauses
}

interface Border {
  readonly at: number
  readonly kind: ClauseKind
}

function bordersIn(words: string, cues: EventCues): Border[] {
  const apart = bordersOf(words, cues.apartBorder, 'apart')
  // What was put in between commas ends at the second one; then the sentence goes on.
  const closings = apart.flatMap((border) => {
    const comma = words.charAt(border.at) === ',' ? words.indexOf(', ', border.at + 2) : -1
    return comma < 0 ? [] : [{ at: comma + 1, kind: 'main' as const }]
  })
  return [...apart, ...closings, ...bordersOf(words, cues.joinedBorder, 'joined')].sort((a, b) => a.at - b.at)
}

function bordersOf(words: string, pattern: RegExp, kind: ClauseKind): Border[] {
  return [...words.matchAll(pattern)].map((match) => ({ at: match.index, kind }))
}

function trimmed(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && /[\s,;—–-]/.test(text.charAt(start))) start += 1
  while (end > start && /[\s,;—–-]/.test(text.charAt(end - 1))) end -= 1
  return { start, end }
}
