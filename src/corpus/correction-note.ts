import type { Part } from '#model/article.ts'
import { isCorrectionLabel, isCorrectionText } from './correction-label.ts'

const opening = /^\W{0,3}(?:corrections?|clarification|corrected|amended|editor['’]s note|updates? and corrects)\b[^.:\n]{0,60}[:.–—-]/i
const phrase = /\b(?:an earlier|a previous) version of this (?:article|story|report|headline)\b|\bthis (?:article|story|report) (?:has been|was) (?:corrected|amended)\b/i
const longest = 300

/** The paragraph in which the publisher says that this text corrects an earlier one; null where there is none. */
export function correctionNote(text: string, parts: readonly Part[]): string | null {
  const paragraphs = parts.map(({ span }) => text.slice(span.start, span.end))
  const isBelowLabel = (at: number): boolean => isCorrectionLabel(paragraphs[at - 1] ?? '')
  const isNote = (words: string, at: number): boolean => opening.test(words) || phrase.test(words) || (isBelowLabel(at) && isCorrectionText(words))
  return paragraphs.find(isNote)?.slice(0, longest) ?? null
}
