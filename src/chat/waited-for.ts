/**
 * What the promise brings within so long a time, else what stands for “late”. The timer goes as soon as one of them is there:
 * one that waited its time out would hold the answer, and whatever hangs on it, for so long in memory.
 */
export async function waitedFor<Value, Late>(promise: Promise<Value> | Value, ms: number, late: Late): Promise<Value | Late> {
  const waiting = Promise.withResolvers<Late>()
  const timer = setTimeout(() => waiting.resolve(late), ms)
  // Nobody's process stays alive for it.
  timer.unref()
  try {
    return await Promise.race([promise, waiting.promise])
  } finally {
    clearTimeout(timer)
  }
}
