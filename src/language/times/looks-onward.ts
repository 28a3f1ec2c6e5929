import { isPlanned, isToldPlan } from './is-planned.ts'
import { looksToEvent } from './looks-to-event.ts'
import type { Match } from './match-patterns.ts'
import { hasKind } from './sense-of.ts'
import type { Token } from './token.ts'
import { meaningOf } from './token.ts'

/** So far to the left a verb may stand. */
const reach = 10
/** A headline says first who plans: "Nurses to strike", "Two hospital unions to strike". */
const headlineReach = 3
/** No headline has more tokens. */
const longestHeadline = 30

/** "Rovers play Athletic on Saturday", "rules apply from Friday", "asked to save water from Friday", the headline "Nurses to strike from Monday". */
export function looksOnward(tokens: readonly Token[], match: Match): boolean {
  return isOnTimetable(tokens, match) || isFromThenOn(tokens, match) || isPlanInHeadline(tokens, match)
}

/** "would be in charge for Saturday's match": neither the coming day nor the last one is certain. */
export function looksBothWays(tokens: readonly Token[], match: Match): boolean {
  if (isToldPlan(tokens, match)) return true
  if (isPlanned(tokens, match)) return false
  if (isBesideOnward(tokens, match) && !isCompared(tokens, match)) return true
  if (looksToEvent(tokens, match) === 'either') return true
  for (let at = match.from - 1; at >= Math.max(0, match.from - reach); at -= 1) {
    if (hasKind(tokens[at], 'would')) return tokens[at + 1]?.lower === 'be'
    // "could not be reached", "could be located" tell the past.
    if (tokens[at]?.lower === 'could') return !hasKind(tokens[at + 1], 'perfect') && !hasKind(tokens[at + 1], 'be')
    if ((isBack(tokens[at]) && !hasKind(tokens[at - 1], 'be')) || isBreak(tokens[at])) return false
  }
  return false
}

/** The simple present of what stands in a timetable: "Kelby hosts United on Friday". */
function isOnTimetable(tokens: readonly Token[], match: Match): boolean {
  for (let at = match.from - 1; at >= Math.max(0, match.from - reach); at -= 1) {
    const token = tokens[at]
    const verb = meaningOf(token, 'timetable')
    if (verb !== undefined) return verb === 'verb' || isVerbAfterName(tokens, at, match)
    if (isBreak(token) || (meaningOf(token, 'direction') ?? 0) !== 0) return false
  }
  return false
}

/** "Rovers face United", "Rovers play on Saturday", but not "the school play on Saturday" and "the visit on Saturday". */
function isVerbAfterName(tokens: readonly Token[], at: number, { from }: Match): boolean {
  const before = tokens[at - 1]
  if (before?.isCapital !== true || hasKind(before, 'determiner')) return false
  const isBare = at + 1 === from || tokens[at + 1]?.lower === 'on'
  return !isBare || meaningOf(tokens[at], 'timetable') === 'game'
}

/** "from Friday", "von Freitag an", "ab Freitag" beside a present, an infinitive or nothing that looks back. */
function isFromThenOn(tokens: readonly Token[], match: Match): boolean {
  if (!isBesideOnward(tokens, match) || isCompared(tokens, match)) return false
  if (meaningOf(tokens[match.from - 1], 'onward') !== 'from') return !around(tokens, match).some(isBack)
  for (let at = match.from - 2; at >= Math.max(0, match.from - reach); at -= 1) {
    const token = tokens[at]
    if (isRequest(tokens, at)) return true
    if (isBack(token) && !hasKind(tokens[at - 1], 'be')) return false
    if (hasKind(token, 'present') || hasKind(token, 'is')) return true
  }
  return false
}

function isBesideOnward(tokens: readonly Token[], match: Match): boolean {
  const onward = meaningOf(tokens[match.from - 1], 'onward')
  if (onward === undefined || tokens[match.to]?.lower === '\'s') return false
  return onward !== 'von' || hasKind(tokens[match.to], 'onward-end')
}

/** "up two points from Friday", "a drop from Friday": measured, not begun. */
function isCompared(tokens: readonly Token[], match: Match): boolean {
  return around(tokens, match).some((token) => hasKind(token, 'measure'))
}

function around(tokens: readonly Token[], { from, to }: Match): readonly Token[] {
  return tokens.slice(Math.max(0, from - reach), to + reach)
}

/** "asked to save", "told residents to save": what is asked lies ahead. */
function isRequest(tokens: readonly Token[], at: number): boolean {
  return meaningOf(tokens[at], 'ahead-phrase') === 'infinitive' && isSmallWord(tokens[at + 1]) && [1, 2, 3].some((steps) => hasKind(tokens[at - steps], 'request'))
}

/** "Nurses to strike over pay from Monday": no verb but this, and no full stop. */
function isPlanInHeadline(tokens: readonly Token[], match: Match): boolean {
  if (!isHeadline(tokens)) return false
  const to = tokens.findIndex((token, at) => at > 0 && at <= headlineReach && meaningOf(token, 'ahead-phrase') === 'infinitive')
  if (to < 0 || to > match.from || !isPlannedBy(tokens, to)) return false
  const isOnward = isBesideOnward(tokens, match)
  return !tokens.slice(to, match.from).some((token) => isBreak(token) && !(isOnward && token.lower === 'over'))
}

function isHeadline(tokens: readonly Token[]): boolean {
  if (tokens.length > longestHeadline || /^[.?!"”;]$/.test(tokens.at(-1)?.lower ?? '')) return false
  return !tokens.some((token) => isBack(token) || hasKind(token, 'is'))
}

/** "Nurses to strike", but not "Efforts to reach", nor "from Kelby to Marlow". */
function isPlannedBy(tokens: readonly Token[], to: number): boolean {
  if (!isSmallWord(tokens[to + 1]) || (to === headlineReach && tokens[to - 1]?.isCapital === true)) return false
  return !tokens.slice(0, to).some((token) => hasKind(token, 'onward') || hasKind(token, 'purpose'))
}

function isSmallWord(token: Token | undefined): boolean {
  return token !== undefined && !token.isCapital && /^[a-z]/.test(token.lower) && !hasKind(token, 'determiner')
}

/** A new clause, or what lies behind: "faces jail after Friday's verdict". */
function isBreak(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === ',' || hasKind(token, 'behind'))
}

function isBack(token: Token | undefined): boolean {
  const sense = meaningOf(token, 'direction')
  return typeof sense === 'number' && sense < 0
}
