import type { Story } from '#model/story.ts'
import type { StoryArticle } from './story-article.ts'
import { termsOf } from './grouping/terms.ts'

/** Names a story by the headline of the article that stands for it, and says how many texts and days it spans. */
export function describeStory(storyId: string, articles: readonly StoryArticle[]): Story {
  const days = articles.flatMap(({ article }) => article.publishedAt?.slice(0, 10) ?? []).sort()
  return {
    id: storyId,
    title: titleOf(articles),
    articleIds: articles.map(({ article }) => article.id),
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    sourceCount: articles.filter(({ copyOf }) => copyOf === null).length,
  }
}

/** In the language that most articles are in, the headline whose words most headlines share; the earliest of equals. */
function titleOf(articles: readonly StoryArticle[]): string {
  const titled = articles.flatMap(({ article, copyOf }) => copyOf === null && article.title !== '' ? [article] : [])
  const [most] = [...Map.groupBy(titled, ({ language }) => language).values()].toSorted((left, right) => right.length - left.length)
  const words = titled.map(({ title }) => new Set(termsOf(title).keys()))
  const likeness = words.map((own, at) => sum(words.map((other, there) => (there === at ? 0 : shareOf(own, other)))))
  const best = titled.map((article, at) => ({ article, likeness: likeness[at] ?? 0 }))
    .filter(({ article }) => most?.includes(article) === true)
    .toSorted((left, right) => right.likeness - left.likeness)[0]
  return best?.article.title ?? articles.find(({ article }) => article.title !== '')?.article.title ?? articles[0]?.article.file ?? ''
}

function shareOf(own: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return own.size + other.size === 0 ? 0 : 2 * own.intersection(other).size / (own.size + other.size)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
