import type { Quotation } from '#model/quotation.ts'
import type { Document } from './document.ts'
import { readPersons } from './mentions/read-persons.ts'
import type { Persons } from './mentions/read-persons.ts'
import { findQuotations } from './quotations/find-quotations.ts'
import { findMarkedWords } from './quotations/marks-only.ts'
import type { SpanTagger } from './quotations/span-tagger.ts'
import { isEnglish } from './sentences/is-english.ts'
import { readDocument } from './sentences/read-document.ts'
import type { Reading } from './sentences/read-document.ts'

/** What the language room is given from outside; without a tagger the rules alone find quotations. */
export interface Resources {
  readonly spanTagger: SpanTagger | null
}

/** An article as it was read for its quotations, and these. */
export interface QuotedReading {
  readonly reading: Reading
  readonly persons: Persons
  readonly quotations: readonly Quotation[]
}

/** Who said what in an article, and all that had to be read for it; for those who ask for nothing else. */
export function readQuotations(document: Document, { spanTagger }: Resources): QuotedReading {
  const reading = readDocument(document)
  // English rules on another language would put words into somebody's mouth, so the text itself is asked as well.
  const mayUseRules = /^en\b/i.test(document.language) && isEnglish(reading)
  if (!mayUseRules) return { reading, persons: nobody, quotations: findMarkedWords(reading) }
  const persons = readPersons(reading)
  return { reading, persons, quotations: findQuotations(reading, persons, spanTagger) }
}

const nobody: Persons = { names: [], cast: { figures: [], choices: [], offices: new Map() } }
