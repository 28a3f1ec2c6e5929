import { expect, it } from 'vitest'
import { believeGone } from './believe-gone.ts'

function notes() {
  const kept = new Map<string, string>()
  return { note: async (key: string) => kept.get(key), setNote: async (key: string, value: string) => void kept.set(key, value) }
}

const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `${at}.txt`)
const hourMs = 3_600_000

it.each([
  [0, 0],
  [1, 2],
  [19, 20],
  [21, 43],
])('believes that %i of %i files are gone', async (gone, knownCount) => {
  expect(await believeGone(notes(), { files: names(gone), knownCount }, 0)).toBe(true)
})

it.each([
  [1, 1],
  [22, 43],
])('believes that %i of %i files are gone only a day later', async (gone, knownCount) => {
  const kept = notes()
  const look = (hours: number) => believeGone(kept, { files: names(gone), knownCount }, 1 + hours * hourMs)
  expect([await look(0), await look(1), await look(23), await look(24), await look(25)]).toEqual([false, false, false, true, true])
})

it('begins to count anew when the files were there in between', async () => {
  const kept = notes()
  expect(await believeGone(kept, { files: names(1), knownCount: 1 }, 1)).toBe(false)
  expect(await believeGone(kept, { files: [], knownCount: 1 }, 1 + 12 * hourMs)).toBe(true)
  expect(await believeGone(kept, { files: names(1), knownCount: 1 }, 1 + 30 * hourMs)).toBe(false)
})
