import { isPlannedAround } from './is-planned-around.ts'
import { isOfFixture, looksToEvent } from './looks-to-event.ts'
import type { Match } from './match-patterns.ts'
import { hasKind, senseOf } from './sense-of.ts'
import type { Token } from './token.ts'
import { meaningOf } from './token.ts'

/** So far away the verb may stand. */
const reach = 12
/** "is out on Friday", "are at home to Marlow on Friday". */
const copulaReach = 6
/** "On", "From", "Late on": a sentence that opens with its date. */
const openingTokens = 2

/** Whether the verb of the clause tells a plan: "expects to finish on Friday", "may return on Friday", "On Friday the court will rule". */
export function isPlanned(tokens: readonly Token[], match: Match): boolean {
  if (looksToEvent(tokens, match) === 'ahead' || isPlannedAround(tokens, match) || isToldPlan(tokens, match)) return true
  return match.from <= openingTokens ? isPlanAfter(tokens, match.to) : isPlanBefore(tokens, match)
}

function isPlanBefore(tokens: readonly Token[], { from, to }: Match): boolean {
  // "hopes to build on Friday's win", "needs to see film from Friday": the day is that of the noun.
  if (tokens[to]?.lower === '\'s' || hasKind(tokens[from - 1], 'onward') || tokens[from - 1]?.lower === 'of') return false
  for (let at = from - 1; at >= Math.max(0, from - reach); at -= 1) {
    const verdict = isPlanVerb(tokens, at) ? true : verdictOf(tokens, at)
    if (verdict !== undefined) return verdict
    if (tokens[at]?.lower === 'if') return true
    if (hasKind(tokens[at], 'is')) return from - at === 1 || (from - at <= copulaReach && /^(?:on|at)$/.test(tokens[from - 1]?.lower ?? ''))
  }
  return false
}

/** "On Friday, voters will choose", "Friday's vote is expected": the first verb after the date decides. */
function isPlanAfter(tokens: readonly Token[], to: number): boolean {
  const start = tokens[to]?.lower === ',' ? to + 1 : to
  if (tokens[start]?.lower === '\'s' && !isOfFixture(tokens, to)) return false
  for (let at = start; at < Math.min(tokens.length, start + reach); at += 1) {
    if (isTimetabled(tokens, at)) return true
    const verdict = senseOf(tokens, at) === 2 ? true : verdictOf(tokens, at)
    if (verdict !== undefined) return verdict
  }
  return false
}

/** What a word says of the plan: yes, no, or nothing yet. */
function verdictOf(tokens: readonly Token[], at: number): boolean | undefined {
  const token = tokens[at]
  if (isModal(tokens, at)) return true
  if (meaningOf(token, 'ahead-phrase') === 'infinitive' && isSmallWord(tokens[at + 1])) return isIntended(tokens, at)
  // "to hit", "will be discussed" tell no past.
  const isPast = senseOf(tokens, at) < 0 && !hasKind(tokens[at - 1], 'be') && !hasKind(tokens[at - 1], 'ahead-phrase') && !isModal(tokens, at - 1)
  return isPast || isNewClause(token) ? false : undefined
}

/** "will", "may return", but not "may have returned" and "could not be reached". */
function isModal(tokens: readonly Token[], at: number): boolean {
  if (hasKind(tokens[at], 'will') || (senseOf(tokens, at) === 2 && tokens[at]?.lower === 'won')) return true
  return hasKind(tokens[at], 'modal') && !hasKind(tokens[at + 1], 'perfect')
}

/** Whether the plan is one that somebody told of ("said it would reopen on Friday"), so that a day just gone may be meant as well. */
export function isToldPlan(tokens: readonly Token[], { from, to }: Match): boolean {
  if (tokens[to]?.lower === '\'s') return false
  for (let at = from - 1; at >= Math.max(0, from - reach); at -= 1) {
    if (hasKind(tokens[at], 'would')) return !hasKind(tokens[at + 1], 'perfect') && tokens[at + 1]?.lower !== 'be'
    if (meaningOf(tokens[at], 'ahead-phrase') === 'infinitive' && hasKind(tokens[at - 1], 'told-intent')) return isTold(tokens, at)
    if (verdictOf(tokens, at) !== undefined) return false
  }
  return false
}

function isTold(tokens: readonly Token[], before: number): boolean {
  return tokens.slice(Math.max(0, before - reach), before).some((token) => hasKind(token, 'telling'))
}

/** "hopes to", "is about to", but "is thought to have" and "had hoped to" were at another time. */
function isIntended(tokens: readonly Token[], to: number): boolean {
  if (hasKind(tokens[to + 1], 'perfect')) return false
  return [1, 2, 3].some((steps) => hasKind(tokens[to - steps], 'intent')) && ![1, 2, 3, 4].some((steps) => hasKind(tokens[to - steps], 'was'))
}

/** "On Friday Kelby play Marlow". */
function isTimetabled(tokens: readonly Token[], at: number): boolean {
  const verb = meaningOf(tokens[at], 'timetable')
  return isPlanVerb(tokens, at) || verb === 'verb' || (verb === 'game' && tokens[at - 1]?.isCapital === true)
}

/** "appears in court on Friday", but not "had to go on Friday". */
function isPlanVerb(tokens: readonly Token[], at: number): boolean {
  return hasKind(tokens[at], 'plan-verb') && !hasKind(tokens[at - 1], 'ahead-phrase')
}

function isSmallWord(token: Token | undefined): boolean {
  return token !== undefined && !token.isCapital && /^[a-z]/.test(token.lower) && !hasKind(token, 'determiner')
}

function isNewClause(token: Token | undefined): boolean {
  if (token?.isCapital === true && (hasKind(token, 'determiner') || token.lower === 'on')) return true
  return token !== undefined && (hasKind(token, 'clause') || hasKind(token, 'behind') || hasKind(token, 'participle') || hasKind(token, 'than') || /^[,;:"“”]$/.test(token.lower))
}
