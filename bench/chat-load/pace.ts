import { setTimeout as sleep } from 'node:timers/promises'
import type { Plan } from './plan.ts'

/** Does something so often a second, evenly, whether or not what was done before has ended. */
export async function pace({ rate, seconds }: Plan, act: (index: number) => unknown): Promise<void> {
  const beganMs = performance.now()
  for (let index = 0; index < rate * seconds; index++) {
    const waitMs = beganMs + (index * 1000) / rate - performance.now()
    if (waitMs > 1) await sleep(waitMs)
    void act(index)
  }
}
