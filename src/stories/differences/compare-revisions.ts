import type { ComparedSide, Difference } from '#model/difference.ts'
import type { StoryArticle } from '../story-article.ts'
import type { Claim } from './claim.ts'
import { claimsOf } from './claim.ts'

/** What is measured again as a story runs; of an offer or a forecast a story may have several. */
const measure = '(?<measure>magnitude|death toll|toll)'
const number = '(?:US)?[$£€]?\\d[\\d,]{0,12}(?:\\.\\d{1,3})?'
const change = '(?:revised|raised|lifted|upgraded|increased|updated|corrected|lowered|reduced|downgraded)'
const course = `(?:up\\s|down\\s)?(?:(?:of|for)\\s[^,.;]{1,40}\\s)?(?:from\\s${number}(?:\\s\\w{1,12})?\\s)?to\\s(?:a\\s)?(?=${number})`
const revisions = [
  // "revised its magnitude to 6.3", "raised the death toll from 9 to 12"
  new RegExp(`\\b${change}\\s(?:its|the|their|an|his|her)\\s(?:\\w{1,20}\\s){0,2}${measure}\\s${course}`, 'i'),
  // "the magnitude was later revised to 6.3"
  new RegExp(`\\b${measure}\\s(?:was|has been|had been|is)\\s(?:later\\s|since\\s)?${change}\\s${course}`, 'i'),
]
const beforeFigure = new RegExp(`\\b${measure}\\s(?:of\\s|at\\s|is\\s|was\\s|stood at\\s|stands at\\s|rose to\\s){0,2}(?:about\\s)?$`, 'i')
const afterFigure = /^[\s-](?<measure>magnitude|death toll|toll)\b/i

interface Reading {
  readonly claim: Claim
  readonly measure: string
  readonly value: number
  readonly unit: string
  readonly day: string | null
}

/** What a source says was measured anew, beside the figure that another source has from before. */
export function compareRevisions(articles: readonly StoryArticle[]): Difference[] {
  const claims = articles.flatMap((article) => claimsOf(article, shortest)
    .map((claim) => ({ claim, day: article.article.publishedAt?.slice(0, 10) ?? null })))
  const earlier = claims.flatMap(({ claim, day }) => readingsOf(claim, day))
  return claims.flatMap(({ claim, day }) => {
    const revised = revisionOf(claim, day)
    const old = revised === undefined ? undefined : earlier.find((reading) => precedes(reading, revised))
    return revised === undefined || old === undefined ? [] : [differenceOf(old, revised)]
  }).slice(0, mostRows)
}

/** "Officials revised its magnitude to 6.3." */
const shortest = 6
const mostRows = 3
const furthest = 20

function revisionOf(claim: Claim, day: string | null): Reading | undefined {
  for (const pattern of revisions) {
    const match = pattern.exec(claim.words)
    const at = match === null ? -1 : claim.span.start + match.index + match[0].length
    // "$5" begins at its sign, and so does the figure.
    const figure = claim.figures.find(({ span }) => Math.abs(span.start - at) <= 1)
    if (match !== null && figure !== undefined) return { claim, day, measure: nameOf(match), value: figure.value, unit: signOf(figure.unit) }
  }
  return undefined
}

/** The figures of a sentence that name their measure beside them and do not revise it; one that names a year may tell of an earlier event. */
function readingsOf(claim: Claim, day: string | null): Reading[] {
  if (revisions.some((pattern) => pattern.test(claim.words)) || claim.figures.some(({ unit }) => unit === 'date')) return []
  return claim.figures.filter(({ high }) => high < Infinity).flatMap(({ span, value, unit }) => {
    const start = span.start - claim.span.start
    const [before, after] = [claim.words.slice(Math.max(0, start - 40), start), claim.words.slice(span.end - claim.span.start)]
    const match = beforeFigure.exec(before) ?? afterFigure.exec(after)
    return match === null ? [] : [{ claim, day, measure: nameOf(match), value, unit: signOf(unit) }]
  })
}

function nameOf({ groups }: RegExpExecArray): string {
  return groups?.['measure']?.toLowerCase().replace('death ', '') ?? ''
}

/** After "magnitude 6.1" comes what shook, not what is counted. */
function signOf(unit: string): string {
  return /^[$£€%]$/.test(unit) ? unit : ''
}

function precedes(old: Reading, revised: Reading): boolean {
  return old.claim.articleId !== revised.claim.articleId && old.measure === revised.measure && old.unit === revised.unit
    && old.value !== revised.value && isNear(old.value, revised.value)
    && (old.day === null || revised.day === null || old.day <= revised.day)
}

/** A toll of one event and one of a war are no two readings. */
function isNear(one: number, other: number): boolean {
  return Math.max(one, other) <= furthest * Math.min(one, other)
}

function differenceOf(old: Reading, revised: Reading): Difference {
  return { kind: 'changed', speakerName: null, event: null, sides: [sideOf(old), sideOf(revised)] }
}

function sideOf({ claim, value }: Reading): ComparedSide {
  return { articleId: claim.articleId, span: claim.span, value: String(value) }
}
