import type { ActiveStory } from '../active-story.ts'
import type { ArticleFeatures } from '../article-features.ts'
import { agreement } from './agreement.ts'
import type { MergePair, RepairTools } from './repair-stories.ts'

/** No text may fit the other story worse than this, and all together must fit this well. */
const [least, leastMean] = [0.35, 0.45]

/**
 * Whether two stories are surely one: each's texts tell the other. Without days nothing is sure:
 * on a running topic the stories of a month look as alike as two reports of one event.
 */
export function judgeMerge({ from, into }: MergePair, tools: RepairTools): boolean {
  if (from.latestDay === null || into.latestDay === null) return false
  const fits = [
    ...sample(from).map((text) => agreement(text, { story: into, own: from.id }, tools)),
    ...sample(into).map((text) => agreement(text, { story: from, own: into.id }, tools)),
  ]
  return Math.min(...fits) >= least && fits.reduce((sum, fit) => sum + fit, 0) / fits.length >= leastMean
}

/** The first and the latest two: enough to tell, and the work stays the same however large the story. */
function sample({ members }: ActiveStory): readonly ArticleFeatures[] {
  return members.length <= 4 ? members : [...members.slice(0, 2), ...members.slice(-2)]
}
