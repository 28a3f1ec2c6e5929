import type { Reading } from '#language/sentences/read-document.ts'
import type { Mention, MentionForm, Person } from '#model/mention.ts'
import type { Quotation } from '#model/quotation.ts'
import type { Span } from '#model/span.ts'
import { listPersons, nameMentions, personIdOf } from './read-persons.ts'
import type { Persons } from './read-persons.ts'

/** Who is named in an article, and where. */
export function listPeople(reading: Reading, persons: Persons, quotations: readonly Quotation[]): People {
  const speakers = new Set(quotations.flatMap((quotation) => quotation.speakerName ?? []))
  const people = listPersons(reading, persons, speakers)
  return { persons: people, mentions: listMentions(reading, { persons, people }, quotations) }
}

interface People {
  readonly persons: readonly Person[]
  readonly mentions: readonly Mention[]
}

/** Names, and the pronouns and descriptions that a quotation has for its source, in the order of the text. */
function listMentions(
  reading: Reading, { persons, people }: { readonly persons: Persons, readonly people: readonly Person[] }, quotations: readonly Quotation[],
): Mention[] {
  const names = nameMentions(reading, persons, people)
  const starts = new Set(names.map((mention) => mention.span.start))
  const sources = quotations.flatMap((quotation) => sourceMention(reading, quotation)).filter((mention) => !starts.has(mention.span.start))
  return [...names, ...unique(sources)].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
}

function sourceMention({ text }: Reading, { source, speakerName, reason }: Quotation): Mention[] {
  const span = source?.[0]
  if (span === undefined) return []
  const form = formOf(text, span)
  return [{ span, form, personId: speakerName === null ? null : personIdOf(speakerName), rule: reason }]
}

function formOf(text: string, { start, end }: Span): MentionForm {
  const words = text.slice(start, end)
  if (/^(?:he|she|they|it|we|i|you|who)$/i.test(words)) return 'pronoun'
  return /^(?:a|an|the|one|some|many|his|her|its|their|\p{Ll})/iu.test(words) && !/^\p{Lu}/u.test(words) ? 'nominal' : 'name'
}

function unique(mentions: readonly Mention[]): Mention[] {
  const seen = new Set<number>()
  return mentions.filter(({ span }) => !seen.has(span.start) && seen.add(span.start))
}
