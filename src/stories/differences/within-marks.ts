import type { Span } from '#model/span.ts'
import { hasLooseMark } from '../timeline/has-loose-mark.ts'
import type { Rendering } from '../wordings/rendering.ts'

/** What a reply line holds; a longer stretch would hide the words that are meant. */
const mostChars = 160

/** The stretch of an utterance as it can be shown: with both of its quotation marks, else with neither. */
export function withinMarks({ article: { text }, quotation }: Rendering, stretch: Span): Span {
  if (!isHalfOpen(text, stretch)) return stretch
  const part = quotation.content.find(({ start, end }) => start <= stretch.start && stretch.end <= end)
  const whole = part === undefined || isHalfOpen(text, part) ? undefined : part
  const isShort = whole !== undefined && whole.end - whole.start <= mostChars
  return isShort ? whole : withoutMarks(text, stretch) ?? whole ?? stretch
}

/** A mark at one end that has no partner within; an apostrophe may be inside a word, never at the edge of an utterance. */
function isHalfOpen(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, end)
  return hasLooseMark(words) || (/[,.!?;]['’]$/.test(words) && !/(?:^|\s)['‘]\S/.test(words))
}

/** Cuts at the end that has the lone mark, so that a quotation within keeps its own. */
function withoutMarks(text: string, { start, end }: Span): Span | undefined {
  const words = text.slice(start, end)
  const opening = start + (/^["“'‘\s]{0,9}/.exec(words)?.[0].length ?? 0)
  const closing = end - (/[,;]?["”'’\s]{1,9}$/.exec(words)?.[0].length ?? 0)
  const cuts = [{ start: opening, end }, { start, end: closing }, { start: opening, end: closing }]
  return cuts.find((cut) => cut.start < cut.end && !isHalfOpen(text, cut))
}
