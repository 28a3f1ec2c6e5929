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
    ['the one last fully named', 'Ines Corde quit. Corde’s brother, Tom Corde, stayed. “It leaks,” Corde said.', ['resolved: Tom Corde']],
    ['not the one spoken of', 'Tom Corde quit. Ines Corde stayed. “I pity Ines,” Corde said.', ['resolved: Tom Corde']],
    ['the other, after paragraphs', 'Ines Corde quit.\n\nIt rained.\n\nThe ferry sank.\n\nTom Corde stayed.\n\n“It leaks,” Corde said.', ['resolved: Tom Corde']],
    ['nobody, where both are long gone', 'Ines Corde quit. Tom Corde stayed.\n\nIt rained.\n\nThe ferry sank.\n\n“It leaks,” Corde said.', ['unclear: –']],
    ['nobody of two named at once', 'Ines Corde and Tom Corde keep the lock. “It leaks,” Corde said.', ['unclear: –']],
    ['nobody, where a namesake passes by', 'Ines Corde won. Corde wept. Corde rose. Corde left. Her husband, Bill Corde, wept. “It leaks,” Corde said.', ['unclear: –']],
    ['nor a pronoun for that one', 'Ines Corde quit. Lou Corde stayed.\n\nIt rained.\n\nThe ferry sank.\n\nCorde wept. “It leaks,” she said.', ['unclear: –']],
    ['a pronoun by its gender', 'Ines Corde quit. Tom Corde stayed.\n\nIt rained.\n\nThe ferry sank.\n\nCorde wept. “It leaks,” she said.', ['resolved: Ines Corde']],
    ['by title', 'Ines Corde quit. Tom Corde stayed. “It leaks,” Mrs. Corde said.', ['stated: Ines Corde']],
    ['a widow of no first name', 'Gary Corde, 70, died on Monday. “It leaked,” Mrs Corde said.', ['stated: Mrs Corde']],
    ['a surname and a title', 'Mrs. Corde quit. “It leaks,” Corde said.', ['stated: Corde']],
  ])('tells people of one name apart: %s', (_, text, expected) => {
    expect(speakersOf(text)).toEqual(expected)
  })

  it.each([
    ['her memoir, she', 'Al Corde met Delphine Marsh. In her memoir, she wrote: “It leaked.”', ['resolved: Delphine Marsh']],
    ['he after a woman', 'Senator Ines Corde scolded Piotr Marsh. He replied: “It leaks.”', ['resolved: Piotr Marsh']],
    ['a place and a participle are nobody', 'Xanthe Corde sings. Raised in Penrith, Corde left school in Truro. “It leaked,” she told the Herald.', ['resolved: Xanthe Corde']],
    ['once she, never he', 'Xy Corde met Tom Marsh. “It leaks,” Corde said. “It always did,” she added. “It holds,” he replied.',
      ['stated: Xy Corde', 'resolved: Xy Corde', 'resolved: Tom Marsh']],
    ['a name that tells nothing, beside a woman', 'Xy Corde wrote to Ines Marsh. “It leaks,” she said.', ['unclear: –']],
    ['a surname that nobody calls a person', 'Tanaka was blunt. “It leaks,” he said.', ['resolved: Tanaka']],
    ['a role before the subject', 'Tom Corde won the cup. “We rowed,” said Corde. Rival crew leader Piotr Marsh was cross. “It leaks,” he said.', ['stated: Tom Corde', 'resolved: Piotr Marsh']],
    ['a father by his first name', 'Ines Marsh’s father, Samuel, was cross. “It leaks,” he said.', ['resolved: Samuel']],
    ['an age for the one before', 'Tom Marsh won the cup. “It leaked,” the 34-year-old said.', ['resolved: Tom Marsh']],
    ['nobody, after somebody unnamed told another', 'The owner told Ines Marsh it was “in bits” for days. “It leaks,” she said.', ['stated: –', 'unclear: –']],
    ['a name of both, and a woman', 'Kim Corde met Ines Marsh. “It leaks,” he said.', ['resolved: Kim Corde']],
    ['a daughter whose name tells nothing', 'Ines Marsh wept. His daughter, Ilkay, said it was over. “It leaks,” she said.', ['paraphrase: Ilkay', 'resolved: Ilkay']],
    ['who is called by the office', 'Mayor Tom Corde met Piotr Marsh. Marsh wept. The mayor’s plans had failed. “It leaks,” he said.', ['resolved: Tom Corde']],
  ])('binds a pronoun by gender: %s', (_, text, expected) => {
    expect(speakersOf(text)).toEqual(expected)
  })

  it.each([
    ['prime minister', 'Prime Minister Tom Corde left. “It leaks,” the prime minister said.', ['resolved: Tom Corde']],
    ['senator, in short', 'Sen. Ines Corde left. “It leaks,” the senator said.', ['resolved: Ines Corde']],
    ['one of two mayors', 'Mayor Tom Corde met Mayor Ines Marsh. “It leaks,” the mayor said.', ['stated: –']],
    ['a former president', 'Former President Tom Corde left. “It leaks,” the president said.', ['stated: –']],
    ['somebody never named', 'Tom Corde left. “It leaks,” the mayor said.', ['stated: –']],
    ['another office', 'Mayor Tom Corde left. “It leaks,” the mayor of Bray said.', ['stated: –']],
  ])('names who is called by an office: %s', (_, text, expected) => {
    expect(speakersOf(text)).toEqual(expected)
  })

  it.each([
    ['one of many', 'One of them, Tom Marsh, said: “It leaks.”', ['stated: Tom Marsh']],
    ['a deputy', 'The mayor’s deputy, Ilkay Marsh, said: “It leaks.”', ['stated: Ilkay Marsh']],
    ['a field before the name', 'Northlight Vice President for news and talk Tom Marsh said: “It leaks.”', ['stated: Tom Marsh']],
    ['a description with a place', 'The mayor of Bray, Inès Corde, said: “It leaks.”', ['stated: Inès Corde']],
    ['a description with a body', 'A spokesman for Locks United, Tom Marsh, said: “It leaks.”', ['stated: Tom Marsh']],
    ['a description with a place and no office we know', 'The lamplighter of Bray, Inès Corde, said: “It leaks.”', ['stated: –']],
    ['a prefect', '“It leaks,” said the prefect of Bray, Inès Corde.', ['stated: Inès Corde']],
    ['a modifier in capitals', 'Northlight UK Director Tom Marsh said: “It leaks.”', ['stated: Tom Marsh']],
    ['a modifier before a role', 'Presumptive lock master Tom Marsh said: “It leaks.”', ['stated: Tom Marsh']],
    ['an assistant', 'Assistant US Attorney Inès Corde said: “It leaks.”', ['stated: Inès Corde']],
    ['no place', 'The mayor of Bray, Texas, said: “It leaks.”', ['stated: –']],
    ['kin', 'Tom Marsh’s wife, Ines, said: “It leaks.”', ['stated: Ines']],
    ['a nickname and words in marks', 'Singer Tom “Otter” Marsh, who won with “The Lock”, later said: “It leaks.”', ['stated: Tom Marsh']],
    ['a people', 'Keeper Luis Corde left. “It leaks,” the Portuguese said.', ['stated: –']],
    ['a union', 'The Sailors’ and Allied Rowers’ Union said: “It leaks.”', ['stated: Sailors’ and Allied Rowers’ Union']],
  ])('reads the name in a source: %s', (_, text, expected) => {
    expect(speakersOf(text)).toEqual(expected)
  })
})
