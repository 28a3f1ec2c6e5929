import type { ComparedSide, Difference } from '#model/difference.ts'
import type { StoryArticle } from '../story-article.ts'
import type { Rendering } from '../wordings/find-statements.ts'
import { isSameStatement, renderingsOf, storyStems } from '../wordings/find-statements.ts'

/** Statements that two sources render in other words, or one in the speaker's own words and the other in reported speech. */
export function compareWordings(articles: readonly StoryArticle[]): Difference[] {
  const renderings = renderingsOf(articles).filter(({ quotation }) => quotation.speakerName !== null)
  const leaveOut = storyStems(articles)
  return renderings.flatMap((one, at) => renderings.slice(at + 1).flatMap((other) => {
    if (one.articleId === other.articleId || isVerbatim(one, other) || !isSameStatement(one, other, leaveOut)) return []
    return differenceOf(one, other)
  }))
}

function isVerbatim(one: Rendering, other: Rendering): boolean {
  return letters(one) === letters(other)
}

function letters({ words }: Rendering): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
}

function differenceOf(one: Rendering, other: Rendering): Difference[] {
  const isIndirect = [one, other].map(({ quotation }) => quotation.kind === 'indirect')
  if (isIndirect[0] === true && isIndirect[1] === true) return []
  const kind = isIndirect[0] === isIndirect[1] ? 'two-wordings' : 'direct-vs-indirect'
  return [{ kind, speakerName: one.quotation.speakerName, event: null, sides: [sideOf(one), sideOf(other)] }]
}

function sideOf({ articleId, quotation }: Rendering): ComparedSide {
  const first = quotation.content[0]
  const last = quotation.content.at(-1)
  return { articleId, span: { start: first?.start ?? 0, end: last?.end ?? 0 }, value: null }
}
