import type { Match } from './match-patterns.ts'
import { hasKind, senseOf } from './sense-of.ts'
import type { Token } from './token.ts'

const reach = 12
/** "Saturday's Northern Cup semi-final". */
const nameReach = 6

/** Whether the day is that of an event which the text waits for ("ahead of Friday's vote"), or may be ("trained before Friday's match"). */
export function looksToEvent(tokens: readonly Token[], match: Match): 'ahead' | 'either' | null {
  const isEventNamed = tokens[match.to]?.lower === '\'s'
  if (isMovedTo(tokens, match) || (!isEventNamed && isCalledFor(tokens, match))) return 'ahead'
  if (!isEventNamed) return null
  if (!isAheadOf(tokens, match) && !isForFixture(tokens, match)) return null
  return isToldBack(tokens, match) ? 'either' : 'ahead'
}

/** Whether the "'s" behind a date is that of an event which is known beforehand: "Saturday's Northern Cup semi-final". */
export function isOfFixture(tokens: readonly Token[], to: number): boolean {
  for (let at = to + 1; at <= to + nameReach; at += 1) if (hasKind(tokens[at], 'fixture')) return true
  return false
}

/** "has called a strike for Friday", but not "apologised for Friday", "had been planned for Friday", "planned for Friday was called off". */
function isCalledFor(tokens: readonly Token[], { from, to }: Match): boolean {
  if (senseOf(tokens, from - 2) < 0 && !hasKind(tokens[from - 2], 'arranged')) return false
  return tokens[from - 1]?.lower === 'for' && !tokens.slice(Math.max(0, from - reach), to + 2).some((token) => hasKind(token, 'was'))
}

/** "postponed to Friday", "rescheduled for Friday". */
function isMovedTo(tokens: readonly Token[], { from }: Match): boolean {
  if (!/^(?:to|until|for)$/.test(tokens[from - 1]?.lower ?? '')) return false
  return [2, 3, 4].some((steps) => hasKind(tokens[from - steps], 'moved')) && ![3, 4, 5, 6].some((steps) => hasKind(tokens[from - steps], 'had'))
}

/** "ahead of", "in the run-up to". */
function isAheadOf(tokens: readonly Token[], { from }: Match): boolean {
  const isPhrase = tokens[from - 1]?.lower === 'of' || tokens[from - 1]?.lower === 'to'
  return isPhrase && [2, 3, 4].some((steps) => hasKind(tokens[from - steps], 'looking-to'))
}

/** "is a doubt for Saturday's match", "Sunday's vote". */
function isForFixture(tokens: readonly Token[], { from, to }: Match): boolean {
  return hasKind(tokens[from - 1], 'towards') && isOfFixture(tokens, to)
}

function isToldBack(tokens: readonly Token[], { from }: Match): boolean {
  for (let at = from - 1; at >= Math.max(0, from - reach); at -= 1) {
    if (hasKind(tokens[at], 'would') || (senseOf(tokens, at) < 0 && !hasKind(tokens[at - 1], 'be'))) return true
  }
  return false
}
