import type { Span } from '#model/span.ts'
import type { Lexicon, Meaning } from './lexicon.ts'
import type { Token } from './token.ts'
import { readNumber } from './read-number.ts'

const wordPattern = /[A-Za-zÀ-ɏ][\wÀ-ɏ]*/y
const initialsPattern = /[A-Za-z]\.[A-Za-z]\.(?:[A-Za-z]\.)?/y
const noMeanings: readonly Meaning[] = []

/** Cuts a stretch of text into tokens and looks each one up; one pass, whatever the text is. */
export function readTokens(text: string, span: Span, lexicon: Lexicon): Token[] {
  const tokens: Token[] = []
  let at = span.start
  while (at < span.end) {
    const code = text.charCodeAt(at)
    if (isSpace(code)) {
      at += 1
      continue
    }
    const token = isDigit(code) ? readNumber(text, at, span.end) : readWord(text, at, lexicon) ?? readMark(text, at)
    if (token.end > span.end) break
    tokens.push(token)
    at = token.end
  }
  return tokens
}

function readWord(text: string, start: number, lexicon: Lexicon): Token | undefined {
  wordPattern.lastIndex = start
  const match = wordPattern.exec(text)
  if (match === null) return undefined
  const word = wordWithStop(text, start, match[0], lexicon)
  const lower = word.toLowerCase()
  const isCapital = word.charCodeAt(0) !== lower.charCodeAt(0)
  return { start, end: start + word.length, lower, isCapital, meanings: meaningsFor(lower, isCapital, lexicon) }
}

/** "Feb" in "Feb. 14" is the word "feb.", "a" in "3 a.m." is the word "a.m.". */
function wordWithStop(text: string, start: number, word: string, lexicon: Lexicon): string {
  if (text.charCodeAt(start + word.length) !== 46) return word
  if (word.length === 1) {
    initialsPattern.lastIndex = start
    const initials = initialsPattern.exec(text)?.[0]
    if (initials !== undefined && lexicon.meanings.has(initials.toLowerCase())) return initials
  }
  return word.length < 6 && lexicon.meanings.has(`${word.toLowerCase()}.`) ? `${word}.` : word
}

function meaningsFor(lower: string, isCapital: boolean, lexicon: Lexicon): readonly Meaning[] {
  return (isCapital ? lexicon.meanings : lexicon.smallMeanings).get(lower) ?? noMeanings
}

function readMark(text: string, start: number): Token {
  const mark = plainMark(text.charAt(start))
  const isGenitive = mark === '\'' && /s/i.test(text.charAt(start + 1)) && !/[\wÀ-ɏ]/.test(text.charAt(start + 2))
  return { start, end: start + (isGenitive ? 2 : 1), lower: isGenitive ? '\'s' : mark, isCapital: false, meanings: noMeanings }
}

function plainMark(mark: string): string {
  if (mark === '’' || mark === '‘') return '\''
  return mark === '–' || mark === '—' || mark === '‑' || mark === '‐' ? '-' : mark
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x2009 || code === 0x202f
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
