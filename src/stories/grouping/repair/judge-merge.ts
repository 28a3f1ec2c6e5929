import type { ActiveStory } from '../active-story.ts'
import { cosineToCentroid } from '../active-story.ts'
import type { ArticleFeatures } from '../article-features.ts'
import { agreement } from './agreement.ts'
import type { MergePair, RepairTools } from './repair-stories.ts'

/** No text may fit the other story worse than this, and all together must fit this well. */
const [least, leastMean] = [0.6, 0.7]
const leastAlike = 0.2

/**
 * Whether two stories are surely one: each's texts tell the other. Without days nothing is sure:
 * on a running topic the stories of a month look as alike as two reports of one event.
 */
export function judgeMerge({ from, into }: MergePair, tools: RepairTools): boolean {
  if (from.latestDay === null || into.latestDay === null || !isAlike({ from, into })) return false
  const questions = [
    ...sample(from).map((text) => ({ text, story: into, own: from.id })),
    ...sample(into).map((text) => ({ text, story: from, own: into.id })),
  ]
  let sum = 0
  for (const { text, ...question } of questions) {
    const fit = agreement(text, question, tools)
    if (fit < least) return false
    sum += fit
  }
  return sum / questions.length >= leastMean
}

/** A first look that costs little: most neighbours share a name or two and no more. */
function isAlike({ from, into }: MergePair): boolean {
  return sample(from).some(({ lead }) => cosineToCentroid(lead, into.lead) >= leastAlike)
}

/** The first and the latest two: enough to tell, and the work stays the same however large the story. */
function sample({ members }: ActiveStory): readonly ArticleFeatures[] {
  return members.length <= 4 ? members : [...members.slice(0, 2), ...members.slice(-2)]
}
