import type { Reading } from '#language/sentences/read-document.ts'
import { cueForms } from './rules/cue-verbs.ts'
import type { TokenRange } from './rules/phrase-from.ts'
import type { LabelledSpan } from './span.ts'

// With their plurals.
const nounCues: ReadonlySet<string> = new Set([
  ...('claim statement assertion suggestion remark comment criticism promise pledge warning contention allegation accusation assurance denial argument description complaint prediction '
    + 'admission call demand declaration announcement question attack boast reference proposal tweet').split(' ').flatMap((noun) => [noun, `${noun}s`]),
  'insistence', 'vow', 'acknowledgment', 'words', 'line',
])

/** "Musk's suggestion that", "his claim that": the possessor speaks. */
export function possessorOf(reading: Reading, cue: LabelledSpan): TokenRange | null {
  const { lower, tokens } = reading
  for (let at = cue.firstToken; at <= cue.lastToken; at += 1) {
    const word = lower[at] ?? ''
    if (!nounCues.has(word)) {
      if (cueForms.has(word)) return null
      continue
    }
    const before = lower[at - 1] ?? ''
    if (/^(?:his|her|their|its|my|our)$/.test(before)) return { first: at - 1, last: at - 1 }
    if (!/^['’]s?$/.test(before) || tokens[at - 1]?.hasSpaceBefore === true) return null
    return ownerBefore(reading, at - 2)
  }
  return null
}

/** The owner's name that ends at a token, with its article. */
export function ownerBefore({ tokens, lower }: Reading, last: number): TokenRange | null {
  let first = last
  while (tokens[first - 1]?.sentence === tokens[last]?.sentence && last - first < 5 && /^\p{Lu}/u.test(tokens[first - 1]?.text ?? '')) first -= 1
  if (/^(?:the|a|an)$/.test(lower[first - 1] ?? '')) first -= 1
  return first <= last && /^[\p{L}]/u.test(tokens[last]?.text ?? '') ? { first, last } : null
}
