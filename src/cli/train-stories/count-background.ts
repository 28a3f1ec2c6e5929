import type { Background } from '#stories/grouping/rarity.ts'
import { termsOf } from '#stories/grouping/terms.ts'
import type { LabelledArticle } from './read-stream.ts'

const mostTerms = 6_000
const fewestStories = 4

/** In how many stories each term stands; a story counts once, however many tell it, so that what it is about stays rare. */
export function countBackground(streams: readonly (readonly LabelledArticle[])[]): Background {
  const counts = new Map<string, number>()
  const stories = streams.flatMap((stream) => [...Map.groupBy(stream, ({ story }) => story).values()])
  for (const articles of stories) {
    const words = articles.map(({ title, text }) => `${title}\n${text}`).join('\n')
    for (const term of termsOf(words).keys()) counts.set(term, (counts.get(term) ?? 0) + 1)
  }
  const common = [...counts].filter(([, count]) => count >= fewestStories).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, mostTerms)
  return { storyCount: stories.length, counts: Object.fromEntries(common.sort((a, b) => (a[0] < b[0] ? -1 : 1))) }
}
