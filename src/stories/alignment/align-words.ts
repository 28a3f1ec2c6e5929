import type { WeighedWord } from './weigh-words.ts'
import { wordLikeness } from './word-likeness.ts'

/** Two words that stand for each other: places in the remembered words and in the text, and how alike they are. */
export interface Pair {
  readonly asked: number
  readonly found: number
  readonly likeness: number
}

/** The best stretch of a text for remembered words: which words it has, and the weight they carry less what gaps cost. */
export interface Alignment {
  readonly pairs: readonly Pair[]
  readonly gain: number
}

/** Costs as shares of the mean weight of the remembered words, so that they bite alike in small and large collections. */
const gapCost = 0.04
const otherWordCost = 0.06
const swapCost = 0.08

type Step = 'start' | 'pair' | 'swap' | 'skip-asked' | 'skip-found'

interface Cell {
  readonly gain: number
  readonly step: Step
}

const nothing: Cell = { gain: 0, step: 'start' }

/**
 * The best local alignment of remembered words with a text (Smith and Waterman, over words, weighed by how rare they are);
 * neighbours may have changed places. `isTaken` leaves out words of the text, and `asked` may hold words of weight 0: they match nothing.
 */
export function alignWords(asked: readonly WeighedWord[], found: readonly string[], isTaken: (place: number) => boolean): Alignment {
  const unit = asked.reduce((sum, { weight }) => sum + weight, 0) / Math.max(asked.length, 1)
  const likeness = (i: number, j: number) => likenessAt(asked[i], isTaken(j) ? undefined : found[j])
  const table: Cell[][] = [Array.from({ length: found.length + 1 }, () => nothing)]
  let best = { i: 0, j: 0, gain: 0 }
  for (let i = 1; i <= asked.length; i++) {
    const row: Cell[] = [nothing]
    table.push(row)
    for (let j = 1; j <= found.length; j++) {
      const cell = bestCell(table, { i, j, unit, asked, likeness })
      row.push(cell)
      if (cell.gain > best.gain) best = { i, j, gain: cell.gain }
    }
  }
  return { gain: best.gain, pairs: trace(table, best, likeness) }
}

function likenessAt(asked: WeighedWord | undefined, found: string | undefined): number {
  return asked === undefined || found === undefined || asked.weight === 0 ? 0 : wordLikeness(asked.word, found)
}

interface Place {
  readonly i: number
  readonly j: number
  readonly unit: number
  readonly asked: readonly WeighedWord[]
  likeness(i: number, j: number): number
}

function bestCell(table: readonly (readonly Cell[])[], { i, j, unit, asked, likeness }: Place): Cell {
  const gainAt = (row: number, column: number) => table[row]?.[column]?.gain ?? 0
  const weightAt = (place: number) => asked[place]?.weight ?? 0
  let best = nothing
  const offer = (gain: number, step: Step) => {
    if (gain > best.gain) best = { gain, step }
  }
  const like = likeness(i - 1, j - 1)
  offer(gainAt(i - 1, j - 1) + (like > 0 ? like * weightAt(i - 1) : -otherWordCost * unit), 'pair')
  offer(gainAt(i - 1, j) - gapCost * unit, 'skip-asked')
  offer(gainAt(i, j - 1) - gapCost * unit, 'skip-found')
  if (i > 1 && j > 1) {
    const [left, right] = [likeness(i - 2, j - 1), likeness(i - 1, j - 2)]
    if (left > 0 && right > 0) offer(gainAt(i - 2, j - 2) + left * weightAt(i - 2) + right * weightAt(i - 1) - swapCost * unit, 'swap')
  }
  return best
}

function trace(table: readonly (readonly Cell[])[], end: { readonly i: number, readonly j: number }, likeness: Place['likeness']): Pair[] {
  const pairs: Pair[] = []
  const note = (asked: number, found: number) => {
    const like = likeness(asked, found)
    if (like > 0) pairs.push({ asked, found, likeness: like })
  }
  let { i, j } = end
  for (;;) {
    switch (table[i]?.[j]?.step ?? 'start') {
      case 'start':
        return pairs.toReversed()
      case 'pair':
        note(--i, --j)
        break
      case 'swap':
        note(i - 1, j - 2)
        note(i - 2, j - 1)
        i -= 2
        j -= 2
        break
      case 'skip-asked':
        i--
        break
      case 'skip-found':
        j--
    }
  }
}
