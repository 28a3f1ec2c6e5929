import type { Span } from './span.ts'

export type MentionForm = 'name' | 'nominal' | 'pronoun'

/** Words that stand for somebody: a name, a description, or a pronoun. */
export interface Mention {
  readonly span: Span
  readonly form: MentionForm
  /** The `Person.id` it stands for; null where that is not settled. */
  readonly personId: string | null
  readonly rule: string
}

export type PersonKind = 'person' | 'organisation' | 'unknown'
export type Gender = 'female' | 'male' | 'unknown'

/** Somebody who can speak: a person, or an organisation. */
export interface Person {
  /** The longest form in lower case, without accents; the same in every article that uses that form. */
  readonly id: string
  /** The longest form in the article, as it stands there, without titles: "Dmitry Peskov". */
  readonly name: string
  /** All forms in the article, the name among them. */
  readonly aliases: readonly string[]
  readonly kind: PersonKind
  readonly gender: Gender
  /** The role in the article's own words ("Kremlin spokesman"), or null. */
  readonly role: string | null
}
