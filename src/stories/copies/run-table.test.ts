import { expect, it } from 'vitest'
import { createRunTable, type RunTable } from './run-table.ts'

const textsOf = (table: RunTable, run: number): number[] => {
  const texts: number[] = []
  table.each(run, (text) => texts.push(text))
  return texts
}

it('names the texts of a run in the order in which they came, without those that were removed', () => {
  const table = createRunTable()
  for (const text of [3, 1, 2]) table.add(7, text)
  table.remove(7, 1)
  table.add(7, 4)
  expect([textsOf(table, 7), textsOf(table, 8)]).toEqual([[3, 2, 4], []])
})

it('takes a run up again after all its texts were removed', () => {
  const table = createRunTable()
  table.add(7, 1)
  table.remove(7, 1)
  table.add(7, 2)
  expect(textsOf(table, 7)).toEqual([2])
})

it('leaves a formula at sixty texts', () => {
  const table = createRunTable()
  for (let text = 0; text < 100; text += 1) table.add(7, text)
  expect(textsOf(table, 7)).toHaveLength(60)
})

it('holds many runs, large and small, and keeps what is left while it grows', () => {
  const table = createRunTable()
  const runs = Array.from({ length: 20_000 }, (_, at) => (at * 214_748) >>> 0)
  for (const [at, run] of runs.entries()) {
    table.add(run, at)
    if (at % 3 === 0) table.remove(run, at)
  }
  const wrong = runs.filter((run, at) => textsOf(table, run).join() !== (at % 3 === 0 ? '' : `${at}`))
  expect(wrong).toEqual([])
})
