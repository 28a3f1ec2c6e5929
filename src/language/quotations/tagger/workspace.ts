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

/** Tables that are made once and used for one paragraph after the other. */
export interface Workspace {
  /** Tables for so many tokens, empty; those taken before are not good any more. */
  readonly take: (length: number) => SumTables
  /** Room for the way back of the best sequence; what it holds is left over. */
  readonly takeWayBack: (length: number) => Uint16Array
}

/** A workspace that grows with the longest paragraph. */
export function createWorkspace(): Workspace {
  let tables = makeTables(0)
  let used = 0
  let wayBack = new Uint16Array()
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
  }
}

function makeTables(length: number): SumTables {
  return {
    forward: new Float64Array(length * lattice.states), backward: new Float64Array(length * lattice.states),
    live: new Uint16Array(length * lattice.states), liveCounts: new Uint16Array(length),
    scales: new Float64Array(length), local: new Float64Array(length * labelCount),
  }
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
