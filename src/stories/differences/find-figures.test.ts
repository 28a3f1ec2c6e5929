import { describe, expect, it } from 'vitest'
import { findFigures } from './find-figures.ts'

describe('findFigures', () => {
  it.each([
    ['Seven people died', [[7, 'peopl', false]]],
    ['a fine of $2.4 million', [[2_400_000, '$', false]]],
    ['up to 5,000 guests', [[5_000, 'guest', true]]],
    ['rose by 3 per cent', [[3, '%', false]]],
    ['more than 50 were hurt', [[50, 'were', true]]],
    ['built in 1902', [[1902, 'year', false]]],
    ['£12bn for the line', [[12_000_000_000, '£', false]]],
  ])('reads %j', (text, expected) => {
    expect(findFigures(text, 0).map(({ value, unit, isLoose }) => [value, unit, isLoose])).toEqual(expected)
  })

  it.each(['on March 14', 'at 9:30', '7 May', 'the 21st time', 'at 6 p.m. sharp', 'version 2.0.1'])('leaves %j alone', (text) => {
    expect(findFigures(text, 0)).toEqual([])
  })

  it('gives the place in the article', () => {
    expect(findFigures('Seven people', 100).map(({ span }) => span)).toEqual([{ start: 100, end: 105 }])
  })
})
