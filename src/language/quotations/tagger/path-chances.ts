import type { BestPath } from './best-path.ts'
import { labelChances, sumSequences } from './chain.ts'
import type { Chain } from './chain.ts'
import { labelCount } from './labels.ts'
import type { StepScores } from './steps.ts'
import type { Workspace } from './workspace.ts'

/** The scores of the steps from label to label, and room for sums. */
export interface Solver {
  readonly steps: StepScores
  readonly workspace: Workspace
}

/** How likely each label is at each token in and behind a span of the best sequence, `labelCount` a token; the others are left at nought. */
export function pathChances(chain: Chain, path: BestPath, { steps, workspace }: Solver): Float64Array {
  const chances = new Float64Array(chain.length * labelCount)
  for (const { from, to } of uncertainPieces(path)) {
    const piece: Chain = {
      length: to - from,
      emissions: chain.emissions.subarray(from * labelCount, to * labelCount),
      boundaries: chain.boundaries.subarray(from, to),
      stepScores: chain.stepScores,
      ...(from > 0 && { start: path.states[from - 1] ?? 0 }),
    }
    chances.set(labelChances(piece, sumSequences(piece, steps.exps, { workspace })), from * labelCount)
  }
  return chances
}

interface Piece {
  readonly from: number
  readonly to: number
}

/** From one token where the state is sure to another, as far as there are spans: what lies beyond makes none of them more or less likely. */
function uncertainPieces({ labels, isSure }: BestPath): Piece[] {
  const pieces: Piece[] = []
  const isNear = (at: number): boolean => labels[at] !== 0 || (at > 0 && labels[at - 1] !== 0)
  let from = 0
  for (let at = 0; at < labels.length; at += 1) {
    if (!isNear(at)) {
      if (isSure[at] === 1) from = at + 1
      continue
    }
    let to = at + 1
    while (to < labels.length && (isSure[to - 1] === 0 || isNear(to))) to += 1
    pieces.push({ from, to })
    from = to
    at = to - 1
  }
  return pieces
}
