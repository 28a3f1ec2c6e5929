import type { Modality } from '#model/event.ts'
import type { Span } from '#model/span.ts'
import type { EventCues } from './language.ts'

/** Whether a clause tells a fact, a plan, a possibility, or what did not happen. */
export function modalityOf(clause: string, cues: EventCues): Modality {
  if (cues.denied.test(clause)) return 'denied'
  if (cues.possible.test(clause)) return 'possible'
  return cues.planned.test(clause) ? 'planned' : 'actual'
}

/** Past the end where nothing fits. */
function firstIndex(words: string, pattern: RegExp): number {
  for (const match of words.matchAll(pattern)) return match.index
  return words.length
}

interface Surroundings {
  readonly text: string
  readonly clause: Span
  readonly cues: EventCues
}

/** No predicate is longer, in characters. */
const farthest = 300

/**
 * The modality of what a time expression dates: only the words of its own predicate count, so that "said on Tuesday that no ship
 * would sail" and "on Tuesday told reporters no ship would sail" tell a fact of Tuesday. A comma right after a fronted expression
 * ends nothing.
 */
export function modalityAt(timex: Span, { text, clause, cues }: Surroundings): Modality {
  const before = text.slice(Math.max(clause.start, timex.start - farthest), timex.start)
  const after = text.slice(timex.end, Math.min(clause.end, timex.end + farthest))
  const start = [...before.matchAll(cues.predicateBorder)].at(-1)?.index ?? 0
  const skipped = /^\s*,/.exec(after)?.[0].length ?? 0
  const rest = after.slice(skipped)
  const end = Math.min(firstIndex(rest, cues.predicateBorder), firstIndex(rest, cues.saying))
  return modalityOf(`${before.slice(start)} ${after.slice(0, skipped + end)}`, cues)
}
