import type { Citation } from '#model/citation.ts'
import type { Difference } from '#model/difference.ts'
import type { Story } from '#model/story.ts'
import type { TimelineEntry } from '#model/timeline.ts'
import { describeStory } from './describe-story.ts'
import { findDifferences } from './differences/find-differences.ts'
import { highlightStory } from './highlights/highlight-story.ts'
import type { StoryArticle } from './story-article.ts'
import { buildTimeline } from './timeline/build-timeline.ts'
import type { Statement } from './wordings/find-statements.ts'
import { findStatements } from './wordings/find-statements.ts'

/** Everything that is computed over a whole story, so that no command has to; the same shape as the store's. */
export interface StoryView {
  readonly story: Story
  readonly timeline: readonly TimelineEntry[]
  readonly statements: readonly Statement[]
  readonly differences: readonly Difference[]
  readonly highlights: readonly Citation[]
}

/** Looks at a story's articles, in the order in which they joined, as one. */
export function viewStory(storyId: string, articles: readonly StoryArticle[]): StoryView {
  const statements = findStatements(articles)
  const timeline = buildTimeline(articles)
  return {
    story: describeStory(storyId, articles),
    timeline,
    statements,
    differences: findDifferences(articles, timeline),
    highlights: highlightStory(articles),
  }
}
