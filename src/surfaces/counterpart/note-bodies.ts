import { appendFileSync } from 'node:fs'

/** What a counterpart saw of one bot. */
export interface SeenBodies {
  readonly platform: 'discord' | 'slack'
  readonly checked: number
  readonly invalid: number
}

/** Keeps the numbers of one counterpart where ONRECORD_BODIES names a file, so that those of a whole test run can be added up (bench/bodies.ts). */
export function noteBodies(seen: SeenBodies): void {
  const file = process.env['ONRECORD_BODIES']
  if (file !== undefined && file !== '') appendFileSync(file, `${JSON.stringify(seen)}\n`)
}
