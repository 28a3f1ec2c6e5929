import { expect, it } from 'vitest'
import { parseLine } from './parse-line.ts'

const options = () => ['person', 'about', 'since', 'private']

it.each([
  ['/quote peskov', 'quote', 'peskov', {}],
  ['quote Maria Lindqvist', 'quote', 'Maria Lindqvist', {}],
  ['  /QUOTE   peskov   since:2021-02-01 ', 'quote', 'peskov', { since: '2021-02-01' }],
  ['/quote peskov about:"great honour"', 'quote', 'peskov', { about: 'great honour' }],
  ['/quote peskov about:“great honour” private:true', 'quote', 'peskov', { about: 'great honour', private: 'true' }],
  ['/quote "Maria Lindqvist"', 'quote', 'Maria Lindqvist', {}],
  ['/quote person:„Maria Lindqvist“', 'quote', '', { person: 'Maria Lindqvist' }],
  ['/quote Re: budget', 'quote', 'Re: budget', {}],
  ['/quote http://example.org/a:b', 'quote', 'http://example.org/a:b', {}],
  ['/quote about:"never closed', 'quote', 'closed', { about: '"never' }],
  ['/quote\u00a0peskov', 'quote', 'peskov', {}],
  ['/help', 'help', '', {}],
  ['', '', '', {}],
  ['/', '', '', {}],
])('takes %j apart', (line, name, positional, named) => {
  expect(parseLine(line, options)).toEqual({ name, positional, named })
})

it('takes time in proportion to the length of a hostile line', () => {
  const line = `/quote ${'"a'.repeat(3000)}`
  expect(parseLine(line, options).positional).toHaveLength(6000)
})
