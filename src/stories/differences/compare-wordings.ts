import type { ComparedSide, Difference } from '#model/difference.ts'
import type { Span } from '#model/span.ts'
import type { StoryArticle } from '../story-article.ts'
import type { Alignment } from '../wordings/align-clauses.ts'
import type { Rendering } from '../wordings/rendering.ts'
import { alignRenderings } from '../wordings/align-renderings.ts'
import { renderingsOf, storyStems } from '../wordings/rendering.ts'
import { withinMarks } from './within-marks.ts'

interface Match {
  readonly one: Rendering
  readonly other: Rendering
  readonly alignment: Alignment
}

/** Statements that two sources render in other words, or one in the speaker's own words and the other in reported speech. */
export function compareWordings(articles: readonly StoryArticle[]): Difference[] {
  const renderings = renderingsOf(articles, storyStems(articles)).slice(0, mostCompared)
  const matches = renderings.flatMap((one, at) => renderings.slice(at + 1).flatMap((other) => {
    if (one.articleId === other.articleId || isReportedTwice(one, other)) return []
    const alignment = alignRenderings(one, other)
    if (alignment === undefined) return []
    return isReported(one, alignment.one) && isReported(other, alignment.other) ? [] : [{ one, other, alignment }]
  }))
  return groupsOf(otherWords(matches)).flatMap(differenceOf)
}

const fewestMore = 6
const mostCompared = 600

/** Two paraphrases tell more about their writers than about what was said. */
function isReportedTwice(one: Rendering, other: Rendering): boolean {
  return one.quotation.kind === 'indirect' && other.quotation.kind === 'indirect'
}

/** Where a source has the very words, what it says elsewhere in other words is no rendering of them. */
function otherWords(matches: readonly Match[]): Match[] {
  const verbatim = matches.filter(isVerbatim)
  const shared = new Set(verbatim.flatMap(({ one, other }) => [pairKey(one, other.articleId), pairKey(other, one.articleId)]))
  return matches.filter((match) => !isVerbatim(match)
    && !shared.has(pairKey(match.one, match.other.articleId)) && !shared.has(pairKey(match.other, match.one.articleId)))
}

function pairKey({ articleId, quotation }: Rendering, otherId: string): string {
  return `${articleId} ${quotation.id} ${otherId}`
}

/** The same words, or all but one of them, are no other wording, whatever leads up to them. */
function isVerbatim({ one, other, alignment }: Match): boolean {
  const [left, right] = [textOf(one, alignment.one), textOf(other, alignment.other)]
  const [few = '', many = ''] = [letters(left), letters(right)].toSorted((a, b) => a.length - b.length)
  return (many.includes(few) && many.length - few.length < fewestMore) || (marked(left) !== '' && marked(left) === marked(right))
}

function textOf({ article }: Rendering, { start, end }: Span): string {
  return article.text.slice(start, end)
}

/** What stands between double marks. */
function marked(words: string): string {
  return letters([...words.matchAll(/["“]([^"“”]{1,2000})["”]/g)].map(([, inside]) => inside ?? '').join(' '))
}

function letters(words: string): string {
  return words.toLowerCase().replace(/^["“‘']*(?:that\s)?/, '').replace(/[^\p{L}\p{N}]/gu, '')
}

/** Pairs that share a stretch are one row, with every source's best rendering of it. */
function groupsOf(matches: readonly Match[]): (readonly Match[])[] {
  const groups: Match[][] = []
  for (const match of matches.toSorted((a, b) => b.alignment.strength - a.alignment.strength)) {
    const group = groups.find((others) => others.some((other) => kindOf(other) === kindOf(match) && sharesStretch(other, match)))
    if (group === undefined) groups.push([match])
    else group.push(match)
  }
  return groups
}

function sharesStretch(one: Match, other: Match): boolean {
  const places = new Set(sidesOf(one).map(placeOf))
  return sidesOf(other).some((side) => places.has(placeOf(side)))
}

function placeOf({ articleId, span }: ComparedSide): string {
  return `${articleId} ${span.start}`
}

/** A stretch without a quotation mark reports, even where the utterance quotes elsewhere. */
function kindOf({ one, other, alignment }: Match): 'two-wordings' | 'direct-vs-indirect' {
  return isReported(one, alignment.one) || isReported(other, alignment.other) ? 'direct-vs-indirect' : 'two-wordings'
}

function isReported({ article, quotation }: Rendering, { start, end }: Span): boolean {
  if (quotation.kind !== 'mixed') return quotation.kind === 'indirect'
  if (isInsideMarks(article.text.slice(quotation.content[0]?.start ?? start, start))) return false
  return !/["“”‘’«»]\S/.test(article.text.slice(start, end).replace(/\p{L}[’']\p{L}/gu, ''))
}

/** Whether what stands before leaves a mark open. */
function isInsideMarks(before: string): boolean {
  return before.lastIndexOf('“') > before.lastIndexOf('”') || (before.match(/"/g)?.length ?? 0) % 2 === 1
}

function sidesOf({ one, other, alignment }: Match): readonly [ComparedSide, ComparedSide] {
  return [
    { articleId: one.articleId, span: withinMarks(one, alignment.one), value: null },
    { articleId: other.articleId, span: withinMarks(other, alignment.other), value: null },
  ]
}

function differenceOf(matches: readonly Match[]): Difference[] {
  const [best] = matches
  if (best === undefined) return []
  const sides = [...Map.groupBy(matches.flatMap(sidesOf), ({ articleId }) => articleId).values()].flatMap(([first]) => first ?? [])
  return [{ kind: kindOf(best), speakerName: best.one.quotation.speakerName ?? best.other.quotation.speakerName, event: null, sides }]
}
