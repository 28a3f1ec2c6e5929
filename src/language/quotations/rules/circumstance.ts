import type { Reading } from '#language/sentences/read-document.ts'
import type { TokenRange } from './phrase-from.ts'
import { finiteVerbs } from './phrase-words.ts'

const openers = /^(?:asked|pressed|when|while|as|after|before|since|during|following|speaking|if|once|until|although|though|because)$/

/** "Asked if the lock leaked, she said": a phrase that says when or how is nobody's words. */
export function isCircumstance({ lower, tokens }: Reading, { first, last }: TokenRange): boolean {
  if (openers.test(lower[first] ?? '')) return true
  const isVerb = (word: string, index: number): boolean => finiteVerbs.has(word) || (index > 0 && tokens[first + index]?.text === word && /^[a-z]{3,}(?:ed|n't)$/.test(word))
  return !lower.slice(first, last + 1).some(isVerb)
}
