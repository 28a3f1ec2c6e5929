import type { Sentence } from '#model/sentence.ts'
import type { Span } from '#model/span.ts'
import type { EventCues } from './language.ts'

/** A word that stands for an event, by the sentence it stands in. */
export interface EventWord {
  readonly sentence: number
  readonly word: string
}

/** Undated sentences further down are background more often than news: title, date line, and the two that follow. */
export const leadSentences = 4

/** Where the word stands in its sentence. */
export function placeOf(text: string, { span }: Sentence, word: string): Span {
  const start = span.start + Math.max(0, text.slice(span.start, span.end).indexOf(word))
  return { start, end: start + word.length }
}

/** Whether one span lies within another. */
export function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end
}

/** "was chosen on Friday to build it" dates the choice, not the building; but "agreed on a deal to buy it" in the lead is the news itself. */
export function isPurpose(before: string, { sentence }: EventWord, cues: EventCues): boolean {
  return (sentence === 0 || sentence >= leadSentences) && cues.beforeInfinitive.test(before)
}
