import { describe, expect, it } from 'vitest'
import { exclude, findFigures } from './find-figures.ts'

describe('findFigures', () => {
  it.each([
    ['Seven people died', [[7, 'peopl', 7, 7]]],
    ['a fine of $2.4 million', [[2_400_000, '$', 2_400_000, 2_400_000]]],
    ['up to 5,000 guests', [[5_000, 'guest', 0, 5_000]]],
    ['rose by 3 per cent', [[3, '%', 3, 3]]],
    ['fell to 31 per cent', [[31, '%', 31, 31]]],
    ['more than 50 were hurt', [[50, 'were', 50, Infinity]]],
    ['no fewer than 50 boats', [[50, 'boat', 50, Infinity]]],
    ['nearly 200 sheep', [[200, 'sheep', 170, 200]]],
    ['about a dozen boats', [[12, 'boat', 10.2, 13.8]]],
    ['12–14 boats', [[12, '', 0, Infinity]]],
    ['between 30 boats', [[30, 'boat', 0, Infinity]]],
    ['two to three boats', [[2, '', 0, Infinity], [3, 'boat', 0, Infinity]]],
    ['sixty boats', [[60, 'boat', 60, 60]]],
    ['over 20 years', [[20, 'year', 20, Infinity]]],
    ['built in 1902', [[1902, 'date', 1902, 1902]]],
    ['£12bn for the line', [[12_000_000_000, '£', 12_000_000_000, 12_000_000_000]]],
  ])('reads %j', (text, expected) => {
    expect(findFigures(text, 0).map(({ value, unit, low, high }) => [value, unit, round(low), round(high)])).toEqual(expected)
  })

  it.each(['on March 14', 'at 9:30', '7 May', 'the 21st time', 'at 6 p.m. sharp', 'version 2.0.1', 'tenants of the house'])('leaves %j alone', (text) => {
    expect(findFigures(text, 0)).toEqual([])
  })

  it('gives the place in the article', () => {
    expect(findFigures('Seven people', 100).map(({ span }) => span)).toEqual([{ start: 100, end: 105 }])
  })
})

describe('exclude', () => {
  it.each([
    ['at least 50 boats', '43 boats'], ['nearly 200 boats', 'about 120 boats'], ['14 boats', '12 boats'], ['fewer than 20 boats', 'more than 30 boats'],
    ['a dozen boats', '9 boats'], ['22 boats', '21 boats'],
  ])('sets %j against %j', (one, other) => {
    expect(areExclusive(one, other)).toBe(true)
    expect(areExclusive(other, one)).toBe(true)
  })

  it.each([
    ['at least 50 boats', '58 boats'], ['some 40 boats', '37 boats'], ['more than 30 boats', '37 boats'], ['about a dozen boats', '14 boats'], ['nearly 200 boats', '190 boats'],
    ['12–14 boats', '20 boats'], ['31,200 boats', '31,000 boats'], ['up to 40 boats', 'at least 20 boats'],
  ])('lets %j and %j both be right', (one, other) => {
    expect(areExclusive(one, other)).toBe(false)
  })
})

function areExclusive(one: string, other: string): boolean {
  return findFigures(one, 0).some((figure) => findFigures(other, 0).some((counter) => exclude(figure, counter)))
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
