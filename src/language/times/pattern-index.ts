import type { Pattern, PatternRow, Slot } from './pattern.ts'
import { readPattern } from './pattern.ts'
import type { Token } from './token.ts'
import { meaningOf } from './token.ts'

/** A place in a pattern, before its slot number `at`. */
interface Step {
  readonly pattern: Pattern
  readonly at: number
}

/** All patterns at once: where each of them can be after the tokens that were read. */
export interface PatternState {
  readonly steps: readonly Step[]
  /** The patterns that are complete here. */
  readonly complete: readonly Pattern[]
  /** The states after one more token, by its type: each is made when a text first leads there, then kept. */
  readonly next: (PatternState | undefined)[]
  /** All states of these patterns, by their steps. */
  readonly states: Map<string, PatternState>
}

/**
 * Makes a table of patterns ready for matching: all are followed together, so that most places of a text, where none begins, cost
 * one look. How many states there can be is up to the tables, not to the texts.
 */
export function indexPatterns(rows: readonly PatternRow[]): PatternState {
  const starts = rows.map(readPattern).flatMap((pattern) => reachable(pattern, 0))
  // What may be missing before a month is a weekday and its comma, not the comma alone.
  return stateAt(starts.filter(({ pattern, at }) => pattern.slots[at]?.words.includes(',') !== true), new Map())
}

/** All words that the patterns name. */
export function wordsOfPatterns(rows: readonly PatternRow[]): readonly string[] {
  return [...new Set(rows.map(readPattern).flatMap(({ slots }) => slots.flatMap(({ words }) => words)))]
}

/** Where the patterns are after one more token. */
export function stateAfter(state: PatternState, token: Token): PatternState {
  return state.next[token.type] ?? firstStateAfter(state, token)
}

function firstStateAfter(state: PatternState, token: Token): PatternState {
  const next = stateAt(stepsAfter(state.steps, token), state.states)
  state.next[token.type] = next
  return next
}

function stateAt(steps: readonly Step[], states: Map<string, PatternState>): PatternState {
  const name = steps.map(({ pattern, at }) => `${pattern.order}.${at}`).join(' ')
  const known = states.get(name)
  if (known !== undefined) return known
  const complete = steps.filter(({ pattern, at }) => at === pattern.slots.length).map(({ pattern }) => pattern)
  const state: PatternState = { steps, complete, next: [], states }
  states.set(name, state)
  return state
}

function stepsAfter(steps: readonly Step[], token: Token): Step[] {
  const taken = steps.filter(({ pattern, at }) => mayTake(pattern.slots[at], token))
  const next = taken.flatMap(({ pattern, at }) => reachable(pattern, at + 1))
  return next.filter((step, index) => next.findIndex(({ pattern, at }) => pattern === step.pattern && at === step.at) === index)
}

function mayTake(slot: Slot | undefined, token: Token): boolean {
  return slot !== undefined && (slot.words.includes(token.lower) || slot.kinds.some((kind) => meaningOf(token, kind) !== undefined))
}

/** Where a pattern can be without another token: optional slots may be left out. */
function reachable(pattern: Pattern, from: number): Step[] {
  const steps: Step[] = []
  for (let at = from; at <= pattern.slots.length; at += 1) {
    steps.push({ pattern, at })
    if (pattern.slots[at]?.isOptional !== true) break
  }
  return steps
}
