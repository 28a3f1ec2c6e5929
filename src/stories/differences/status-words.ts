/** What a sentence says of how far an affair has come. */
export type Status = 'open' | 'closed' | 'unanswered' | 'answered'

const patterns: readonly (readonly [Status, RegExp])[] = [
  // "has not issued further comments as of writing", "is yet to respond", "did not respond to a request"
  ['unanswered', /\b(?:has|have|had|did|does|do)(?: not|n['’]t) (?:yet |immediately |so far )?(?:comment|respond|repl|answer|react|issued? (?:\w+ )?(?:comment|response|reply|statement))\w*|\b(?:yet|declin\w+|refus\w+) to (?:comment|respond|reply|answer)\b/i],
  // "had not received any response", "replied on Monday"
  ['answered', /\b(?:receiv\w+|got|gave|given|issu\w+|sent)(?: \w+){0,2} (?:response|reply|answer|statement)\b|\b(?:responded|replied|answered|reacted)\b/i],
  // "now probably closed", "came to nothing", "called off"
  ['closed', /\b(?:closed(?!-| doors?| border| session)|cancell?ed|scrapped|abandoned|withdr[ae]wn?|rejected|dropped|shelved|ruled out|called off|fell through|fallen through|collapsed|came to nothing|come to nothing|no longer|turned down|pulled out|backed out|came to an end)\b/i],
  // "seriously considering", "is weighing", "hopes to"
  ['open', /\b(?:consider|weigh|mull|discuss|negotiat|explor|review|plann|hop|expect|prepar|await|propos|study|examin)ing\b|\b(?:plans|hopes|intends|expects|aims|wants) to\b|\b(?:under (?:review|consideration|discussion)|in talks|on the table|pending|undecided)\b/i],
]
const conditional = /\b(?:if|unless|whether|would|could|might)\b/i

/** What a sentence says of how far an affair has come, and where it says so. */
export interface StatusWords {
  readonly status: Status
  /** Index of the words in the sentence. */
  readonly at: number
}

/** The statuses that a sentence's words claim; what is only supposed is not claimed. */
export function statusesOf(words: string): StatusWords[] {
  if (conditional.test(words)) return []
  const found = patterns.flatMap(([status, pattern]) => {
    const at = pattern.exec(words)?.index
    return at === undefined ? [] : [{ status, at }]
  })
  return found.some(({ status }) => status === 'unanswered') ? found.filter(({ status }) => status !== 'answered') : found
}

/** What a later report may say once an earlier one has said this. */
export const successors: Readonly<Record<Status, readonly Status[]>> = { open: ['closed'], unanswered: ['answered'], closed: [], answered: [] }

/** Words that stand for the affair itself ("the matter is closed"). */
export const affairWords = /\b(?:matter|affair|case|deal|plan|offer|proposal|bid|talks|negotiations?|invitation|request|merger|agreement|project|idea)\b/i
