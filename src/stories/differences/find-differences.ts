import type { Difference } from '#model/difference.ts'
import type { StoryArticle } from '../story-article.ts'
import { compareQuoted } from './compare-quoted.ts'
import { compareWordings } from './compare-wordings.ts'

/** What the sources of a story say in other words, differently, or alone; copies count as the text that they repeat. */
export function findDifferences(articles: readonly StoryArticle[]): Difference[] {
  const originals = articles.filter(({ copyOf }) => copyOf === null)
  if (originals.length < 2) return []
  return [...compareWordings(originals), ...compareQuoted(originals)]
}
