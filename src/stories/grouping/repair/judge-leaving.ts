import type { ActiveStory } from '../active-story.ts'
import { openStory, withMembers } from '../active-story.ts'
import { cosine } from '../vector.ts'
import { agreement } from './agreement.ts'
import type { RepairTools } from './repair-stories.ts'

/** Of two texts nobody can say which is the stranger. */
const fewestTexts = 3
/** In a larger story one stranger does little harm, and to look for it costs much. */
const mostTexts = 8
const stranger = 0.1
/** Whoever shares more than this with any single text of the story stays: a story may be told from two ends. */
const mostShared = 0.12

/** The place of the text that surely does not tell what the others of its story tell; undefined where all belong together. */
export function judgeLeaving(story: ActiveStory, tools: RepairTools): number | undefined {
  if (story.size < fewestTexts || story.size > mostTexts) return undefined
  const fits = story.members.map((text) => {
    const others = story.members.filter((other) => other !== text)
    if (others.some((other) => cosine(text.lead, other.lead) > mostShared)) return 1
    return agreement(text, { story: withMembers(openStory(story.id), others), own: story.id }, tools)
  })
  const lowest = Math.min(...fits)
  return lowest < stranger ? fits.indexOf(lowest) : undefined
}
