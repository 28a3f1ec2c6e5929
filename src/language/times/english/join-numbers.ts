import type { Span } from '#model/span.ts'
import type { Meaning } from '../lexicon.ts'
import type { PlacedTokens, Token } from '../token.ts'
import { meaningOf, spanOf } from '../token.ts'
import type { TokenTypes } from '../token-types.ts'

/** "twenty five", "two hundred", "nineteen ninety-six", "a couple of", "two and a half" as one token each. */
export function joinNumbers(placed: PlacedTokens, types: TokenTypes): PlacedTokens {
  const numbers = numbersIn(placed.tokens)
  if (numbers.size === 0) return placed
  const tokens: Token[] = []
  const starts: number[] = []
  let at = 0
  while (at < placed.tokens.length) {
    const number = numbers.get(at)
    const token = number === undefined ? placed.tokens[at] : joinedToken(number, spanOf(placed, at, number.to), types)
    if (token !== undefined) tokens.push(token)
    starts.push(placed.starts[at] ?? 0)
    at = number?.to ?? at + 1
  }
  return { tokens, starts }
}

/** A number in several words. */
interface Joined {
  readonly to: number
  readonly isCapital: boolean
  readonly meanings: readonly Meaning[]
}

/** By the place of their first token. */
function numbersIn(tokens: readonly Token[]): ReadonlyMap<number, Joined> {
  const numbers = new Map<number, Joined>()
  let at = 0
  while (at < tokens.length) {
    const number = readNumberAt(tokens, at)
    if (number !== undefined) numbers.set(at, number)
    at = number?.to ?? at + 1
  }
  return numbers
}

function joinedToken({ isCapital, meanings }: Joined, span: Span | undefined, types: TokenTypes): Token {
  return { length: span === undefined ? 0 : span.end - span.start, lower: '', isCapital, meanings, isCounting: true, type: types(meanings) }
}

function readNumberAt(tokens: readonly Token[], at: number): Joined | undefined {
  const token = tokens[at]
  if (token?.isCounting !== true || !mayGoOn(tokens[at + 1])) return undefined
  return readAmount(tokens, at) ?? readYearWords(tokens, at) ?? readNumberWords(tokens, at) ?? readWithHalf(tokens, at)
}

/** Most number words stand alone; only some words make one number with them. */
function mayGoOn(next: Token | undefined): boolean {
  return next !== undefined && (next.meanings.length > 0 || goingOn.has(next.lower))
}

/** The words that the joining looks for. */
export const joiningWords: readonly string[] = ['and', 'couple', 'few', 'half', 'dozen', 'number', 'a', 'an', 'of']

const goingOn: ReadonlySet<string> = new Set(['-', ...joiningWords])

/** By their first word, longer ones first. */
const amounts: Readonly<Record<string, readonly (readonly [readonly string[], Meaning])[]>> = {
  a: [
    [['a', 'couple', 'of'], { kind: 'count', value: 2 }],
    [['a', 'number', 'of'], { kind: 'few', value: 'X' }],
    [['a', 'dozen'], { kind: 'count', value: 12 }],
    [['a', 'half'], { kind: 'count', value: 0.5 }],
    [['a', 'few'], { kind: 'few', value: 'X' }],
  ],
  half: [
    [['half', 'a', 'dozen'], { kind: 'count', value: 6 }],
    [['half', 'a'], { kind: 'count', value: 0.5 }],
    [['half', 'an'], { kind: 'count', value: 0.5 }],
  ],
}

function readAmount(tokens: readonly Token[], at: number): Joined | undefined {
  const found = amounts[tokens[at]?.lower ?? '']?.find(([words]) => words.every((word, index) => tokens[at + index]?.lower === word))
  return found === undefined ? undefined : join(tokens, at, at + found[0].length, [found[1]])
}

/** "nineteen ninety-six", "twenty twenty". */
function readYearWords(tokens: readonly Token[], at: number): Joined | undefined {
  const century = wordNumber(tokens[at])
  if (century === undefined || century < 15 || century > 20) return undefined
  const rest = readBelowHundred(tokens, at + 1)
  if (rest === undefined || rest.number < 10) return undefined
  return join(tokens, at, rest.to, [{ kind: 'year', value: century * 100 + rest.number }])
}

/** "thirty-one", "two hundred and ten", "two thousand". */
function readNumberWords(tokens: readonly Token[], at: number): Joined | undefined {
  const first = readBelowHundred(tokens, at) ?? (meaningOf(tokens[at], 'one') === undefined ? undefined : { number: 1, to: at + 1 })
  if (first === undefined) return undefined
  let { number, to } = first
  let scale = meaningOf(tokens[to], 'scale')
  if (typeof scale !== 'number' && wordNumber(tokens[at]) === undefined) return undefined
  while (typeof scale === 'number') {
    number *= scale
    to += 1
    const rest = readBelowHundred(tokens, tokens[to]?.lower === 'and' ? to + 1 : to)
    if (rest !== undefined) {
      number += rest.number
      to = rest.to
    }
    scale = meaningOf(tokens[to], 'scale')
  }
  const ordinal = ordinalAfter(tokens, at, to)
  if (ordinal !== undefined) return join(tokens, at, ordinal.to, [{ kind: 'ordinal', value: number + ordinal.number }])
  if (to === at + 1) return undefined
  const isYear = number >= 2000 && number < 2100
  return join(tokens, at, to, [...isYear ? [{ kind: 'year', value: number }] : [], { kind: 'count', value: number }])
}

/** "twenty-first". */
function ordinalAfter(tokens: readonly Token[], at: number, to: number): { number: number, to: number } | undefined {
  const tens = wordNumber(tokens[at]) ?? 0
  if (to !== at + 1 || tens < 20 || tens % 10 !== 0) return undefined
  const next = tokens[to]?.lower === '-' ? to + 1 : to
  const ordinal = meaningOf(tokens[next], 'ordinal')
  return typeof ordinal === 'number' && ordinal < 10 ? { number: ordinal, to: next + 1 } : undefined
}

/** "two and a half", "3 1/2". */
function readWithHalf(tokens: readonly Token[], at: number): Joined | undefined {
  const whole = meaningOf(tokens[at], 'count')
  if (typeof whole !== 'number') return undefined
  if (meaningOf(tokens[at + 1], 'slashed') === '1/2') return join(tokens, at, at + 2, [{ kind: 'count', value: whole + 0.5 }])
  const isHalf = ['and', 'a', 'half'].every((word, index) => tokens[at + 1 + index]?.lower === word)
  return isHalf ? join(tokens, at, at + 4, [{ kind: 'count', value: whole + 0.5 }]) : undefined
}

function readBelowHundred(tokens: readonly Token[], at: number): { number: number, to: number } | undefined {
  const first = wordNumber(tokens[at])
  if (first === undefined) return undefined
  if (first < 20) return { number: first, to: at + 1 }
  const next = tokens[at + 1]?.lower === '-' ? at + 2 : at + 1
  const second = wordNumber(tokens[next])
  return second !== undefined && second < 10 ? { number: first + second, to: next + 1 } : { number: first, to: at + 1 }
}

function wordNumber(token: Token | undefined): number | undefined {
  const value = meaningOf(token, 'count')
  return typeof value === 'number' && token !== undefined && token.lower.charCodeAt(0) > 57 ? value : undefined
}

function join(tokens: readonly Token[], from: number, to: number, meanings: readonly Meaning[]): Joined | undefined {
  return to > tokens.length ? undefined : { to, isCapital: tokens[from]?.isCapital === true, meanings }
}
