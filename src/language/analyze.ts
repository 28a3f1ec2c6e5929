import type { Findings } from '#model/findings.ts'
import type { Document } from './document.ts'
import { listPeople } from './mentions/list-people.ts'
import { readQuotations } from './read-quotations.ts'
import type { Resources } from './read-quotations.ts'
import { dateEvents } from './times/date-events.ts'
import { findTimexes } from './times/find-timexes.ts'

export type { Resources } from './read-quotations.ts'

/** Everything that can be found in an article: the same text gives the same findings. */
export function analyze(document: Document, resources: Resources): Findings {
  const { reading, persons, quotations } = readQuotations(document, resources)
  const timexes = findTimexes(document, reading.sentences)
  return {
    sentences: reading.sentences, quotations, timexes, ...listPeople(reading, persons, quotations),
    events: dateEvents(document, reading.sentences, timexes),
  }
}
