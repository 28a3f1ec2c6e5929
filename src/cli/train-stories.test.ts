import { describe, expect, it } from 'vitest'
import { createGrouping } from '#stories/grouping/grouping.ts'
import { learnStories } from './train-stories.ts'
import type { LabelledArticle } from './train-stories/read-stream.ts'
import { inOtherOrder, pseudoRandom, withMadeDates, withoutDates, withSingletons } from './train-stories/vary-stream.ts'

const places = ['Harwell', 'Skomer', 'Northgate', 'Trewin', 'Caldey', 'Penlee', 'Zennor', 'Mullion', 'Ruan', 'Lelant']
const things = ['ferry', 'library', 'bridge', 'tunnel', 'school', 'brewery', 'quarry', 'museum', 'bakery', 'theatre']

describe('learnStories', () => {
  const stream = madeStream(30)

  it('learns the same from the same stream', () => {
    const short = madeStream(12)
    expect(JSON.stringify(learnStories([short]))).toBe(JSON.stringify(learnStories([short])))
  })

  it('learns to put reports of one event together', () => {
    const grouping = createGrouping(learnStories([stream]))
    const told = stream.map((article) => grouping.place(article).storyId)
    const pairs = stream.flatMap((one, at) => stream.slice(at + 1).map((other, there) =>
      [one.story === other.story, told[at] === told[at + 1 + there]]))
    const right = pairs.filter(([truth, found]) => truth === found).length
    expect(right / pairs.length).toBeGreaterThan(0.95)
  })
})

describe('withSingletons', () => {
  it('cuts a share of the stories to one article, the same for the same seed', () => {
    const cut = withSingletons(madeStream(30), 0.5, 1)
    const sizes = [...Map.groupBy(cut, ({ story }) => story).values()].map((articles) => articles.length)
    expect(sizes.filter((size) => size === 1).length).toBeGreaterThan(8)
    expect(sizes.filter((size) => size === 3).length).toBeGreaterThan(8)
    expect(cut).toEqual(withSingletons(madeStream(30), 0.5, 1))
  })
})

describe('withMadeDates', () => {
  const dated = withMadeDates(madeStream(30).map((article) => Object.assign({}, article, { publishedAt: null })), 1)

  it('gives each article a day, and keeps the reports of one event near each other', () => {
    const days = dated.map(({ publishedAt }) => Date.parse(publishedAt ?? '') / 86_400_000)
    expect(days).toEqual(days.toSorted((a, b) => a - b))
    const spans = [...Map.groupBy(days.keys(), (at) => dated[at]?.story).values()].map((those) => {
      const own = [...those].map((at) => days[at] ?? 0)
      return Math.max(...own) - Math.min(...own)
    })
    expect(Math.max(...days) - Math.min(...days)).toBeGreaterThan(8)
    expect(spans.filter((span) => span <= 2).length).toBeGreaterThan(20)
  })
})

describe('inOtherOrder', () => {
  it('shuffles what has no day, or the same one, and nothing else', () => {
    const stream = madeStream(30)
    const [undated, again] = [withoutDates(stream), inOtherOrder(withoutDates(stream), 1)]
    expect(again).not.toEqual(undated)
    expect(new Set(again)).toEqual(new Set(undated))
    expect(inOtherOrder(stream, 1).map(({ story }) => story)).toEqual(stream.map(({ story }) => story))
  })
})

/** Three reports of each event, in the order of time. */
function madeStream(stories: number): LabelledArticle[] {
  const next = pseudoRandom(5)
  return Array.from({ length: stories * 3 }, (_, at) => {
    const story = Math.floor(at / 3)
    const [place, thing] = [places[story % 10] ?? '', things[(story + Math.floor(story / 10)) % 10] ?? '']
    const title = ['closes', 'shuts its doors', 'to close'][at % 3] ?? ''
    const publishedAt = new Date(Date.UTC(2024, 0, 1 + story)).toISOString().slice(0, 10)
    const text = `The ${thing} in ${place} ${title} after ${20 + Math.floor(next() * 60)} years. People of ${place} said the ${thing} had been theirs.`
    return { articleId: `m${at}`, publishedAt, title: `${place} ${thing} ${title}`, text, story: `e${story}` }
  })
}
