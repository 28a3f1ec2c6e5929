import { expect, it } from 'vitest'
import type { Token } from '#language/sentences/token.ts'
import { splitParagraphs } from './paragraphs.ts'

function tokensIn(lengths: readonly number[]): Token[] {
  return lengths.flatMap((length, paragraph) => Array.from({ length }, (_, at) => ({
    start: at, end: at + 1, text: 'x', hasSpaceBefore: true, paragraph, sentence: paragraph, mark: 'outside' as const,
  })))
}

it('tags each paragraph by itself', () => {
  expect(splitParagraphs(tokensIn([3, 1, 2]))).toEqual([{ from: 0, to: 3 }, { from: 3, to: 4 }, { from: 4, to: 6 }])
  expect(splitParagraphs([])).toEqual([])
})

it('cuts a paragraph that is longer than any in news, and leaves no token out', () => {
  const runs = splitParagraphs(tokensIn([10, 4000, 10]))
  expect(Math.max(...runs.map(({ from, to }) => to - from))).toBe(1500)
  expect(runs.map(({ from }) => from)).toEqual([0, ...runs.slice(0, -1).map(({ to }) => to)])
  expect(runs.at(-1)?.to).toBe(4020)
})
