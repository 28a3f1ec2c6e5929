import type { Difference } from '#model/difference.ts'
import type { StoryArticle } from '../story-article.ts'
import type { Rendering } from '../wordings/find-statements.ts'
import { renderingsOf } from '../wordings/find-statements.ts'
import { isSameSpeaker } from '../wordings/same-speaker.ts'

/** Speakers whose own words only one of the sources has. */
export function compareQuoted(articles: readonly StoryArticle[]): Difference[] {
  const renderings = renderingsOf(articles).filter(({ quotation }) => quotation.speakerName !== null && quotation.level !== 'unclear')
  const direct = renderings.filter(({ quotation }) => quotation.kind !== 'indirect')
  return direct.filter((one, at) => isAlone(one, renderings) && isFirst(one, direct.slice(0, at))).map(differenceOf)
}

function isAlone(one: Rendering, renderings: readonly Rendering[]): boolean {
  return renderings.every((other) => other.articleId === one.articleId || !isSameSpeaker(nameOf(one), nameOf(other)))
}

function isFirst(one: Rendering, before: readonly Rendering[]): boolean {
  return before.every((other) => !isSameSpeaker(nameOf(one), nameOf(other)))
}

function nameOf({ quotation }: Rendering): string {
  return quotation.speakerName ?? ''
}

function differenceOf({ articleId, quotation }: Rendering): Difference {
  const [first, last] = [quotation.content[0], quotation.content.at(-1)]
  const span = { start: first?.start ?? 0, end: last?.end ?? 0 }
  return { kind: 'only-quoted-by', speakerName: quotation.speakerName, event: null, sides: [{ articleId, span, value: null }] }
}
