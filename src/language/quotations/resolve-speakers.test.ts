import { describe, expect, it } from 'vitest'
import { readPersons } from '#language/mentions/read-persons.ts'
import { readDocument } from '#language/sentences/read-document.ts'
import { readText } from '#language/sentences/read-text.ts'
import { findQuotations } from './find-quotations.ts'

/** "level: name" for every quotation. */
function speakersOf(text: string): string[] {
  const reading = readDocument(readText(text))
  return findQuotations(reading, readPersons(reading), null).map(({ level, speakerName }) => `${level}: ${speakerName ?? '–'}`)
}

describe('resolveSpeakers', () => {
  it.each([
    ['her memoir, she', 'Al Corde met Delphine Marsh. In her memoir, she wrote: “It leaked.”', ['resolved: Delphine Marsh']],
    ['he after a woman', 'Senator Ines Corde scolded Piotr Marsh. He replied: “It leaks.”', ['resolved: Piotr Marsh']],
    ['a name of both, and a woman', 'Kim Corde met Ines Marsh. “It leaks,” he said.', ['resolved: Kim Corde']],
  ])('binds a pronoun by gender: %s', (_, text, expected) => {
    expect(speakersOf(text)).toEqual(expected)
  })
})
