import type { Reading } from '#language/sentences/read-document.ts'
import { cueForms } from './cue-verbs.ts'
import type { TokenRange } from './phrase-from.ts'
import { finiteVerbs, prepositions } from './phrase-words.ts'

/** Who stands right behind words in marks with a verb of any kind: “Go home,” Moll barked. */
export interface Beat {
  readonly source: TokenRange
  readonly cue: TokenRange
}

/** Reads “…,” Moll barked, “…?” she pressed, “…!” thundered Moll: whose marks end in a comma or a question is being quoted. */
export function beatBehind(reading: Reading, close: number): Beat | null {
  const { tokens } = reading
  const sign = tokens[close - 1]?.text ?? ''
  const next = close + 1
  if (!/^[,?!]$/.test(sign) || tokens[close]?.mark !== 'close' || tokens[next]?.mark !== 'outside' || tokens[next]?.paragraph !== tokens[close]?.paragraph) return null
  return namedFirst(reading, next, sign) ?? verbFirst(reading, next)
}

function namedFirst(reading: Reading, first: number, sign: string): Beat | null {
  const last = nameEnd(reading, first)
  if (last < first) return null
  const verb = verbAt(reading, last + 1, sign === ',')
  return verb === null ? null : { source: { first, last }, cue: verb }
}

function verbFirst(reading: Reading, at: number): Beat | null {
  const { lower, tokens } = reading
  if (!/^[a-z]{3,}(?:ed|s)$/.test(tokens[at]?.text ?? '') || prepositions.has(lower[at] ?? '') || !/^(?:\p{Lu}|the$)/u.test(tokens[at + 1]?.text ?? '')) return null
  const last = nameEnd(reading, at + 1)
  return last > at && /^[.,]$/.test(lower[last + 1] ?? '') ? { source: { first: at + 1, last }, cue: { first: at, last: at } } : null
}

const mostNameTokens = 4

/** The last token of a name, a pronoun, or a short “the …”; less than `first` if none begins there. */
function nameEnd({ lower, tokens }: Reading, first: number): number {
  if (/^(?:he|she|they)$/.test(lower[first] ?? '')) return first
  let last = first - 1
  while (last - first < mostNameTokens && tokens[last + 1]?.mark === 'outside' && /^\p{Lu}[\p{L}.'’-]*$/u.test(tokens[last + 1]?.text ?? '')) last += 1
  if (last > first || !/^(?:the|a|an|this|that|these|those|it|i|we|but|and|then|so|in|on|at|for|what|when|if|as|while|now|there|here|not|no|yes)$/.test(lower[first] ?? '')) return last
  return lower[first] === 'the' && /^[a-z][a-z-]+[a-z]$/.test(tokens[first + 1]?.text ?? '') ? first + 1 : first - 1
}

const past = /^(?:[a-z]{3,}ed|began|cried|sang|spat|swore|thought|wept|read|kept|chose|drew|fought|hit|quoth|rang|spoke)$/

/** "barked.", "shot back", "went on, as if"; behind a comma any such verb, behind a question only one that closes its clause. */
function verbAt({ lower, tokens }: Reading, at: number, isComma: boolean): TokenRange | null {
  const word = lower[at] ?? ''
  if (tokens[at]?.mark !== 'outside' || tokens[at]?.text !== word || cueForms.has(word)) return null
  const isTwo = /^(?:went on|goes on|put in|puts in|put it|puts it|shot back|fired back|hit back|broke in|chimed in|cut in|came back)$/.test(`${word} ${lower[at + 1]}`)
  const isPresent = /^[a-z]{3,}s$/.test(word) && !/(?:ss|us)$/.test(word)
  if (!isTwo && (finiteVerbs.has(word) || (!past.test(word) && !(isPresent && isComma)))) return null
  const last = isTwo ? at + 1 : at
  const isClosed = /^[.,;]$/.test(lower[last + 1] ?? '') || tokens[last + 1]?.sentence !== tokens[at]?.sentence
  return isComma || isClosed ? { first: at, last } : null
}
