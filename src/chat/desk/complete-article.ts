import { citeHeadline } from '../cite-headline.ts'
import type { Completer } from '../options.ts'

const mostStories = 5
const mostArticles = 25

/** Articles of the newest stories, or of those that fit the letters: read as headline and outlet, found by id. */
export const completeArticle: Completer = async ({ typed, store }) => {
  const stories = await store.stories({ limit: mostStories, ...(typed.trim() === '' ? {} : { topic: typed }) })
  const ids = stories.flatMap(({ articleIds }) => articleIds).slice(0, mostArticles)
  const headlines = await Promise.all(ids.map((id) => citeHeadline(store, id)))
  return headlines.flatMap((headline) => headline === null ? [] : [{ label: `${headline.outlet} · ${headline.words}`, value: headline.articleId }])
}
