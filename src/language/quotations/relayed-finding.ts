import type { Persons } from '#language/mentions/read-persons.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import { chainOf } from './chain-of.ts'
import type { Finding } from './make-quotation.ts'
import { speakerOf } from './resolve-speakers.ts'
import { offsetsOf } from './span.ts'
import type { Draft } from './span.ts'

/** What came by way of somebody else is second-hand, with who handed it on; open stays open. */
export function relayedFinding(reading: Reading, persons: Persons, { via, contents }: Draft, finding: Finding): Finding {
  if (via === undefined || finding.level === 'unclear') return finding
  const teller = speakerOf(reading, persons, via, { lastSpeaker: null, contents }).name ?? offsetsOf(reading, via)
  const chain = chainOf(reading.text, [finding.speakerName ?? finding.source?.[0] ?? null, teller])
  return chain[0] === chain[1] ? finding : { ...finding, level: 'second-hand', chain }
}
