import { describe, expect, it } from 'vitest'
import { createGrouping } from '#stories/grouping/grouping.ts'
import { learnStories } from './train-stories.ts'
import type { LabelledArticle } from './train-stories/read-stream.ts'
import { pseudoRandom, withSingletons } from './train-stories/vary-stream.ts'

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
