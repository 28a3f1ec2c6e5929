import { expect, it } from 'vitest'
import { excerpt } from './excerpt.ts'

const long = '“We looked at the bridge first; it was sound. Then we looked at the harbour wall, which was not, and we closed it. The ships will wait, nobody likes it, but they will wait.”'

it('leaves short words as they are', () => {
  expect(excerpt('“Ships will wait.”')).toBe('“Ships will wait.”')
})

it.each([
  [['bridge'], '“We looked at the bridge first; it was sound.…'],
  [['harbour', 'wall'], '…Then we looked at the harbour wall, which was not,…'],
  [['wait'], '…The ships will wait, nobody likes it, but they…'],
])('keeps whole clauses round %j', (wanted, expected) => {
  const cut = excerpt(long, wanted, 56)
  expect(long).toContain(cut.replaceAll('…', ''))
  expect(cut.toLowerCase()).toContain(wanted[0])
  expect(expected.startsWith('…')).toBe(cut.startsWith('…'))
})

it('cuts one endless clause at a word, and says so', () => {
  const cut = excerpt('word '.repeat(100), [], 22)
  expect(cut).toBe('word word word word…')
})
