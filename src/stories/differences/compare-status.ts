import type { Difference } from '#model/difference.ts'
import type { Person } from '#model/mention.ts'
import type { Span } from '#model/span.ts'
import type { StoryArticle } from '../story-article.ts'
import { storyStems } from '../wordings/rendering.ts'
import { contentStems } from '../wordings/content-stems.ts'
import type { Status } from './status-words.ts'
import { affairWords, statusesOf, successors } from './status-words.ts'

interface Report {
  readonly articleId: string
  readonly day: string
  readonly span: Span
  readonly status: Status
  /** Names that stand before the words of the status: whose status it is. */
  readonly names: ReadonlySet<string>
  readonly hasAffairWord: boolean
  /** How many of the words of the story's headlines the sentence shares. */
  readonly closeness: number
  /** Standfirst and highlights only repeat what the body says. */
  readonly isBody: boolean
}

/** What has changed: a later source closes or answers what an earlier one left open; the earlier side comes first. */
export function compareStatus(articles: readonly StoryArticle[]): Difference[] {
  const topic = storyStems(articles)
  const reports = articles.flatMap((article) => reportsOf(article, topic))
  const pairs = reports.flatMap((earlier) => reports
    .filter((later) => later.day > earlier.day && successors[earlier.status].includes(later.status) && isOneAffair(earlier, later))
    .map((later) => ({ earlier, later })))
  const byKind = Map.groupBy(pairs, ({ later }) => later.status)
  return [...byKind.values()].flatMap((same) => {
    const best = same.toSorted((a, b) => plainness(b.later) - plainness(a.later) || b.earlier.closeness - a.earlier.closeness)[0]
    return best === undefined ? [] : [differenceOf(best.earlier, best.later)]
  })
}

/** A short sentence of the body says the new status and nothing else. */
function plainness({ isBody, span }: Report): number {
  return (isBody ? 1 : 0) - (span.end - span.start) / 1_000
}

function reportsOf({ article, findings }: StoryArticle, topic: ReadonlySet<string>): Report[] {
  const day = article.publishedAt?.slice(0, 10)
  if (day === undefined) return []
  return findings.sentences.filter(({ part }) => part !== 'title').flatMap(({ span, part }) => {
    const words = article.text.slice(span.start, span.end)
    const closeness = new Set(contentStems(words, new Set())).intersection(topic).size
    const hasAffairWord = affairWords.test(words)
    if (closeness < 2 && !hasAffairWord) return []
    return statusesOf(words).map(({ status, at }) => ({
      articleId: article.id, day, span, status, hasAffairWord, closeness, isBody: part === 'body',
      names: namesOf(words.slice(0, at), findings.persons),
    }))
  })
}

/** The names in a sentence, and those in the roles of the persons it names: who speaks for the Kremlin speaks of its affairs. */
function namesOf(words: string, persons: readonly Person[]): ReadonlySet<string> {
  const roles = persons.filter(({ aliases }) => aliases.some((alias) => words.includes(alias))).map(({ role }) => role ?? '')
  return new Set([words, ...roles].flatMap((text) => [...text.matchAll(/\b\p{Lu}[\p{L}-]{2,}/gu)].map(([name]) => name.toLowerCase())))
}

/** One owner of the affair; and where it was open and is closed, the affair itself is named on both sides. */
function isOneAffair(earlier: Report, later: Report): boolean {
  if (earlier.names.isDisjointFrom(later.names)) return false
  return later.status === 'answered' || (earlier.hasAffairWord && later.hasAffairWord)
}

function differenceOf(earlier: Report, later: Report): Difference {
  const sides = [earlier, later].map(({ articleId, span }) => ({ articleId, span, value: null }))
  return { kind: 'changed', speakerName: null, event: null, sides }
}
