import type { ComparedSide, Difference } from '#model/difference.ts'
import type { TimelineEntry } from '#model/timeline.ts'
import type { StoryArticle } from '../story-article.ts'
import { buildTimeline } from '../timeline/build-timeline.ts'
import { compareAnnouncements } from './compare-announcements.ts'
import { compareClaims } from './compare-claims.ts'
import { compareDates } from './compare-dates.ts'
import { compareNames } from './compare-names.ts'
import { compareNumbers } from './compare-numbers.ts'
import { compareQuoted } from './compare-quoted.ts'
import { compareRevisions } from './compare-revisions.ts'
import { compareStatus } from './compare-status.ts'
import { compareWordings } from './compare-wordings.ts'

/** Every text is held against every other: of a very big story only the latest ones. */
const mostPaired = 40

/** What the sources of a story say in other words, differently, or alone; copies count as the text that they repeat. */
export function findDifferences(articles: readonly StoryArticle[], timeline: readonly TimelineEntry[] = buildTimeline(articles)): Difference[] {
  const originals = articles.filter(({ copyOf }) => copyOf === null)
  if (originals.length < 2) return []
  const latest = originals.slice(-mostPaired)
  const beside = [
    ...compareDates(timeline),
    ...compareAnnouncements(latest),
    ...compareNumbers(latest),
    ...compareNames(latest),
    ...compareRevisions(latest),
    ...compareStatus(latest),
    ...compareWordings(latest),
  ]
  const quoted = compareQuoted(originals)
  return [...beside, ...quoted, ...compareClaims(originals).filter((row) => !isShown(row, [...beside, ...quoted]))]
}

/** What is set against another source's number, or shown as somebody's words, is not shown again as told by one source only. */
function isShown({ sides: [only] }: Difference, rows: readonly Difference[]): boolean {
  const overlaps = ({ articleId, span }: ComparedSide) =>
    only !== undefined && articleId === only.articleId && span.start < only.span.end && only.span.start < span.end
  return rows.some(({ kind, sides }) => (kind === 'number-conflict' || kind === 'changed' || kind === 'only-quoted-by') && sides.some(overlaps))
}
