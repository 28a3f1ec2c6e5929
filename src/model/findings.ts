import type { Event } from './event.ts'
import type { Mention, Person } from './mention.ts'
import type { Quotation } from './quotation.ts'
import type { Sentence } from './sentence.ts'
import type { Timex } from './timex.ts'

/** Everything that the language room finds in one article, each list in the order of the text. */
export interface Findings {
  readonly sentences: readonly Sentence[]
  readonly mentions: readonly Mention[]
  readonly persons: readonly Person[]
  readonly quotations: readonly Quotation[]
  readonly timexes: readonly Timex[]
  readonly events: readonly Event[]
}
