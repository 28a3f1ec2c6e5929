import type { Reading } from '#language/sentences/read-document.ts'
import type { TokenRange } from './phrase-from.ts'
import { determiners } from './phrase-words.ts'

const farthest = 9

/** Whom others heard, before the verb of what they heard: "sailors had heard [a man] cry, “…”"; null where nobody was heard. */
export function heardBefore({ lower, tokens }: Reading, verb: number): TokenRange | null {
  let heard = verb - 2
  while (heard > verb - farthest && !isHearing(lower[heard])) heard -= 1
  const first = heard + 1
  if (!isHearing(lower[heard]) || tokens[heard]?.sentence !== tokens[verb]?.sentence) return null
  const isPerson = determiners.has(lower[first] ?? '') || /^(?:him|her|them|one|someone|somebody)$/.test(lower[first] ?? '') || /^\p{Lu}/u.test(tokens[first]?.text ?? '')
  const isPhrase = tokens.slice(first, verb).every(({ text, mark }) => mark === 'outside' && /^[\p{L}\p{N}'’.-]+$/u.test(text) && !/^(?:that|how|who|what)$/.test(text))
  return isPerson && isPhrase ? { first, last: verb - 1 } : null
}

function isHearing(word: string | undefined): boolean {
  return /^(?:over)?hear(?:s|d|ing)?$/.test(word ?? '')
}
