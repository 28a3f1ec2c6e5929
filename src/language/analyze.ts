import type { Findings } from '#model/findings.ts'
import type { Document } from './document.ts'
import { readPersons } from './mentions/read-persons.ts'
import type { Persons } from './mentions/read-persons.ts'
import { listPeople } from './mentions/list-people.ts'
import { findQuotations } from './quotations/find-quotations.ts'
import { findMarkedWords } from './quotations/marks-only.ts'
import type { SpanTagger } from './quotations/span-tagger.ts'
import { isEnglish } from './sentences/is-english.ts'
import { readDocument } from './sentences/read-document.ts'
import { dateEvents } from './times/date-events.ts'
import { findTimexes } from './times/find-timexes.ts'

/** What the language room is given from outside; without a tagger the rules alone find quotations. */
export interface Resources {
  readonly spanTagger: SpanTagger | null
}

/** Everything that can be found in an article: the same text gives the same findings. */
export function analyze(document: Document, resources: Resources): Findings {
  const reading = readDocument(document)
  // English rules on another language would put words into somebody's mouth, so the text itself is asked as well.
  const mayUseRules = /^en\b/i.test(document.language) && isEnglish(reading)
  const persons = mayUseRules ? readPersons(reading) : nobody
  const quotations = mayUseRules ? findQuotations(reading, persons, resources.spanTagger) : findMarkedWords(reading)
  const timexes = findTimexes(document, reading.sentences)
  return {
    sentences: reading.sentences, quotations, timexes, ...listPeople(reading, persons, quotations),
    events: dateEvents(document, reading.sentences, timexes),
  }
}

const nobody: Persons = { names: [], cast: { figures: [], choices: [] } }
