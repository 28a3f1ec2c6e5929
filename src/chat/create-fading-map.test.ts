import { expect, it } from 'vitest'
import { createFadingMap } from './create-fading-map.ts'

it('knows what was set for as long as it was told to, and not for ever', () => {
  const map = createFadingMap<string>({ keptMs: 1_000, most: 100 })
  map.set('a', 'first', 0)
  map.set('b', 'other', 999)
  expect(map.get('a')).toBe('first')
  map.set('b', 'other', 1_000)
  expect(map.get('a')).toBe('first')
  map.set('b', 'other', 2_000)
  expect(map.get('a')).toBeUndefined()
  expect(map.get('b')).toBe('other')
})

it('knows the newest value', () => {
  const map = createFadingMap<string>({ keptMs: 1_000, most: 100 })
  map.set('a', 'first', 0)
  map.set('a', 'second', 1_500)
  expect(map.get('a')).toBe('second')
})

it('forgets everything after a long silence', () => {
  const map = createFadingMap<string>({ keptMs: 1_000, most: 100 })
  map.set('a', 'first', 0)
  map.set('b', 'other', 60_000)
  expect(map.get('a')).toBeUndefined()
})

it('never holds more than twice as many as it was told to', () => {
  const map = createFadingMap<number>({ keptMs: 1_000, most: 100 })
  for (let index = 0; index < 1_000; index++) map.set(`${index}`, index, 0)
  const known = Array.from({ length: 1_000 }, (_, index) => index).filter((index) => map.get(`${index}`) !== undefined)
  expect(known.length).toBeLessThanOrEqual(200)
  expect(known.at(-1)).toBe(999)
})
