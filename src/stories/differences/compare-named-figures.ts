import type { ComparedSide, Difference } from '#model/difference.ts'
import type { Claim } from './claim.ts'
import type { Figure } from './find-figures.ts'
import type { NamedFigure } from './named-figures.ts'
import { namedFigures } from './named-figures.ts'

/** The head of a report gives the number of the whole; further down stand its parts and its parallels. */
const headSentences = 5
const ordinaryGap = 0.05
/** "some 430" and "about 400" are one number. */
const roughGap = 0.15

/** Two sources that give one named thing another figure, however else their sentences run. `claims` has one list for each article. */
export function compareNamedFigures(claims: readonly (readonly Claim[])[]): Difference[] {
  const named = claims.map((own) => own.slice(0, headSentences).flatMap(namedFigures))
  return named.flatMap((own, at) => named.slice(at + 1).flatMap((theirs, later) => own.flatMap((one) => theirs
    .filter((other) => mayConflict(one, other) && !gives(claims[at] ?? [], other.figure) && !gives(claims[at + 1 + later] ?? [], one.figure))
    .map((other): Difference => ({ kind: 'number-conflict', speakerName: null, event: null, sides: [sideOf(one), sideOf(other)] })))))
}

function mayConflict(one: NamedFigure, other: NamedFigure): boolean {
  if (one.kind !== other.kind || one.figure.isBound || other.figure.isBound || !isOnly(one) || !isOnly(other)) return false
  const isOneThing = (one.names.size === 0 && other.names.size === 0) || !one.names.isDisjointFrom(other.names)
  return isOneThing && areApart(one.figure, other.figure)
}

function areApart(one: Figure, other: Figure): boolean {
  const gap = one.isLoose || other.isLoose ? roughGap : ordinaryGap
  return Math.abs(one.value - other.value) > gap * Math.max(one.value, other.value)
}

/** A sentence with two figures of a unit tells a whole and a part, or then and now. */
function isOnly({ claim, figure }: NamedFigure): boolean {
  return claim.figures.filter(({ unit }) => unit === figure.unit).length === 1
}

/** A source that has both numbers counts two things. */
function gives(claims: readonly Claim[], { value }: Figure): boolean {
  return claims.some(({ figures }) => figures.some((figure) => Math.abs(figure.value - value) <= ordinaryGap * Math.max(figure.value, value)))
}

function sideOf({ claim, figure }: NamedFigure): ComparedSide {
  return { articleId: claim.articleId, span: claim.span, value: String(figure.value) }
}
