/** What training learnt of single words, by hash: how often each is part of a cue and of a source, in steps from 1. */
export interface WordTable {
  readonly keys: Int32Array
  readonly cue: Uint8Array
  readonly source: Uint8Array
}

/** Finds a word's row, or -1. */
export type RowOf = (key: number) => number

/** An index over keys that answers in constant time; keys that it was not given have no row. */
export function indexKeys(keys: Int32Array): RowOf {
  const size = 2 ** Math.ceil(Math.log2(Math.max(4, keys.length * 2)))
  const mask = size - 1
  const rows = new Int32Array(size).fill(-1)
  for (let row = 0; row < keys.length; row += 1) {
    let slot = slotOf(keys[row] ?? 0, mask)
    while ((rows[slot] ?? -1) >= 0) slot = (slot + 1) & mask
    rows[slot] = row
  }
  return (key) => {
    let slot = slotOf(key, mask)
    for (;;) {
      const row = rows[slot] ?? -1
      if (row < 0 || keys[row] === key) return row
      slot = (slot + 1) & mask
    }
  }
}

function slotOf(key: number, mask: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 7) & mask
}
