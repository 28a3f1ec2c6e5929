import type { Reading } from '#language/sentences/read-document.ts'
import type { TokenRange } from './phrase-from.ts'

/** A passive that names who speaks before the words: "was described by neighbours as “a gentle giant”". */
export interface Description {
  readonly cue: TokenRange
  readonly source: TokenRange
}

const farthest = 12
const participles = /^(?:described|characteri[sz]ed|hailed|praised|condemned|denounced|dismissed|slammed|blasted|ridiculed|mocked|derided|decried)$/
const bareParticiples = /^(?:called|dubbed|branded|labell?ed|nicknamed)$/

/** Reads it from the mark that opens the words; null where none stands there. */
export function describedBy({ lower, tokens }: Reading, open: number): Description | null {
  const last = lower[open - 1] === 'as' ? open - 2 : open - 1
  let by = last - 1
  while (by > last - farthest && lower[by] !== 'by' && isOfPhrase(tokens[by]) && tokens[by]?.sentence === tokens[open]?.sentence) by -= 1
  const word = lower[by - 1] ?? ''
  const isPassive = participles.test(word) ? last === open - 2 : bareParticiples.test(word)
  if (lower[by] !== 'by' || !isPassive || !isOfPhrase(tokens[last])) return null
  return { cue: { first: by - 1, last: by - 1 }, source: { first: by + 1, last } }
}

function isOfPhrase(token: Reading['tokens'][number] | undefined): boolean {
  return token?.mark === 'outside' && /^(?:[\p{L}\p{N}’'.-]+|,)$/u.test(token.text)
}
