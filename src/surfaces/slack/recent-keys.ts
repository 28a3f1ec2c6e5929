import { createFadingMap } from '#chat/create-fading-map.ts'

const windowMs = 10 * 60 * 1000
/** A crowd's keys are known for a shorter time, but for more than the minute after which Slack comes again. */
const maxKeys = 20_000

export interface RecentKeys {
  /** True the first time that a key comes within ten minutes; keys that are undefined are always new. */
  isNew(key: string | undefined): boolean
}

/** Remembers what was handled, because Slack delivers an envelope or an event again when it saw no acknowledgement. */
export function createRecentKeys(now: () => number = Date.now): RecentKeys {
  const seenAtMs = createFadingMap<number>({ keptMs: windowMs, most: maxKeys })
  return {
    isNew(key) {
      if (key === undefined) return true
      if (now() - (seenAtMs.get(key) ?? -Infinity) <= windowMs) return false
      seenAtMs.set(key, now(), now())
      return true
    },
  }
}
