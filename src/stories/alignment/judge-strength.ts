import type { StatementMatch } from './align-statement.ts'

export type Strength = 'strong' | 'weak' | 'none'

/** Fewer words that say something cannot carry a likeness: they must stand there together. */
const minContentWords = 4
/** So many words of the quotation may stand between words that were remembered together. */
const looseWords = 2
const strongScore = 0.6
const weakScore = 0.45

/** What a match may be given as. */
export function judgeStrength(match: StatementMatch, contentCount: number): Strength {
  if (contentCount === 0) return 'none'
  if (contentCount < minContentWords) return judgeShort(match)
  if (match.score >= strongScore) return 'strong'
  return match.score >= weakScore ? 'weak' : 'none'
}

function judgeShort({ isExact, pairedCount, askedCount, foundSpan }: StatementMatch): Strength {
  if (isExact) return 'strong'
  return pairedCount === askedCount && foundSpan <= askedCount + looseWords ? 'weak' : 'none'
}
