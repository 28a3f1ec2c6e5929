import { wordsOf } from '#language/sentences/words.ts'
import { stopWords } from '../wordings/stop-words.ts'
import { alignStatement } from './align-statement.ts'
import type { StatementMatch } from './align-statement.ts'
import { judgeStrength } from './judge-strength.ts'
import type { Strength } from './judge-strength.ts'
import type { WordCounts } from './weigh-words.ts'
import { likenessTo } from './word-likeness.ts'
import { weighWords } from './weigh-words.ts'

/** What ranking reads of a quotation. */
export interface Rankable {
  readonly statementId: string
  /** Letter for letter, with its marks. */
  readonly words: string
}

/** Quotations that may hold the remembered words, with what the store knows about these words. */
export interface RankableCandidates<Row extends Rankable> extends WordCounts {
  readonly quotations: readonly Row[]
}

/** A statement with how well it fits the remembered words. */
export interface RankedStatement<Row extends Rankable = Rankable> {
  readonly statementId: string
  /** Its candidates, the best fitting one first. At least one. */
  readonly quotations: readonly Row[]
  /** 0…1: how much of what is remembered is here, in this order; for choosing, never shown. */
  readonly score: number
  /** strong: may be given as the answer; weak: only as the closest match; none: shares words and no more. */
  readonly strength: Strength
}

/** Statements by how well they fit the remembered words (of `wordsOf`), best first; those that share little are left out. */
export function rankStatements<Row extends Rankable>(words: readonly string[], candidates: RankableCandidates<Row>): RankedStatement<Row>[] {
  const asked = weighWords(words, candidates)
  const likeness = likenessTo(asked.map(({ word }) => word))
  const contentCount = words.filter((word) => !stopWords.has(word)).length
  const matches = candidates.quotations
    .flatMap((row, place) => {
      const match = alignStatement(asked, wordsOf(row.words), likeness)
      return match === undefined ? [] : [{ row, place, match }]
    })
    .sort((left, right) => compare(left.match, right.match) || left.place - right.place)
  return [...Map.groupBy(matches, ({ row }) => row.statementId)].flatMap(([statementId, [best, ...others]]) => best === undefined ? [] : [{
    statementId,
    quotations: [best, ...others].map(({ row }) => row),
    score: best.match.score,
    strength: judgeStrength(best.match, { contentCount, quotationCount: candidates.quotationCount }),
  }])
}

/** Of two that have as much of the words, the one where they stand closer together, then the one that says less besides. */
function compare(left: StatementMatch, right: StatementMatch): number {
  return right.score - left.score || left.foundSpan - right.foundSpan || left.foundCount - right.foundCount
}
