import type { Modality } from '#model/event.ts'
import type { Span } from '#model/span.ts'

const cues: readonly (readonly [Modality, RegExp])[] = [
  ['denied', /\b(?:denied|denies|deny|never)\b|\b(?:did|has|have|had|was|were|is|are) not\b|n['’]t\b/i],
  ['possible', /\b(?:if|would|could|may|might|should|whether|unless|possibly|perhaps|suspected|alleged)\b/i],
  ['planned', /\b(?:will|shall|plans?|planned|planning|intends?|expects?|expected|scheduled|slated|due|set|going|aims?|hopes?|wants?) to\b|\bwill\b|['’]ll\b|\b(?:scheduled|slated|due|set) (?:for|on)\b/i],
]

/** Whether a clause tells a fact, a plan, a possibility, or what did not happen. */
export function modalityOf(clause: string): Modality {
  return cues.find(([, pattern]) => pattern.test(clause))?.[0] ?? 'actual'
}

const openers = /\b(?:that|what|which|who|whether|because|although|though|as)\b|[,;:—]/g

/**
 * The modality of what a time expression dates: only the words of its own predicate count, so that
 * "said on Tuesday that no ship would sail" tells a fact of Tuesday. A comma right after a fronted expression ends nothing.
 */
export function modalityAt(text: string, clause: Span, timex: Span): Modality {
  const before = text.slice(clause.start, timex.start)
  const after = text.slice(timex.end, clause.end)
  const start = [...before.matchAll(openers)].at(-1)?.index ?? 0
  const skipped = /^\s*,/.exec(after)?.[0].length ?? 0
  const end = [...after.slice(skipped).matchAll(openers)][0]?.index ?? after.length
  return modalityOf(`${before.slice(start)} ${after.slice(0, skipped + end)}`)
}
