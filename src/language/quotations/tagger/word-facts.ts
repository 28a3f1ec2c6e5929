import { hashOf, mix, pair } from './hash.ts'

/** What the form of a word tells, as hashes. */
export interface WordFacts {
  readonly word: number
  readonly shape: number
  readonly prefix: number
  readonly suffix: number
  readonly ending: number
  readonly stem: number
  /** 0 no sign, 1 like a comma, 2 like a full stop, 3 like a dash. */
  readonly sign: number
}

/** 0 a sign, 1 lower case, 2 Capitalised, 3 ALL CAPITALS, 4 one capital, 5 a number; signs carry their code from 8 upwards. */
export type Shape = number

/** The least shape of a sign. */
export const leastSign = 8

const prefixLength = 4
const stemSalt = 0x5bd1e995

/** Everything that the form of a word tells. */
export function wordFacts(text: string): WordFacts {
  const lower = text.toLowerCase()
  const end = lower.length
  const word = isDigit(lower.charCodeAt(0)) ? numberHash(lower) : hashOf(lower, 0, end)
  return {
    word,
    shape: shapeOf(text, lower),
    prefix: hashOf(lower, 0, Math.min(prefixLength, end)),
    suffix: hashOf(lower, Math.max(0, end - 3), end),
    ending: hashOf(lower, Math.max(0, end - 2), end),
    stem: mix(hashOf(lower, 0, stemEnd(lower)), stemSalt),
    sign: signOf(text),
  }
}

/** Numbers of the same length are the same word; years stay years. */
function numberHash(lower: string): number {
  return pair(lower.length, lower.charCodeAt(lower.length - 1) > 57 ? 1 : 0)
}

function shapeOf(text: string, lower: string): Shape {
  const first = text.charCodeAt(0)
  if (isDigit(first)) return 5
  const upper = text.toUpperCase()
  if (upper === lower) return leastSign + first
  if (text === lower) return 1
  if (text !== upper) return text.charAt(0) === lower.charAt(0) ? 6 : 2
  return text.length === 1 ? 4 : 3
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** Where the stem of an English verb ends: "claims", "claimed", "claiming" and "claim" share it, "noted" and "noting" too. */
function stemEnd(lower: string): number {
  const { length } = lower
  if (length < 4) return length
  const bare = lower.endsWith('ing') ? length - 3 : lower.endsWith('ies') || lower.endsWith('ied') ? length - 3
    : lower.endsWith('ed') || lower.endsWith('es') ? length - 2
      : lower.endsWith('s') || lower.endsWith('e') || lower.endsWith('y') ? length - 1 : length
  if (bare < 3) return length
  return lower.charCodeAt(bare - 1) === lower.charCodeAt(bare - 2) ? bare - 1 : bare
}

function signOf(text: string): number {
  switch (text.charAt(0)) {
    case ',': case ';': case ':': case '(': case ')': return 1
    case '.': case '!': case '?': case '…': return 2
    case '-': case '–': case '—': case '―': return 3
    default: return 0
  }
}
