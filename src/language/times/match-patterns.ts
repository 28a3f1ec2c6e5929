import type { Pattern, Slot } from './pattern.ts'
import type { PatternState } from './pattern-index.ts'
import { stateAfter } from './pattern-index.ts'
import { meaningOf } from './token.ts'
import type { Token } from './token.ts'

/** What one slot of a pattern took. */
export interface Capture {
  readonly kind: string
  readonly value: number | string
  /** Index of the token. */
  readonly at: number
}

/** A pattern that fits the tokens from `from` up to, without, `to`. */
export interface Match {
  readonly pattern: Pattern
  readonly from: number
  readonly to: number
  readonly captures: readonly Capture[]
}

/** All patterns that fit at a token, longest first, then in the order of the table. */
export function matchesAt(start: PatternState, tokens: readonly Token[], from: number): readonly Match[] {
  const patterns = patternsAt(start, tokens, from)
  if (patterns.length === 0) return noMatches
  const matches: Match[] = []
  for (const pattern of patterns) {
    const match = matchPattern(pattern, tokens, from)
    if (match !== undefined) matches.push(match)
  }
  return matches.length < 2 ? matches : matches.sort((a, b) => b.to - a.to || a.pattern.order - b.pattern.order)
}

const noMatches: readonly Match[] = []
const noPatterns: readonly Pattern[] = []

function patternsAt(start: PatternState, tokens: readonly Token[], from: number): readonly Pattern[] {
  let found = noPatterns
  let state = start
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at]
    if (token === undefined) break
    state = stateAfter(state, token)
    if (state.steps.length === 0) break
    if (state.complete.length > 0) found = found.length === 0 ? state.complete : [...new Set([...found, ...state.complete])]
  }
  return found
}

function matchPattern(pattern: Pattern, tokens: readonly Token[], from: number): Match | undefined {
  const captures: Capture[] = []
  const to = matchSlots({ slots: pattern.slots, tokens, captures }, 0, from)
  return to === undefined || to === from ? undefined : { pattern, from, to: pattern.head === undefined ? to : from + pattern.head, captures }
}

interface Attempt {
  readonly slots: readonly Slot[]
  readonly tokens: readonly Token[]
  readonly captures: Capture[]
}

/** Tries the slots from `slotAt` on at token `at`; an optional slot is first taken, then left out. */
function matchSlots(attempt: Attempt, slotAt: number, at: number): number | undefined {
  const slot = attempt.slots[slotAt]
  if (slot === undefined) return at
  const kept = attempt.captures.length
  if (takeSlot(attempt, slot, at)) {
    const end = matchSlots(attempt, slotAt + 1, at + 1)
    if (end !== undefined) return end
    attempt.captures.length = kept
  }
  return slot.isOptional ? matchSlots(attempt, slotAt + 1, at) : undefined
}

function takeSlot({ tokens, captures }: Attempt, slot: Slot, at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  for (const kind of slot.kinds) {
    const value = meaningOf(token, kind)
    if (value === undefined) continue
    captures.push({ kind, value, at })
    return true
  }
  if (!slot.words.includes(token.lower)) return false
  captures.push({ kind: 'word', value: token.lower, at })
  return true
}

/** The number that the n-th slot of a kind took. */
export function numberOf(match: Match, kind: string, nth = 0): number | undefined {
  const value = captured(match, kind, nth)
  return typeof value === 'number' ? value : undefined
}

/** The name that the n-th slot of a kind took, such as the unit "week". */
export function nameOf(match: Match, kind: string, nth = 0): string | undefined {
  const value = captured(match, kind, nth)
  return typeof value === 'string' ? value : undefined
}

/** Whether a slot of words took this word. */
export function hasWord(match: Match, word: string): boolean {
  return match.captures.some((capture) => capture.kind === 'word' && capture.value === word)
}

function captured(match: Match, kind: string, nth: number): number | string | undefined {
  let left = nth
  for (const capture of match.captures) {
    if (capture.kind !== kind) continue
    if (left === 0) return capture.value
    left -= 1
  }
  return undefined
}
