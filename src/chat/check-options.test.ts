import { expect, it } from 'vitest'
import { checkOptions } from './check-options.ts'
import { UserError } from './errors.ts'
import { english } from './words/english.ts'

const context = { now: new Date('2021-03-03T12:00:00Z'), words: english }
const definitions = {
  person: { type: 'text', required: true, description: 'Who said it' },
  since: { type: 'day', description: 'Not before' },
  level: { type: 'choice', choices: ['stated', 'unclear'], description: 'How sure' },
  page: { type: 'number', min: 1, max: 9, description: 'Which page' },
  private: { type: 'flag', description: 'Only you' },
} as const

it('gives typed values, and leaves out what was not given', () => {
  const values = checkOptions(definitions, { person: ' Peskov ', since: 'yesterday', page: '2', private: 'yes' }, context)
  expect(values).toEqual({ person: 'Peskov', since: '2021-03-02', level: undefined, page: 2, private: true })
})

it.each([
  [{}, 'Something is missing: person.'],
  [{ person: '   ' }, 'Something is missing: person.'],
  [{ person: 'a', colour: 'red' }, 'There is no option “colour”.'],
  [{ person: 'x'.repeat(6000) }, 'That is 6,000 characters in “person”, more than I can search for.'],
  [{ person: 'a', since: 'last Smarch' }, 'I cannot read “last Smarch” as a date.'],
  [{ person: 'a', level: 'sure' }, '“sure” is not one of the words for “level”.'],
  [{ person: 'a', page: '0' }, '“0” is not a number that “page” takes.'],
  [{ person: 'a', page: 'NaN' }, '“NaN” is not a number that “page” takes.'],
  [{ person: 'a', private: 'maybe' }, '“maybe” is neither yes nor no for “private”.'],
])('refuses case %# with what to do', (given, message) => {
  expect(() => checkOptions(definitions, given, context)).toThrow(UserError)
  expect(() => checkOptions(definitions, given, context)).toThrow(message)
})
