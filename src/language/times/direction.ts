import { looksOnward } from './looks-onward.ts'
import type { Match } from './match-patterns.ts'
import { hasKind, senseOf } from './sense-of.ts'
import type { Token } from './token.ts'
import { meaningOf } from './token.ts'

const tokensBefore = 16
const tokensAfter = 10
/** So near to its left a verb of the future wins over any verb of the past. */
const tokensNear = 7

/** Which way the words around a match look: -1 back ("said", "fell"), 1 ahead ("will", "due"), 0 neither. */
export function directionAround(tokens: readonly Token[], match: Match): -1 | 0 | 1 {
  let isAhead = false
  let isBack = false
  for (let at = Math.max(0, match.from - tokensBefore); at < Math.min(tokens.length, match.to + tokensAfter); at += 1) {
    if (at >= match.from && at < match.to) continue
    const sense = senseOf(tokens, at)
    if (sense === 0 || (sense < 0 && meaningOf(tokens[at - 1], 'be') === 'be')) continue
    const isNear = at < match.from && match.from - at <= tokensNear
    // "said it would be paid in January": the future of those who said so.
    if (isNear && (sense === 2 || hasKind(tokens[at], 'would'))) return 1
    if (sense > 0) isAhead = true
    else isBack = true
  }
  if (isAhead === isBack) return isBack ? -1 : 0
  return isAhead ? 1 : -1
}

/** Whether the nearest verb to the left plainly looks ahead ("will resign on Friday"), so that a weekday must be a coming one. */
export function isPlainlyAhead(tokens: readonly Token[], match: Match): boolean {
  if (meaningOf(tokens[match.from - 1], 'deadline-word') !== undefined) return !wasDeadline(tokens, match)
  if (isSchedule(tokens, match) || looksOnward(tokens, match)) return true
  for (let at = match.from - 1; at >= Math.max(0, match.from - tokensBefore); at -= 1) {
    const token = tokens[at]
    if (isOtherDay(tokens, at, match)) return false
    if (senseOf(tokens, at) < 0 && isArranged(tokens, at, match)) return true
    if (token === undefined || isPassivePart(tokens, at)) continue
    if (meaningOf(token, 'ahead-phrase') !== undefined && isAheadPhrase(tokens, at)) return true
    const sense = senseOf(tokens, at)
    if (sense === 1 && isInfinitive(tokens, at)) continue
    if (sense === 1 && isArranged(tokens, at, match)) return true
    if (sense !== 0) return sense === 2 && !wasAheadOnce(tokens, at)
  }
  return false
}

/** "will appear on Thursday over the fire on Saturday": the verb has its day already. */
function isOtherDay(tokens: readonly Token[], at: number, { from }: Match): boolean {
  return hasKind(tokens[at], 'weekday') && tokens.slice(at, from).some((token) => hasKind(token, 'behind') || hasKind(token, 'than'))
}

/** Whether a verb of the future stands close before: what will be is never a part of the past that a text tells. */
export function isInFuture(tokens: readonly Token[], match: Match): boolean {
  for (let at = match.from - 1; at >= Math.max(0, match.from - tokensBefore); at -= 1) {
    if (meaningOf(tokens[at], 'will') !== undefined || isArrangedFor(tokens, at)) return true
  }
  return false
}

/** "a summit set for April", but not "was set for". */
function isArrangedFor(tokens: readonly Token[], at: number): boolean {
  if (meaningOf(tokens[at], 'arranged') === undefined || tokens[at + 1]?.lower !== 'for') return false
  return !hasKind(tokens[at - 1], 'was') && senseOf(tokens, at - 1) >= 0
}

/** Whether the word before says that the date is past: "the year ended Jan. 31". */
export function isPlainlyOver(tokens: readonly Token[], match: Match): boolean {
  return meaningOf(tokens[match.from - 1], 'over') !== undefined
}

/** "were found Saturday", "was buried on Saturday"; "will be buried on Saturday" is another matter. */
export function followsPast(tokens: readonly Token[], { from }: Match): boolean {
  const verb = tokens[from - 1]?.lower === 'on' ? from - 2 : from - 1
  return senseOf(tokens, verb) < 0 && !hasKind(tokens[verb - 1], 'be')
}

/** "daily from May 1", "each Thursday from August 6". */
function isSchedule(tokens: readonly Token[], match: Match): boolean {
  return tokens[match.from - 1]?.lower === 'from' && [2, 3].some((steps) => hasKind(tokens[match.from - steps], 'again'))
}

/** "discussed" in "will be discussed on Friday". */
function isPassivePart(tokens: readonly Token[], at: number): boolean {
  return senseOf(tokens, at) < 0 && hasKind(tokens[at - 1], 'be')
}

/** "will visit the coast": the verb before says which way it looks. */
function isInfinitive(tokens: readonly Token[], at: number): boolean {
  return hasKind(tokens[at - 1], 'will') || meaningOf(tokens[at - 1], 'ahead-phrase') === 'infinitive'
}

/** "is planned for Thursday", "are set for Friday", "is released on Friday". */
function isArranged(tokens: readonly Token[], at: number, match: Match): boolean {
  return match.from - at <= 3 && hasKind(tokens[at - 1], 'is')
}

/** "is to resume", "as soon as", "takes effect", "polls open". */
function isAheadPhrase(tokens: readonly Token[], at: number): boolean {
  // "is thought to have left" tells the past.
  if (meaningOf(tokens[at], 'ahead-phrase') === 'infinitive') {
    return !hasKind(tokens[at + 1], 'perfect') && (hasKind(tokens[at - 1], 'is') || hasKind(tokens[at - 2], 'is'))
  }
  switch (meaningOf(tokens[at], 'ahead-phrase')) {
    case 'outcome': return hasKind(tokens[at - 1], 'going') || hasKind(tokens[at - 2], 'going')
    case 'plural': return at > 0 && tokens[at - 1]?.meanings.length === 0
    // "opened as early as March" tells the past.
    default: return hasKind(tokens[at - 1], 'soon') && senseOf(tokens, at - 3) >= 0
  }
}

/** "Until Thursday, they had not called": past, whatever "until" promises. */
function wasDeadline(tokens: readonly Token[], match: Match): boolean {
  return [0, 1, 2, 3].some((steps) => hasKind(tokens[match.to + steps], 'was'))
}

/** "had been due", "had planned": what lay ahead then does not lie ahead now. */
function wasAheadOnce(tokens: readonly Token[], at: number): boolean {
  return [1, 2, 3].some((steps) => hasKind(tokens[at - steps], 'had'))
}
