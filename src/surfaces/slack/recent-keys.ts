const windowMs = 10 * 60 * 1000
const maxKeys = 100_000

export interface RecentKeys {
  /** True the first time that a key comes within ten minutes; keys that are undefined are always new. */
  isNew(key: string | undefined): boolean
}

/** Remembers what was handled, because Slack delivers an envelope or an event again when it saw no acknowledgement. */
export function createRecentKeys(now: () => number = Date.now): RecentKeys {
  // In the order of arrival, so that the oldest stand first.
  const seen = new Map<string, number>()

  function forget(beforeMs: number): void {
    for (const [key, atMs] of seen) {
      if (atMs >= beforeMs && seen.size <= maxKeys) return
      seen.delete(key)
    }
  }

  return {
    isNew(key) {
      if (key === undefined) return true
      forget(now() - windowMs)
      if (seen.has(key)) return false
      seen.set(key, now())
      return true
    },
  }
}
