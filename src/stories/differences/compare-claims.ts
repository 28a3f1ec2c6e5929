import type { Difference } from '#model/difference.ts'
import type { StoryArticle } from '../story-article.ts'
import { isDangling } from '../highlights/is-dangling.ts'
import { isFragment } from '../highlights/is-fragment.ts'
import { storyStems } from '../wordings/rendering.ts'
import { hasLooseMark } from '../timeline/has-loose-mark.ts'
import type { Claim } from './claim.ts'
import { claimsOf, isSameValue } from './claim.ts'
import type { Figure } from './find-figures.ts'
import { findFigures } from './find-figures.ts'
import { indexTold } from './told-elsewhere.ts'

const mostPerArticle = 6
/** "234-193": a vote, a score. */
const score = /\b\d{1,4}[-–]\d{1,4}\b/g

/** Claims whose figures stand in one source only, and that no other source makes without them. */
export function compareClaims(articles: readonly StoryArticle[]): Difference[] {
  const figures = new Map(articles.map(({ article }) => [article.id, findFigures(article.text, 0)]))
  const scores = new Map(articles.map(({ article }) => [article.id, new Set(article.text.match(score))]))
  const isToldElsewhere = indexTold(articles, storyStems(articles))
  return articles.flatMap((article) => {
    const others = [...figures].filter(([id]) => id !== article.article.id).flatMap(([, found]) => found)
    const claims = claimsOf(article).filter((claim) => !isLead(claim, article) && !isBroken(claim))
    const firsts = claims.filter((claim, at) => claims.findIndex(({ words }) => words.startsWith(claim.words)) === at)
    const alone = firsts.filter((claim) => isAlone(claim, others)
      && !hasScoreOf(claim, scores) && !isToldElsewhere(claim.articleId, claim.words))
    return alone.slice(0, mostPerArticle).map(differenceOf)
  })
}

/** The first sentence tells the news itself, as the other sources do in words of their own. */
function isLead({ span }: Claim, { findings }: StoryArticle): boolean {
  return findings.sentences.find(({ part }) => part === 'body')?.span.end === span.end
}

/** It needs what stands around it; a sentence cut out of somebody's words would lose one of its marks. */
function isBroken({ words }: Claim): boolean {
  return hasLooseMark(words) || isDangling(words) || isFragment(words)
}

/** Another source has the same vote or score. */
function hasScoreOf({ articleId, words }: Claim, scores: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const own = new Set(words.match(score))
  return [...scores].some(([id, theirs]) => id !== articleId && !own.isDisjointFrom(theirs))
}

/** A figure without a unit may be a page number or an age: it makes no claim. */
function isAlone({ figures }: Claim, others: readonly Figure[]): boolean {
  const telling = figures.filter(({ unit, value }) => unit !== '' && (value > 12 || unit === '%' || isMoney(unit)))
  return telling.length > 0 && telling.every((figure) => others.every((other) => !isSameFigure(figure, other)))
}

/** Of years only the same is the same; any other number may have been rounded. */
function isSameFigure(one: Figure, other: Figure): boolean {
  return one.unit === 'date' ? one.value === other.value : isSameValue(one.value, other.value)
}

function isMoney(unit: string): boolean {
  return /^[$£€]$/.test(unit)
}

function differenceOf({ articleId, span }: Claim): Difference {
  return { kind: 'single-source', speakerName: null, event: null, sides: [{ articleId, span, value: null }] }
}
