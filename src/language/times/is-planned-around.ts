import type { Match } from './match-patterns.ts'
import { hasKind, senseOf } from './sense-of.ts'
import type { Token } from './token.ts'

/** So far to either side a German verb may stand. */
const reach = 16

/** "Am Samstag spielt Kelby", "Der Zug soll am Samstag wieder fahren": the clause holds a verb of the present or future, and none of the past. */
export function isPlannedAround(tokens: readonly Token[], match: Match): boolean {
  if (isOccasion(tokens, match)) return false
  const clause = clauseAround(tokens, match)
  return clause.some((at) => hasKind(tokens[at], 'clause-verb')) && !clause.some((at) => senseOf(tokens, at) < 0)
}

/** "nach der Niederlage am Samstag": the day is that of the defeat, whatever the verb says. */
function isOccasion(tokens: readonly Token[], { from }: Match): boolean {
  return [1, 2, 3, 4, 5].some((steps) => hasKind(tokens[from - steps], 'behind'))
}

/** The places of the other words between the commas and stops around the match. */
function clauseAround(tokens: readonly Token[], { from, to }: Match): readonly number[] {
  const before = placesUntilMark(tokens, Array.from({ length: Math.min(reach, from) }, (_, step) => from - 1 - step))
  const after = placesUntilMark(tokens, Array.from({ length: Math.max(0, Math.min(reach, tokens.length - to)) }, (_, step) => to + step))
  return [...before, ...after]
}

function placesUntilMark(tokens: readonly Token[], places: readonly number[]): readonly number[] {
  const mark = places.findIndex((at) => /^[,;:„“"”]$/.test(tokens[at]?.lower ?? ''))
  return mark < 0 ? places : places.slice(0, mark)
}
