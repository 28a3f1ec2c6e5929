import type { ComparedSide, Difference } from '#model/difference.ts'
import type { StoryArticle } from '../story-article.ts'
import { contentStems } from '../wordings/content-stems.ts'
import { storyStems } from '../wordings/rendering.ts'
import type { Claim } from './claim.ts'
import { claimsOf } from './claim.ts'
import type { Told } from './compare-named-figures.ts'
import { compareNamedFigures } from './compare-named-figures.ts'
import type { Figure } from './find-figures.ts'
import { exclude } from './find-figures.ts'
import type { Meaning } from '../wordings/read-meaning.ts'
import { readMeaning, weigh } from '../wordings/read-meaning.ts'
import { tellsOfPart } from './named-figures.ts'

const tolls: readonly ReadonlySet<string>[] = [
  new Set(['dead', 'kill', 'die', 'di', 'death', 'fatal', 'toll']),
  new Set(['injur', 'wound', 'hurt']),
  new Set(['arrest', 'detain', 'custodi']),
  new Set(['miss']),
]

/** "Twelve people were hurt." */
const shortest = 4
const nearWords = 7
const nearMatched = 2

/** Durations and bare numbers: nothing is counted that two sources could count differently. */
const uncounted = new Set(['', 'date', 'year', 'month', 'week', 'dai', 'day', 'hour', 'minut', 'second', 'time', 'p.m', 'percentag'])

/** Figures for one counted thing that cannot all be true: two sources, the same unit, the same event, another number. */
export function compareNumbers(articles: readonly StoryArticle[]): Difference[] {
  const claims = articles.map((article) => claimsOf(article))
  const leaveOut = storyStems(articles)
  const rows = claims.flatMap((own, at) => claims.slice(at + 1).flatMap((theirs) =>
    own.flatMap((one) => theirs.flatMap((other) => compareClaims({ one, other, own, theirs, leaveOut })))))
  return firstOfEach([...compareNamedFigures(articles.map(toldBy)), ...rows])
}

function toldBy(article: StoryArticle): Told {
  return { claims: claimsOf(article, shortest), day: article.article.publishedAt?.slice(0, 10) ?? null }
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
    const mayDiffer = isCounted(figure) && isCounted(counter) && exclude(figure, counter) && countsTheSame(comparison, figure, counter)
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

function isCounted({ unit, value }: Figure): boolean {
  return !uncounted.has(unit) && value > 0
}

/** Gives the number itself, its parts, or a looser one of the same unit that agrees with it. */
function states(claims: readonly Claim[], counter: Figure): boolean {
  return claims.some(({ figures }) => figures.some((figure, at) => isSameValue(figure, counter)
    || (figure.unit === counter.unit && isNear(figure, counter.value) && !exclude(figure, counter))
    || figures.slice(at + 1).some((next) => figure.value + next.value === counter.value)))
}

function isSameValue(one: Figure, other: Figure): boolean {
  return !exclude({ value: one.value, low: one.value, high: one.value }, { value: other.value, low: other.value, high: other.value })
}

/** "More than 50" agrees with 58; with 5,000 it has nothing to do. */
function isNear(figure: Figure, value: number): boolean {
  return figure.value <= 2 * value && value <= 2 * figure.value
}

/** A price at noon and one at the close are both right. */
function isMoment({ words }: Claim): boolean {
  return /\b(?:shares?|stocks?|index|futures|trading|bonds?|[ap]\.m\.|[ap]m\b|morning|midday|noon|afternoon|evening|so far|by then)/i.test(words)
}

/** One unit and, around it, largely the same words; of a toll also the same fate. */
function countsTheSame(comparison: Comparison, figure: Figure, counter: Figure): boolean {
  const { one, other, leaveOut } = comparison
  if (figure.unit !== counter.unit || !isOnly(one, figure) || !isOnly(other, counter)) return false
  if (isNamed(figure) && tellsOfPart(one.words) !== tellsOfPart(other.words)) return false
  const [own, theirs] = [one, other].map(({ words }) => new Set(contentStems(words, leaveOut)))
  if (own === undefined || theirs === undefined) return false
  const shared = own.intersection(theirs).size
  const isSameToll = tolls.every((fate) => own.isDisjointFrom(fate) === theirs.isDisjointFrom(fate))
  // People and things are counted by name; of money and shares only the sentence tells what for.
  const [fewest, least] = isNamed(figure) ? [3, 0.5] : [5, 0.7]
  return isSameToll && ((shared >= fewest && shared / Math.min(own.size, theirs.size) >= least) || standsAlike(comparison, figure, counter))
}

/** "nurses at 22 public hospitals will walk out", "as nurses at 21 hospitals walk out": the same words close by. */
function standsAlike({ one, other, leaveOut }: Comparison, figure: Figure, counter: Figure): boolean {
  const [own, theirs] = [around(one, figure, leaveOut), around(other, counter, leaveOut)]
  const matched = weigh(own, [...own.weights.keys()].filter((term) => theirs.weights.has(term)))
  const fewer = Math.min(weigh(own, own.weights.keys()), weigh(theirs, theirs.weights.keys()))
  return matched >= nearMatched && matched / fewer >= (isNamed(figure) ? 0.5 : 0.8)
}

/** The few words before and after a figure, without it. */
function around({ words, span }: Claim, figure: Figure, topic: ReadonlySet<string>): Meaning {
  const [start, end] = [figure.span.start - span.start, figure.span.end - span.start]
  const nearby = [...words.slice(0, start).split(/\s+/).slice(-nearWords), ...words.slice(end).split(/\s+/).slice(0, nearWords)]
  return readMeaning(nearby.join(' '), topic)
}

function isNamed({ unit }: Figure): boolean {
  return /^\p{L}/u.test(unit)
}

/** A sentence with several figures of a unit tells several things. */
function isOnly({ figures }: Claim, { unit }: Figure): boolean {
  return figures.filter((figure) => figure.unit === unit).length === 1
}

/** One row for each pair of numbers, however often the articles repeat them. */
function firstOfEach(rows: readonly Difference[]): Difference[] {
  return [...Map.groupBy(rows, ({ sides }) => sides.map(({ value }) => value).sort().join(' ')).values()].flatMap((same) => same.slice(0, 1))
}
