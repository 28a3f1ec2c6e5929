import type { Modality } from '#model/event.ts'

const cues: readonly (readonly [Modality, RegExp])[] = [
  ['denied', /\b(?:denied|denies|deny|never)\b|\b(?:did|has|have|had|was|were|is|are) not\b|n['’]t\b/i],
  ['possible', /\b(?:if|would|could|may|might|should|whether|unless|possibly|perhaps|suspected|alleged)\b/i],
  ['planned', /\b(?:will|shall|plans?|planned|planning|intends?|expects?|expected|scheduled|slated|due|set|going|aims?|hopes?|wants?) to\b|\bwill\b|['’]ll\b|\b(?:scheduled|slated|due|set) (?:for|on)\b/i],
]

/** Whether a clause tells a fact, a plan, a possibility, or what did not happen. */
export function modalityOf(clause: string): Modality {
  return cues.find(([, pattern]) => pattern.test(clause))?.[0] ?? 'actual'
}
