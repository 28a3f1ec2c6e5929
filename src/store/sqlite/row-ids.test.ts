import { expect, it } from 'vitest'
import { articleOrdOf, maxPerArticle, rowId } from './row-ids.ts'

it.each([[1, 0], [1, maxPerArticle - 1], [7, 12], [1_000_000, 3]])('reads article %i off the id of its part %i', (ord, place) => {
  expect(articleOrdOf(rowId(ord, place))).toBe(ord)
  expect(Number.isSafeInteger(rowId(ord, place))).toBe(true)
})
