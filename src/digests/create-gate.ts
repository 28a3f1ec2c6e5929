/** Lets so many pieces of work run at a time; the others wait in order. */
export type Gate = <Result>(work: () => Promise<Result>) => Promise<Result>

/** A gate for so many at a time. */
export function createGate(most: number): Gate {
  const waiting: (() => void)[] = []
  let running = 0

  return async (work) => {
    // Whoever leaves hands the place on, so that nobody comes in between.
    if (running >= most) await new Promise<void>((resolve) => { waiting.push(resolve) })
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running -= 1
      else next()
    }
  }
}
