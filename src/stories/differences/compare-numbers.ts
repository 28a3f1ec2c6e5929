import type { ComparedSide, Difference } from '#model/difference.ts'
import type { StoryArticle } from '../story-article.ts'
import { contentStems } from '../wordings/content-stems.ts'
import { storyStems } from '../wordings/rendering.ts'
import type { Claim } from './claim.ts'
import { claimsOf, isSameValue } from './claim.ts'
import { compareNamedFigures } from './compare-named-figures.ts'
import type { Figure } from './find-figures.ts'

const tolls: readonly ReadonlySet<string>[] = [
  new Set(['dead', 'kill', 'die', 'di', 'death', 'fatal', 'toll']),
  new Set(['injur', 'wound', 'hurt']),
  new Set(['arrest', 'detain', 'custodi']),
  new Set(['miss']),
]

/** Durations and bare numbers: nothing is counted that two sources could count differently. */
const uncounted = new Set(['', 'year', 'month', 'week', 'dai', 'day', 'hour', 'minut', 'second', 'time', 'p.m', 'percentag'])

/** Figures for one counted thing that cannot all be true: two sources, the same unit, the same event, another number. */
export function compareNumbers(articles: readonly StoryArticle[]): Difference[] {
  const claims = articles.map((article) => claimsOf(article))
  const leaveOut = storyStems(articles)
  const rows = claims.flatMap((own, at) => claims.slice(at + 1).flatMap((theirs) =>
    own.flatMap((one) => theirs.flatMap((other) => compareClaims({ one, other, own, theirs, leaveOut })))))
  return firstOfEach([...rows, ...compareNamedFigures(claims)])
}

interface Comparison {
  readonly one: Claim
  readonly other: Claim
  /** All claims of the one's and of the other's article. */
  readonly own: readonly Claim[]
  readonly theirs: readonly Claim[]
  readonly leaveOut: ReadonlySet<string>
}

function compareClaims(comparison: Comparison): Difference[] {
  const { one, other, own, theirs } = comparison
  return one.figures.flatMap((figure) => other.figures.flatMap((counter) => {
    const mayDiffer = isExact(figure) && isExact(counter) && countsTheSame(comparison, figure, counter) && !isSameValue(figure.value, counter.value)
    // A source that has both numbers counts two things: a part and a whole, or then and now.
    if (!mayDiffer || states(own, counter) || states(theirs, figure) || isMoment(one) || isMoment(other)) return []
    return [{
      kind: 'number-conflict' as const, speakerName: null, event: null,
      sides: [sideOf(one, figure), sideOf(other, counter)],
    }]
  }))
}

function sideOf({ articleId, span }: Claim, { value }: Figure): ComparedSide {
  return { articleId, span, value: String(value) }
}

function isExact({ isLoose, unit, value }: Figure): boolean {
  return !isLoose && !uncounted.has(unit) && value > 0
}

function states(claims: readonly Claim[], { value }: Figure): boolean {
  return claims.some(({ figures }) => figures.some((figure, at) =>
    isSameValue(figure.value, value) || figures.slice(at + 1).some((next) => figure.value + next.value === value)))
}

/** A price at noon and one at the close are both right. */
function isMoment({ words }: Claim): boolean {
  return /\b(?:[ap]\.m\.|[ap]m\b|morning|midday|noon|afternoon|evening|so far|by then)/i.test(words)
}

/** One unit and, around it, largely the same words; of a toll also the same fate. */
function countsTheSame({ one, other, leaveOut }: Comparison, figure: Figure, counter: Figure): boolean {
  if (figure.unit !== counter.unit || !isOnly(one, figure) || !isOnly(other, counter)) return false
  const [own, theirs] = [one, other].map(({ words }) => new Set(contentStems(words, leaveOut)))
  if (own === undefined || theirs === undefined) return false
  const shared = own.intersection(theirs).size
  const isSameToll = tolls.every((fate) => own.isDisjointFrom(fate) === theirs.isDisjointFrom(fate))
  // People and things are counted by name; of money and shares only the sentence tells what for.
  const [fewest, least] = /^\p{L}/u.test(figure.unit) ? [3, 0.5] : [5, 0.7]
  return isSameToll && shared >= fewest && shared / Math.min(own.size, theirs.size) >= least
}

/** A sentence with several figures of a unit tells several things. */
function isOnly({ figures }: Claim, { unit }: Figure): boolean {
  return figures.filter((figure) => figure.unit === unit).length === 1
}

/** One row for each pair of numbers, however often the articles repeat them. */
function firstOfEach(rows: readonly Difference[]): Difference[] {
  return [...Map.groupBy(rows, ({ sides }) => sides.map(({ value }) => value).sort().join(' ')).values()].flatMap((same) => same.slice(0, 1))
}
