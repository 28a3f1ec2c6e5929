/** Counts keys of 32 bits; a Map of so many numbers would take ten times the room. */
export interface CountTable {
  readonly add: (key: number) => void
  /** The keys seen at least so often, ascending. */
  readonly keysFrom: (least: number) => Int32Array
}

/** An empty table; it doubles when it is half full. */
export function createCountTable(): CountTable {
  let slots = 1 << 16
  let keys = new Int32Array(slots)
  let counts = new Int32Array(slots)
  let used = 0

  function slotOf(key: number): number {
    let slot = (Math.imul(key, 0x9e3779b1) >>> 3) & (slots - 1)
    while (counts[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (slots - 1)
    return slot
  }

  function grow(): void {
    const [oldKeys, oldCounts] = [keys, counts]
    slots *= 2
    keys = new Int32Array(slots)
    counts = new Int32Array(slots)
    oldKeys.forEach((key, old) => {
      if (oldCounts[old] === 0) return
      const slot = slotOf(key)
      keys[slot] = key
      counts[slot] = oldCounts[old] ?? 0
    })
  }

  return {
    add: (key) => {
      const slot = slotOf(key)
      if (counts[slot] === 0) {
        keys[slot] = key
        used += 1
      }
      counts[slot] = (counts[slot] ?? 0) + 1
      if (used * 2 > slots) grow()
    },
    keysFrom: (least) => keys.filter((_, slot) => (counts[slot] ?? 0) >= least).sort(),
  }
}
