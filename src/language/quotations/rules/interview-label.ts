import { isFirst } from '#language/mentions/gender-of-first.ts'
import { fold } from '#language/mentions/fold.ts'
import type { Reading } from '#language/sentences/read-document.ts'

const longest = 4

/** The names that open two paragraphs or more before a colon, in lower case: "Ilse Kern: It leaks." told line by line. */
export function interviewLabels(reading: Reading): ReadonlySet<string> {
  const counts = new Map<string, number>()
  reading.firstTokens.forEach((first) => {
    const label = labelAt(reading, first)
    if (label !== null) counts.set(label, (counts.get(label) ?? 0) + 1)
  })
  const often = [...counts].filter(([, count]) => count >= 2).map(([label]) => label)
  const surnames = often.length === 0 ? new Set<string>() : surnamesIn(reading)
  return new Set(often.filter((label) => isPerson(label, surnames)))
}

/** The words in capitals that open a paragraph before a colon, with text behind it. */
function labelAt({ tokens, lower }: Reading, first: number): string | null {
  if (tokens[first]?.paragraph === tokens[first - 1]?.paragraph) return null
  let colon = first
  while (colon < first + longest && /^\p{Lu}[\p{L}.'’-]+$/u.test(tokens[colon]?.text ?? '')) colon += 1
  const isLabel = colon > first && lower[colon] === ':' && tokens[colon + 1]?.paragraph === tokens[first]?.paragraph
  return isLabel ? lower.slice(first, colon).join(' ') : null
}

/** "Ilse Kern", or "Kern" where a first name stands before it in the text. */
function isPerson(label: string, surnames: ReadonlySet<string>): boolean {
  const words = label.split(' ')
  return words.length > 1 ? isFirst(fold(words[0] ?? '')) : surnames.has(label)
}

function surnamesIn({ tokens, lower }: Reading): ReadonlySet<string> {
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(tokens[at]?.text ?? '')
  return new Set(lower.filter((_, at) => isCapital(at) && isCapital(at - 1) && isFirst(fold(lower[at - 1] ?? ''))))
}
