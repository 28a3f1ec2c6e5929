/** Remembers the latest ids, so that the same event is not answered twice. */
export function createRecentIds(capacity = 5_000): { add(id: string): boolean } {
  const ids = new Set<string>()
  return {
    /** False for an id that was added before. */
    add(id) {
      if (ids.has(id)) return false
      ids.add(id)
      const oldest = ids.values().next().value
      if (ids.size > capacity && oldest !== undefined) ids.delete(oldest)
      return true
    },
  }
}
