import { instantWords } from '../instant-words.ts'
import type { Words } from '../words/words.ts'

/** "Next: Mon 23 Nov 08:30 CET, Tue 24 Nov 08:30 CET"; null for what is posted at once. */
export function nextWords(runs: readonly Date[], timeZone: string, words: Words): string | null {
  return runs.length === 0 ? null : words.schedule.next(runs.map((run) => instantWords(run, timeZone, words)).join(', '))
}
