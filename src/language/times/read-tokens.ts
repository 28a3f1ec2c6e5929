import type { Span } from '#model/span.ts'
import type { Lexicon, Meaning } from './lexicon.ts'
import { mayBeKnown } from './lexicon.ts'
import type { Token } from './token.ts'
import { readNumber } from './read-number.ts'

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
    const token = isLetter(code) ? readWord(text, at, lexicon) : isDigit(code) ? readNumber(text, at, span.end) : readMark(text, at)
    if (token.end > span.end) break
    tokens.push(token)
    at = token.end
  }
  return tokens
}

function readWord(text: string, start: number, lexicon: Lexicon): Token {
  let end = start + 1
  while (isWordPart(text.charCodeAt(end))) end += 1
  const mayStop = text.charCodeAt(end) === 46 && end - start < 6
  if (!mayStop && !mayBeKnown(lexicon, text.charCodeAt(start), text.charCodeAt(end - 1), end - start)) return unknownWord(text, start, end, lexicon)
  const word = mayStop ? wordWithStop(text, start, text.slice(start, end), lexicon) : text.slice(start, end)
  const lower = word.toLowerCase()
  const isCapital = word.charCodeAt(0) !== lower.charCodeAt(0)
  const meanings = (isCapital ? lexicon.meanings : lexicon.smallMeanings).get(lower) ?? meaningsOfUnknown(text, start, end, lexicon)
  return { start, end: start + word.length, lower, isCapital, meanings }
}

/** Most words of a text are in no table, and which word it is does not matter then: no string is made of it. */
function unknownWord(text: string, start: number, end: number, lexicon: Lexicon): Token {
  const code = text.charCodeAt(start)
  const isCapital = code < 91 || (code >= 0xc0 && code < 0xdf)
  return { start, end, lower: 'word', isCapital, meanings: meaningsOfUnknown(text, start, end, lexicon) }
}

/** A word of more than four letters with the ending of past verbs looks back. */
function meaningsOfUnknown(text: string, start: number, end: number, { pastEnding }: Lexicon): readonly Meaning[] {
  return end - start > 4 && text.startsWith(pastEnding, end - pastEnding.length) ? looksBack : noMeanings
}

const looksBack: readonly Meaning[] = [{ kind: 'direction', value: -1 }]

/** "Feb" in "Feb. 14" is the word "feb.", "a" in "3 a.m." is the word "a.m.". */
function wordWithStop(text: string, start: number, word: string, lexicon: Lexicon): string {
  if (word.length === 1) {
    initialsPattern.lastIndex = start
    const initials = initialsPattern.exec(text)?.[0]
    if (initials !== undefined && lexicon.meanings.has(initials.toLowerCase())) return initials
  }
  return word.length < 6 && lexicon.meanings.has(`${word.toLowerCase()}.`) ? `${word}.` : word
}

function readMark(text: string, start: number): Token {
  const mark = plainMark(text.charAt(start))
  const isGenitive = mark === '\'' && (text.charCodeAt(start + 1) | 32) === 115 && !isWordPart(text.charCodeAt(start + 2))
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

/** Latin letters with and without accents. */
function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x250)
}

function isWordPart(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 95
}
