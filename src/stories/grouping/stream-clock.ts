/** The day that a stream of articles has come to, as their publication dates tell it. */
export interface StreamClock {
  /** Null until an article has a date. */
  today(): number | null
  see(day: number | null): void
}

const looksBack = 21

/** A clock that shows the median of the latest days: a single wrong date, such as one in the future, does not move it. */
export function createStreamClock(): StreamClock {
  const days: number[] = []

  function see(day: number | null): void {
    if (day === null) return
    days.push(day)
    if (days.length > looksBack) days.shift()
  }

  function today(): number | null {
    const sorted = days.toSorted((a, b) => a - b)
    return sorted[Math.floor(sorted.length / 2)] ?? null
  }

  return { today, see }
}
