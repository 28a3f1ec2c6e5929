import type { Token } from '#language/sentences/token.ts'
import type { LockedSpan, SpanTagger, TaggedSpan } from '../span-tagger.ts'
import { boundariesOf } from './boundaries.ts'
import { bestPath } from './best-path.ts'
import type { Chain } from './chain.ts'
import { createColumns, createReader, toColumns } from './columns.ts'
import type { LoreOf } from './columns.ts'
import { createScorer } from './create-scorer.ts'
import { beginOf } from './labels.ts'
import { free, lockEmissions } from './lock-emissions.ts'
import { mostTokens, splitParagraphs } from './paragraphs.ts'
import { pathChances } from './path-chances.ts'
import type { Solver } from './path-chances.ts'
import { mayHoldQuotation } from './silent-sentences.ts'
import { spansOf } from './spans-of.ts'
import { favouring, rememberSteps } from './steps.ts'
import { templateChecksum } from './template-checksum.ts'
import { decodeWeights } from './weights-file.ts'
import type { TaggerWeights } from './weights-file.ts'
import { indexKeys } from './word-table.ts'
import { createWorkspace } from './workspace.ts'

/**
 * Training makes the labels likely one by one, and so is shy: far more quotations stayed unfound than were found where none is. This much in
 * favour of the beginning of a content, as a logarithm, was worth most on articles that the tagger had not learned from.
 */
const eagerness = 0.6

/** A tagger with these weights: the best labels of each paragraph under the locked ones, as spans with their probabilities. */
export function createSpanTagger(weights: Uint8Array): SpanTagger {
  const model = decodeWeights(weights, templateChecksum())
  const { score, learn } = createScorer(model)
  const reader = createReader(loreFrom(model), learn)
  const columns = createColumns(mostTokens)
  const solver: Solver = { steps: rememberSteps(favouring(model.steps, beginOf('content'), eagerness)), workspace: createWorkspace() }
  return (tokens, locked) => {
    const lockedAt = byToken(tokens, locked)
    return splitParagraphs(tokens).flatMap((run) => {
      const lockedHere = lockedAt.subarray(run.from, run.to)
      toColumns(tokens, run, reader, columns)
      if (!mayHoldQuotation(columns) && lockedHere.every((label) => label === free)) return []
      const emissions = score(columns, lockedHere)
      const chain: Chain = { length: columns.length, emissions, boundaries: boundariesOf(columns), stepScores: solver.steps.logs }
      return shift(tagParagraph(chain, lockedHere, solver), run.from)
    })
  }
}

function tagParagraph(chain: Chain, lockedAt: Uint8Array, solver: Solver): TaggedSpan[] {
  lockEmissions(chain, lockedAt)
  const path = bestPath(chain, solver)
  return path.labels.every((label) => label === 0) ? [] : spansOf(path.labels, pathChances(chain, path, solver))
}

function shift(spans: readonly TaggedSpan[], by: number): TaggedSpan[] {
  return spans.map((span) => ({ ...span, firstToken: span.firstToken + by, lastToken: span.lastToken + by }))
}

/** What the file says of a word. */
function loreFrom({ words }: TaggerWeights): LoreOf {
  const rowOf = indexKeys(words.keys)
  return ({ word, stem }) => {
    const row = rowOf(word)
    return { cue: words.cue[row] ?? 0, source: words.source[row] ?? 0, stemCue: words.cue[rowOf(stem)] ?? 0 }
  }
}

/** The locked label of each token; `free` where there is none. */
function byToken(tokens: readonly Token[], locked: readonly LockedSpan[]): Uint8Array {
  const lockedAt = new Uint8Array(tokens.length).fill(free)
  for (const { label, firstToken, lastToken, isWhole } of locked) {
    const begin = beginOf(label)
    lockedAt.fill(begin + 1, firstToken, lastToken + 1)
    if (isWhole) lockedAt[firstToken] = begin
  }
  return lockedAt
}
