import { expect, it } from 'vitest'
import type { Part } from '#model/article.ts'
import { correctionNote } from './correction-note.ts'

function noteIn(paragraphs: readonly string[]): string | null {
  const text = paragraphs.join('\n\n')
  const parts = paragraphs.map((words): Part => ({ kind: 'body', span: { start: text.indexOf(words), end: text.indexOf(words) + words.length } }))
  return correctionNote(text, parts)
}

it.each([
  'Correction: The ferry carried 84 passengers, not 48.',
  'CORRECTION (May 3): the captain’s name is Probert.',
  'Clarification – the vote was on the first reading.',
  'Corrected on May 4. The captain was named wrongly.',
  'An earlier version of this article misstated the day of the vote.',
  'This story has been corrected to show that the mill was sold in 1998.',
])('sees that %j corrects', (words) => {
  expect(noteIn(['The ferry ran aground.', words])).toBe(words)
})

it.each([
  ['The department of correction said nothing.'],
  ['Correction officers walked out on Monday'],
  ['He amended his will.'],
  [''],
])('does not take %j for a correction', (words) => {
  expect(noteIn(['The ferry ran aground.', words])).toBeNull()
})

it('finds the note below a line that only names it', () => {
  const note = 'The ferry carried 84 passengers, not 48.'
  expect(noteIn(['The ferry ran aground.', 'CORRECTION', note])).toBe(note)
  expect(noteIn(['The ferry ran aground.', 'CORRECTION', 'Lifeboats took all of them ashore.'])).toBeNull()
})
