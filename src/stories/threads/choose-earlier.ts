import type { Story } from '#model/story.ts'
import type { ArticleFeatures } from '../grouping/article-features.ts'
import { dayOf } from '../grouping/article-features.ts'
import { cosine, heaviest } from '../grouping/vector.ts'

/** A story with what grouping knows of its first texts. */
export interface ThreadStory {
  readonly story: Story
  readonly texts: readonly TextFeatures[]
}

type TextFeatures = Pick<ArticleFeatures, 'lead' | 'names'>

const mostLinks = 2

/**
 * The candidates that are earlier stories of the same running topic: very few, the likest first.
 * Where a day is missing nobody can say which story came first: then there are none.
 */
export function chooseEarlier(own: ThreadStory, candidates: readonly ThreadStory[]): readonly Story[] {
  const likeness = candidates.map(({ story, texts }) => ({ story, days: daysBetween(story, own.story), ...compare(own.texts, texts) }))
  const likest = likeness.filter(isSameTopic).sort((a, b) => b.lead - a.lead || (a.story.id < b.story.id ? -1 : 1))
  return likest.slice(0, mostLinks).map(({ story }) => story)
}

/** How two stories are alike, by those of their texts that are most so. */
export interface Likeness {
  readonly lead: number
  readonly names: number
  /** How many of the heaviest terms of one lead are among the heaviest of the other. */
  readonly core: number
  /** Those of them that are no names: one person or place stands in many topics. */
  readonly matters: number
}

interface Apart extends Likeness {
  /** From the end of the earlier story to the beginning of the later one; null where a day is missing. */
  readonly days: number | null
}

const coreTerms = 12
/** A topic that rests for longer must be taken up in nearly the same words. */
const shortRest = 45
/** A topic that rests for more days, half a year, is another. */
export const longestRest = 180

function isSameTopic({ days, lead, names, core, matters }: Apart): boolean {
  if (days === null || days < 0 || days > longestRest || names < 0.15 || matters < 1) return false
  return days <= shortRest ? lead >= 0.26 && core >= 3 : lead >= 0.34 && core >= 4
}

function daysBetween(earlier: Story, later: Story): number | null {
  const [end, start] = [dayOf(earlier.lastDay), dayOf(later.firstDay)]
  return end === null || start === null ? null : start - end
}

/** Compares the texts of two stories, each with each. */
export function compare(own: readonly TextFeatures[], others: readonly TextFeatures[]): Likeness {
  const [ours, theirs] = [own.map(readText), others.map(readText)]
  const pairs = ours.flatMap((one) => theirs.map((other) => comparePair(one, other)))
  const highest = (pick: (pair: Likeness) => number): number => Math.max(0, ...pairs.map(pick))
  return {
    lead: highest(({ lead }) => lead), names: highest(({ names }) => names),
    core: highest(({ core }) => core), matters: highest(({ matters }) => matters),
  }
}

/** A text with what is asked of it for each text of the other story. */
interface ReadText extends TextFeatures {
  /** The heaviest terms of its lead. */
  readonly core: ReadonlySet<string>
  readonly nameWords: ReadonlySet<string>
}

function readText({ lead, names }: TextFeatures): ReadText {
  const core = new Set(heaviest(lead, coreTerms).map(([term]) => term))
  return { lead, names, core, nameWords: new Set([...names.keys()].flatMap((name) => name.split(' '))) }
}

function comparePair(one: ReadText, other: ReadText): Likeness {
  const shared = [...other.core].filter((term) => one.core.has(term))
  return {
    lead: cosine(one.lead, other.lead),
    names: cosine(one.names, other.names),
    core: shared.length,
    matters: shared.filter((term) => !one.nameWords.has(term) && !other.nameWords.has(term)).length,
  }
}
