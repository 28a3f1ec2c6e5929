import type { ComparedSide, Difference } from '#model/difference.ts'
import type { Claim } from './claim.ts'
import type { Figure } from './find-figures.ts'
import { exclude } from './find-figures.ts'
import type { NamedFigure } from './named-figures.ts'
import { namedFigures } from './named-figures.ts'

/** The head of a report gives the number of the whole; further down stand its parts and its parallels. */
const headSentences = 5
const ordinaryGap = 0.05

/** The claims of an article, and the day it appeared. */
export interface Told {
  readonly claims: readonly Claim[]
  readonly day: string | null
}

/** Two sources that give one named thing another figure, however else their sentences run. */
export function compareNamedFigures(articles: readonly Told[]): Difference[] {
  const told = articles.map(({ claims, day }) => claims.slice(0, headSentences).flatMap(namedFigures).map((named) => ({ named, claims, day })))
  return told.flatMap((own, at) => told.slice(at + 1).flatMap((theirs) => own.flatMap((one) => theirs
    .filter((other) => mayConflict(one.named, other.named) && !gives(one.claims, other.named.figure) && !gives(other.claims, one.named.figure))
    .map((other) => differenceOf(one, other)))))
}

interface NamedTold extends Told {
  readonly named: NamedFigure
}

/** A toll rises: the higher one of a later day takes the place of the other. */
function differenceOf(one: NamedTold, other: NamedTold): Difference {
  const [lower, higher] = one.named.figure.value < other.named.figure.value ? [one, other] : [other, one]
  const hasRisen = one.named.isToll && lower.day !== null && higher.day !== null && lower.day < higher.day
  const sides = (hasRisen ? [lower, higher] : [one, other]).map(({ named }) => sideOf(named))
  return { kind: hasRisen ? 'changed' : 'number-conflict', speakerName: null, event: null, sides }
}

function mayConflict(one: NamedFigure, other: NamedFigure): boolean {
  if (one.kind !== other.kind || !isOnly(one) || !isOnly(other)) return false
  const isOneThing = (one.names.size === 0 && other.names.size === 0) || !one.names.isDisjointFrom(other.names)
  return isOneThing && exclude(one.figure, other.figure)
}

/** A sentence with two figures of a unit tells a whole and a part, or then and now. */
function isOnly({ claim, figure }: NamedFigure): boolean {
  return claim.figures.filter(({ unit }) => unit === figure.unit).length === 1
}

/** A source that has both numbers counts two things. */
function gives(claims: readonly Claim[], { value }: Figure): boolean {
  return claims.some(({ figures }) => figures.some((figure) => Math.abs(figure.value - value) < ordinaryGap * Math.max(figure.value, value)))
}

function sideOf({ claim, figure }: NamedFigure): ComparedSide {
  return { articleId: claim.articleId, span: claim.span, value: String(figure.value) }
}
