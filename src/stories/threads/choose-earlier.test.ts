import { expect, it } from 'vitest'
import { createGrouping } from '../grouping/grouping.ts'
import { unpackFeatures } from '../grouping/pack-features.ts'
import type { ThreadStory } from './choose-earlier.ts'
import { chooseEarlier } from './choose-earlier.ts'

const grouping = createGrouping()

function told(id: string, day: string | null, [title, text]: readonly [string, string]): ThreadStory {
  const { features } = unpackFeatures(grouping.place({ articleId: id, publishedAt: day, title, text }).features)
  return { story: { id, title, articleIds: [id], firstDay: day, lastDay: day, sourceCount: 1 }, texts: [features] }
}

const crack = ['Crack found in Osterby dam', 'Inspectors have found a crack in the Osterby dam, the river board said. Ada Lindqvist, who leads the inspectors, called it harmless.'] as const
const repair = ['Osterby dam: repair of crack to cost nine million', 'The crack in the Osterby dam will cost nine million crowns to repair, the river board said. Ada Lindqvist of the inspectors asked for it.'] as const
const prize = ['Ada Lindqvist wins the Osterby prize', 'The town of Osterby has given its prize for music to Ada Lindqvist, who plays the cello. She thanked her teacher at a gala in the theatre.'] as const

it('links a story to the earlier one on the same matter', () => {
  expect(chooseEarlier(told('now', '2022-04-09', repair), [told('dam', '2022-03-10', crack)]).map(({ id }) => id)).toEqual(['dam'])
})

it.each([
  ['a later one', '2022-04-10', crack],
  ['one without a day', null, crack],
  ['one of half a year ago', '2021-10-01', crack],
  ['one that has only the names in common', '2022-03-10', prize],
])('does not link a story to %s', (_, day, words) => {
  expect(chooseEarlier(told('now', '2022-04-09', repair), [told('dam', day, words)])).toEqual([])
})

it('links to two at most, the likest first, in whatever order they come', () => {
  const candidates = [told('a', '2022-03-10', crack), told('b', '2022-03-20', repair), told('c', '2022-03-11', crack)]
  const ids = (those: readonly ThreadStory[]) => chooseEarlier(told('now', '2022-04-09', repair), those).map(({ id }) => id)
  expect(ids(candidates)).toHaveLength(2)
  expect(ids(candidates)[0]).toBe('b')
  expect(ids(candidates.toReversed())).toEqual(ids(candidates))
})
