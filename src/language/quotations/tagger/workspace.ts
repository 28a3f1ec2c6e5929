import { labelCount } from './labels.ts'
import { lattice } from './lattice.ts'

/** Where the sums over a paragraph's sequences are kept, see `Sums`. */
export interface SumTables {
  readonly forward: Float64Array
  readonly backward: Float64Array
  readonly live: Uint16Array
  readonly liveCounts: Uint16Array
  readonly scales: Float64Array
  readonly local: Float64Array
}

/** The best score of each state at one token, -Infinity for those that were not reached, and the states that were. */
export interface Front {
  readonly scores: Float64Array
  readonly live: Uint16Array
  count: number
}

/** Tables that are made once and used for one paragraph after the other. */
export interface Workspace {
  /** Tables for so many tokens, empty; those taken before are not good any more. */
  readonly take: (length: number) => SumTables
  /** Room for the way back of the best sequence; what it holds is left over. */
  readonly takeWayBack: (length: number) => Uint16Array
  /** Two fronts where no state was reached. */
  readonly takeFronts: () => readonly [Front, Front]
}

/** A workspace that grows with the longest paragraph. */
export function createWorkspace(): Workspace {
  let tables = makeTables(0)
  let used = 0
  let wayBack = new Uint16Array()
  const fronts = [makeFront(), makeFront()] as const
  return {
    take: (length) => {
      if (length > tables.liveCounts.length) tables = makeTables(Math.max(length, 2 * tables.liveCounts.length))
      else clear(tables, used)
      used = length
      return tables
    },
    takeWayBack: (length) => {
      if (length * lattice.states > wayBack.length) wayBack = new Uint16Array(2 * length * lattice.states)
      return wayBack
    },
    takeFronts: () => {
      fronts.forEach(clearFront)
      return fronts
    },
  }
}

function makeTables(length: number): SumTables {
  return {
    forward: new Float64Array(length * lattice.states), backward: new Float64Array(length * lattice.states),
    live: new Uint16Array(length * lattice.states), liveCounts: new Uint16Array(length),
    scales: new Float64Array(length), local: new Float64Array(length * labelCount),
  }
}

function makeFront(): Front {
  return { scores: new Float64Array(lattice.states).fill(-Infinity), live: new Uint16Array(lattice.states), count: 0 }
}

function clearFront(front: Front): void {
  for (let index = 0; index < front.count; index += 1) front.scores[front.live[index] ?? 0] = -Infinity
  front.count = 0
}

/** Only states that were followed left anything behind. */
function clear({ forward, backward, live, liveCounts }: SumTables, used: number): void {
  for (let at = 0; at < used; at += 1) {
    const here = at * lattice.states
    for (let index = 0; index < (liveCounts[at] ?? 0); index += 1) {
      const slot = here + (live[here + index] ?? 0)
      forward[slot] = 0
      backward[slot] = 0
    }
  }
}
