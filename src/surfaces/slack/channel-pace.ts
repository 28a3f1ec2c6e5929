const gapMs = 1000

export interface ChannelPace {
  /** How long a message for the channel would have to wait now. */
  waitMs(channel: string): number
  /** Takes the channel's next place and resolves when it comes; places are handed out in order. */
  take(channel: string): Promise<void>
}

/** Slack takes about one message a second in one channel. */
export function createChannelPace(now: () => number = Date.now): ChannelPace {
  const freeAtMs = new Map<string, number>()

  function forgetIdle(): void {
    if (freeAtMs.size < 1000) return
    for (const [channel, atMs] of freeAtMs) if (atMs <= now()) freeAtMs.delete(channel)
  }

  function waitMs(channel: string): number {
    return Math.max(0, (freeAtMs.get(channel) ?? 0) - now())
  }

  return {
    waitMs,
    async take(channel) {
      const wait = waitMs(channel)
      forgetIdle()
      freeAtMs.set(channel, now() + wait + gapMs)
      if (wait > 0) await new Promise((resolve) => { setTimeout(resolve, wait) })
    },
  }
}
