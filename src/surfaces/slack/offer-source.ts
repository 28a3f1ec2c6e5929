import type { Citation } from '#model/citation.ts'
import type { Action } from '#chat/button-action.ts'
import { writeButtonValue } from './button-value.ts'
import { plainText, safeUrl } from './escape.ts'
import { slackLimits } from './limits.ts'

/** A line's sentence, one tap away. */
export interface SourceOffer {
  /** What tells the line from the others: its outlet, or its day. */
  readonly name: string
  readonly action: Action
  /** True where the surface itself shortened the words. */
  readonly isCut: boolean
}

export interface Line {
  readonly name: string
  readonly citation: Citation | undefined
  /** The words as shown, and whole. */
  readonly shown: string
  readonly whole: string
  readonly note: string | null
}

/** The less settled a line is, the nearer is its sentence: offered unless the sentence is what stands there, or its link leads there. */
export function offerSource({ name, citation, shown, whole, note }: Line): SourceOffer | null {
  if (citation === undefined) return null
  const sentence = plainText(citation.words)
  const isCut = shown !== whole
  const isWhole = !isCut && (!shown.includes('…') || sentence.includes(shown))
  if (!isCut && shown === sentence) return null
  if (isWhole && note === null && safeUrl(citation.url, slackLimits.urlChars) !== undefined) return null
  const { articleId, version, span } = citation
  return { name, isCut, action: { type: 'source', articleId, version, start: span.start, end: span.end } }
}

/** The offers that get a button, each sentence once: every line that was cut, and of the others as many as a reader can tell apart. */
export function chooseOffers(offers: readonly SourceOffer[], hasButton: (action: Action) => boolean): readonly SourceOffer[] {
  const news = offers.filter(({ action }, index) => !hasButton(action) && offers.findIndex((other) => isSame(other.action, action)) === index)
  const cut = news.filter(({ isCut }) => isCut).slice(0, slackLimits.cutSourceButtons)
  const others = news.filter(({ isCut }) => !isCut).slice(0, Math.max(0, slackLimits.sourceButtons - cut.length))
  const chosen = new Set([...cut, ...others])
  return news.filter((offer) => chosen.has(offer))
}

function isSame(one: Action, other: Action): boolean {
  return writeButtonValue(one) === writeButtonValue(other)
}
