import { isCapital } from '#language/mentions/is-capital.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import { cueForms } from './cue-verbs.ts'
import { adverbs, clauseOpeners, determiners, finiteVerbs, prepositions, subjectPronouns, weekdays } from './phrase-words.ts'

/** A stretch of tokens; both ends belong to it. */
export interface TokenRange {
  readonly first: number
  readonly last: number
}

/** No phrase has more tokens. */
export const longest = 30

/** "said Ilse Kern, the lock keeper": the noun phrase right of a verb. */
export function subjectAfter(reading: Reading, verb: number): TokenRange | null {
  const { lower, tokens, firstTokens } = reading
  const end = firstTokens[(tokens[verb]?.sentence ?? 0) + 1] ?? tokens.length
  const first = verb + 1
  if (first >= end || !opensPhrase(reading, first)) return null
  if (/^(?:he|she|they|it|i|we)$/.test(lower[first] ?? '')) return { first, last: first }
  const core = phraseFrom(reading, first, end)
  return core === null ? null : withApposition(reading, core, end)
}

/** Whether a noun phrase may begin here. */
export function opensPhrase({ lower, tokens }: Reading, at: number): boolean {
  const word = lower[at] ?? ''
  return tokens[at]?.mark === 'outside' && !weekdays.has(word) && word !== 'that' && word !== 'no'
    && (determiners.has(word) || subjectPronouns.has(word) || (/^[\p{Lu}@]/u.test(tokens[at]?.text ?? '') && word !== 'i'))
}

/** The noun phrase that begins here; of prepositions only "of" and "for" go on with it. */
export function phraseFrom({ lower, tokens }: Reading, first: number, end: number): TokenRange | null {
  let last = first
  while (last + 1 < end && last - first < longest) {
    const word = lower[last + 1] ?? ''
    const text = tokens[last + 1]?.text ?? ''
    if (tokens[last + 1]?.mark !== 'outside') break
    if (!/^[\p{L}\p{N}'’&@]/u.test(text) || (clauseOpeners.has(word) && word !== 'and') || (finiteVerbs.has(word) && word !== "'s") || cueForms.get(word)?.tense === 'past') break
    if (word === 'and' && !joinsNames(lower[last + 2] ?? '', tokens[last + 2]?.text ?? '', nameBefore(tokens, last + 1))) break
    if ((prepositions.has(word) && word !== 'of' && word !== 'for' && word !== 'from') || weekdays.has(word) || subjectPronouns.has(word)) break
    // "his first teacher"
    if (adverbs.has(word) && !determiners.has(lower[last] ?? '')) break
    last += 1
  }
  while (last > first && (prepositions.has(lower[last] ?? '') || lower[last] === "'s" || lower[last] === 'and')) last -= 1
  return { first, last }
}

/** ", the finance minister" up to the next comma or the sentence's end. */
export function withApposition({ lower, tokens }: Reading, core: TokenRange, end: number): TokenRange {
  const word = lower[core.last + 2] ?? ''
  if (lower[core.last + 1] !== ',' || tokens[core.last + 2]?.mark !== 'outside') return core
  const isNamed = determiners.has(lower[core.first] ?? '') && isCapital(tokens[core.last + 2]?.text)
  if (!isNamed && !/^(?:a|an|the|who|whose|which|his|her|its|one|\d\d|chief|former|president|director|chairman|head|executive|senior|vice|professor)$/.test(word)) return core
  let last = core.last + 2
  while (last + 1 < end && last - core.last < longest && /^[\p{L}\p{N}'’&$%-]/u.test(tokens[last + 1]?.text ?? '') && tokens[last + 1]?.mark === 'outside') last += 1
  return { first: core.first, last }
}

/** The text of the token before a conjunction, past an apostrophe: "the Bakers’ and". */
export function nameBefore(tokens: Reading['tokens'], at: number): string {
  return (/^['’]$/.test(tokens[at - 1]?.text ?? '') ? tokens[at - 2] : tokens[at - 1])?.text ?? ''
}

/** "Moll and Kay said", "the mayor and the council said" */
export function joinsNames(next: string, nextText: string, beforeText: string): boolean {
  return (isCapital(nextText) && isCapital(beforeText)) || determiners.has(next)
}
