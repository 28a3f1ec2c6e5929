import type { Subscription } from '#model/subscription.ts'

/** Whether the channel gets anything now: it is on, or its pause has ended. */
export function isActive({ state, pausedUntil }: Subscription, now: Date): boolean {
  return state === 'on' || (state === 'paused' && pausedUntil !== null && Date.parse(pausedUntil) <= now.getTime())
}
