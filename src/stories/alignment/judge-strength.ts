import type { StatementMatch } from './align-statement.ts'

/** strong: may be given as the answer; weak: only as the closest match; none: shares words and no more. */
export type Strength = 'strong' | 'weak' | 'none'

/** What a match is judged by, besides itself. */
export interface Circumstances {
  /** How many of the remembered words say something: not "the", "of", "said". */
  readonly contentCount: number
  /** The more quotations there are, the more of them share words by chance. */
  readonly quotationCount: number
}

/** How much of what is remembered must be there, and how telling it must be, measured in the logarithm of the number of quotations. */
interface Bar {
  readonly score: number
  readonly evidence: number
}

// Fitted on labelled quotations of 924 news articles; quotations of a fifth of them, left out of the index, must not be found (bench/whosaid.ts).
const bars: Readonly<Record<'long' | 'short', Readonly<Record<'strong' | 'weak', Bar>>>> = {
  long: { strong: { score: 0.55, evidence: 2.2 }, weak: { score: 0.45, evidence: 1.9 } },
  short: { strong: { score: 0.75, evidence: 1.8 }, weak: { score: 0.65, evidence: 1.4 } },
}

/** With fewer words that say something a likeness carries too little: to be the answer the words must stand there together, exactly or nearly. */
const minContentWords = 4
/** So many words of the quotation may stand between words that were remembered together. */
const looseWords = 2

/** The very words prove something from two on that say something; "of the" stands everywhere, letter for letter. */
const tellingWords = 2
const exactEvidence = 1

/** What a match may be given as. */
export function judgeStrength(match: StatementMatch, { contentCount, quotationCount }: Circumstances): Strength {
  // So much evidence one of that many quotations has by chance.
  const chance = Math.log(quotationCount + 1)
  if (match.isExact) {
    const isTelling = match.askedCount > 1 && (contentCount >= tellingWords || match.evidence >= exactEvidence * chance)
    return isTelling ? 'strong' : 'weak'
  }
  if (contentCount === 0) return 'none'
  const isShort = contentCount < minContentWords
  const isApart = isShort && match.foundSpan > match.askedCount + looseWords
  const { strong, weak } = bars[isShort ? 'short' : 'long']
  const passes = (bar: Bar) => match.score >= bar.score && match.evidence >= bar.evidence * chance
  if (isApart) return match.pairedCount === match.askedCount && passes(weak) ? 'weak' : 'none'
  if (passes(strong)) return 'strong'
  return passes(weak) ? 'weak' : 'none'
}
