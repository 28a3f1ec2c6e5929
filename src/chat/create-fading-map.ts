/** A map that forgets by itself. */
export interface FadingMap<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value, nowMs: number): void
}

export interface Fading {
  /** What was set is known for at least so long, and for at most twice as long. */
  readonly keptMs: number
  /** With more than so many in that time, the oldest are forgotten sooner. */
  readonly most: number
}

/** Keeps a new and an old half; forgetting is to drop the old one, so it costs the same however many there are. */
export function createFadingMap<Value>({ keptMs, most }: Fading): FadingMap<Value> {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  let sinceMs = -Infinity

  function turnOver(nowMs: number): void {
    const isOver = nowMs - sinceMs >= keptMs
    if (!isOver && young.size < most) return
    // After a long silence the newer half is as old as the other.
    old = nowMs - sinceMs >= 2 * keptMs ? new Map() : young
    young = new Map()
    sinceMs = nowMs
  }

  return {
    get: (key) => young.get(key) ?? old.get(key),
    set(key, value, nowMs) {
      turnOver(nowMs)
      young.set(key, value)
    },
  }
}
