import type { Match } from './match-patterns.ts'
import { hasKind, senseOf } from './sense-of.ts'
import type { Token } from './token.ts'

/** So far to either side a German verb may stand. */
const reach = 16

/** "Am Samstag spielt Kelby", "Der Zug soll am Samstag wieder fahren": the clause holds a verb of the present or future, and none of the past. */
export function isPlannedAround(tokens: readonly Token[], match: Match): boolean {
  const [first, end] = clauseAround(tokens, match)
  let hasVerb = false
  for (let at = first; at < end; at += 1) {
    if (senseOf(tokens, at) < 0) return false
    hasVerb ||= hasKind(tokens[at], 'clause-verb')
  }
  return hasVerb && !isOccasion(tokens, match)
}

/** "nach der Niederlage am Samstag": the day is that of the defeat, whatever the verb says. */
function isOccasion(tokens: readonly Token[], { from }: Match): boolean {
  return [1, 2, 3, 4, 5].some((steps) => hasKind(tokens[from - steps], 'behind'))
}

/** The first place between the commas and stops around the match, and the one after the last. */
function clauseAround(tokens: readonly Token[], { from, to }: Match): readonly [first: number, end: number] {
  let first = from
  while (first > Math.max(0, from - reach) && !isMark(tokens[first - 1])) first -= 1
  let end = to
  while (end < Math.min(tokens.length, to + reach) && !isMark(tokens[end])) end += 1
  return [first, end]
}

function isMark(token: Token | undefined): boolean {
  return token !== undefined && token.length === 1 && /[,;:„“"”]/.test(token.lower)
}
