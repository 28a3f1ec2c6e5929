import { expect, it } from 'vitest'
import { isEnglish } from './is-english.ts'
import { isHeadline } from './is-headline.ts'
import { readDocument } from './read-document.ts'
import { readText } from './read-text.ts'

it.each([
  ['Ferry was late again, board says\nIt rained.', true],
  ['It rained.\nFerry Was Late Again, Harbour Board Says.', false],
  ['The ferry was late again.', false],
])('tells whether %j begins with a headline', (text, expected) => {
  expect(isHeadline(readDocument(readText(text)), 0)).toBe(expected)
})

it('knows a headline inside a text by its capitals', () => {
  expect(isHeadline(readDocument(readText('It rained.\nFerry Was Late Again, Harbour Board Says.')), 1)).toBe(true)
})

const german = 'Der Hafen bleibt bis Montag geschlossen, weil die Schleuse nicht mehr schließt und niemand weiß, wann die Teile kommen, '
it.each([
  ['The harbour is closed, and nobody knows when the parts for the lock will come from the works in the north of the land, they said.', true],
  [`${german}sagte der Leiter des Amtes am Freitag vor vielen Leuten im alten Rathaus der kleinen Stadt.`, false],
  ['Ferry late', true],
])('tells whether %j is English', (text, expected) => {
  expect(isEnglish(readDocument(readText(text)))).toBe(expected)
})
