import { describe, expect, it } from 'vitest'
import { readDocument } from '#language/sentences/read-document.ts'
import { readText } from '#language/sentences/read-text.ts'
import { fullName, listPersons, readPersons } from './read-persons.ts'

function peopleOf(text: string): string[] {
  const reading = readDocument(readText(text))
  return listPersons(reading, readPersons(reading), new Set())
    .map(({ name, aliases, kind, gender, role }) => `${name} [${aliases.join(', ')}] ${kind} ${gender} ${role ?? '–'}`)
}

describe('readPersons', () => {
  it.each([
    ['a surname after the full name', 'Ilse Kern sailed. Kern won.', ['Ilse Kern [Ilse Kern, Kern] person female –']],
    ['a name run into itself', 'Ilse Kern Ilse Kern sailed from the harbour at noon.',
      ['Ilse Kern [Ilse Kern] person female –']],
    ['a family name that stands first', 'Xu Jing sailed at noon. Then Xu won.', ['Xu Jing [Xu Jing, Xu] person unknown –']],
    ['titles', 'Mrs. Kern met Gov. Tom Ashe.', ['Kern [Kern] person female –', 'Tom Ashe [Tom Ashe] person male Gov.']],
    ['a role before the name', 'Harbour spokesman Tom Ashe left.', ['Tom Ashe [Tom Ashe] person male Harbour spokesman']],
    ['a role behind the name', 'Ilse Kern, the chief lawyer of the board, left.', ['Ilse Kern [Ilse Kern] person female chief lawyer of the board']],
    ['a nickname in marks', 'Robert “Bobby” Ashe sailed. Ashe won.', ['Robert Ashe [Robert Ashe, Ashe] person male –']],
    ['a nickname of two words', 'Ann “Two Boats” Roth rowed home at noon.', ['Ann Roth [Ann Roth] person female –']],
    ['an office by whose it is', 'The Water Commissioner’s Office met the board of Kern’s Office.', ['Water Commissioner’s Office [Water Commissioner’s Office] organisation unknown –']],
    ['a body of two fields', 'Late at night the Ministry of Rail and Transport met the captains.', ['Ministry of Rail and Transport [Ministry of Rail and Transport] organisation unknown –']],
    ['a body that is named by its field', 'Late at night the World Health Organization met the sailors of the Defense Ministry.',
      ['World Health Organization [World Health Organization] organisation unknown –', 'Defense Ministry [Defense Ministry] organisation unknown –']],
    ['a minister of a field', 'Health Secretary Ilse Kern left.', ['Ilse Kern [Ilse Kern] person female Health Secretary']],
    ['a daughter by name', 'Her daughter, Ilkay, left.', ['Ilkay [Ilkay] person female –']],
    ['initials and accents', 'José P. Cruz and J. Cruz are one.', ['José P. Cruz [José P. Cruz, J. Cruz] person male –']],
    ['a first name that is a noun', 'Bill Kern left.', ['Bill Kern [Bill Kern] person male –']],
    ['a trade before the name', 'Engineer Ilse Kern left. Ilse Kern sailed.', ['Ilse Kern [Ilse Kern] person female –']],
    ['a trade that begins the text', 'Organiser Ilse Kern left.', ['Ilse Kern [Ilse Kern] person female –']],
    ['police ranks', 'Ch Insp Kern left. Ilse Kern sailed.', ['Ilse Kern [Ilse Kern, Kern] person female Ch Insp']],
    ['a surname that is a trade', 'Hugh Baker left. Baker sailed.', ['Hugh Baker [Hugh Baker, Baker] person male –']],
    ['a surname that is a month', 'Jo March left, and March sailed. They met Per Roth.',
      ['Jo March [Jo March] person unknown –', 'Per Roth [Per Roth] person male –']],
    ['a first name that is a month', 'Councillor June Abara left in June.', ['June Abara [June Abara] person female Councillor']],
    ['a role of several words', 'U.S. Attorney Ilse Kern met LOUDMOUTH radio host Tom Ashe.',
      ['Ilse Kern [Ilse Kern] person female U.S. Attorney', 'Tom Ashe [Tom Ashe] person male radio host']],
    ['a role with its owner', 'Ilse Kern, the council’s head of locks, left.', ['Ilse Kern [Ilse Kern] person female the council’s head of locks']],
    ['unions', 'The Sailors’ and Allied Rowers’ Union met on the quay at noon.', ['Sailors’ and Allied Rowers’ Union [Sailors’ and Allied Rowers’ Union] organisation unknown –']],
    ['bodies', 'The Water Board met the FBI.', ['Water Board [Water Board] organisation unknown –', 'FBI [FBI] organisation unknown –']],
    ['letters behind a name', 'Ilse Kern KC left. Ilse Kern sailed. Then Dr Tom Ashe OBE FRS and Ann Roth MP met Kern.', [
      'Ilse Kern [Ilse Kern, Kern] person female –', 'Tom Ashe [Tom Ashe] person male –', 'Ann Roth [Ann Roth] person female –',
    ]],
    ['a dash before a role', 'It was late - rowing club coach Tom Ashe left.', ['Tom Ashe [Tom Ashe] person male rowing club coach']],
    ['words before a known first name', 'They blame Crooked Hillary Kern.', ['Hillary Kern [Hillary Kern] person female –']],
    ['an unknown name that speaks', 'Tanaka said no.', ['Tanaka [Tanaka] person unknown –']],
  ])('reads %s', (_, text, expected) => {
    expect(peopleOf(text)).toEqual(expected)
  })

  it.each([
    'On Monday the American team met Republican voters in March.',
    'They left after the June Primary and by August.',
    'Police said no. The police left.',
    'The Portuguese beat the New Zealander.',
    'People in Upper Mereside said it leaks. Upper Mereside is small.',
    'KRN.L fell.',
    'Gondoliers are angry. Gondoliers rowed home.',
    'Forecasters warned of rain.',
    'A PAL said no on Friday.\n\nAn OFF-DUTY NURSE told how the lock held.\n\nA FERRYMAN said it leaks.',
    'ANGRY KERN BLASTS LAZY BOARD',
    'Kern Blasts Lazy Harbour Board Over Lost Boats',
  ])('names nobody in %j', (text) => {
    expect(peopleOf(text)).toEqual([])
  })

  it('gives two of one surname the names that tell them apart', () => {
    const reading = readDocument(readText('Tom Ashe and Ilse Ashe sailed. Mrs. Ashe won. Tom lost.'))
    const { names, cast } = readPersons(reading)
    const figureOf = (word: string): string => cast.figures[cast.choices[names.findLastIndex((name) => name.words.at(-1) === word)]?.figures[0] ?? -1]?.words.join(' ') ?? ''
    expect([figureOf('ashe'), figureOf('tom')]).toEqual(['ilse ashe', 'tom ashe'])
  })
})

it('tells a full name without going through every place where it stands', () => {
  const reading = readDocument(readText('“No,” said Moll. '.repeat(200)))
  const { cast } = readPersons(reading)
  let asked = 0
  const figures = cast.figures.map((figure) => ({
    ...figure,
    get names() {
      asked += 1
      return figure.names
    },
  }))
  expect(figures.map((_, index) => fullName(reading, { ...cast, figures }, index))).toEqual(['Moll'])
  expect(asked).toBe(0)
})
