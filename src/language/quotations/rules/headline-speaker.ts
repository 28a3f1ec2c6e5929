import { isFirst } from '#language/mentions/gender-of-first.ts'
import { bodyNouns, knownBodies, roleNouns, titleWords } from '#language/mentions/word-lists.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import { cueForms } from './cue-verbs.ts'
import type { TokenRange } from './phrase-from.ts'

/** Whether what stands before a headline's colon can speak: a role, a body, a first name, one who speaks below; "Bridge collapse:" can not. */
export function isHeadlineSpeaker(reading: Reading, { first, last }: TokenRange): boolean {
  const word = reading.lower[last] ?? ''
  if (reading.lower.slice(first, last + 1).some((one) => /^(?:of|from|to|in|on|at|for|with)$/.test(one)) && !isRole(reading.lower[first] ?? '')) return false
  return isRole(word) || reading.lower.slice(first, last + 1).some((one) => isFirst(one)) || speaksBelow(reading, last)
}

function isRole(word: string): boolean {
  const single = word.replace(/s$/, '')
  return [speakers, roleNouns, bodyNouns, knownBodies, titleWords].some((list) => list.has(word) || list.has(single))
}

const speakers: ReadonlySet<string> = new Set((
  'watchdog regulator charity study survey paper union unions court lobby campaigner inquiry coroner auditor ombudsman operator prosecution defence '
  + 'ministry kremlin palace vatican downing holyrood embassy organiser survivor eyewitness airline insurer bank firm boss pal neighbour hero mum dad parent '
  + 'scientist researcher firefighter rescuer hospital medic mp mep envoy diplomat insider whistleblower'
).split(' '))

const mostLookedAt = 1500
const nearVerb = 4

/** The name stands beside a verb of saying somewhere below. */
function speaksBelow({ tokens, lower }: Reading, last: number): boolean {
  const word = lower[last]
  for (let at = last + 1; at < Math.min(tokens.length, last + mostLookedAt); at += 1) {
    if (lower[at] !== word || !/^\p{Lu}/u.test(tokens[at]?.text ?? '') || tokens[at]?.sentence === tokens[last]?.sentence) continue
    const around = lower.slice(Math.max(last + 1, at - nearVerb), at + nearVerb + 1)
    if (around.some((one) => cueForms.has(one) && cueForms.get(one)?.kind !== 'call')) return true
  }
  return false
}
