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
    const start = at
    const code = text.charCodeAt(start)
    if (isSpace(code)) {
      at += 1
      continue
    }
    const wordEnd = isLetter(code) ? endOfWord(text, start) : start
    const other = isDigit(code) ? readNumber : readMark
    const token = wordEnd > start ? knownWord(text, start, wordEnd, lexicon) : other(text, start, span.end)
    at = token?.end ?? wordEnd
    if (at > span.end) break
    tokens.push(token ?? unknownWord(text, start, at, lexicon))
  }
  return tokens
}

function endOfWord(text: string, start: number): number {
  let end = start + 1
  while (isWordPart(text.charCodeAt(end))) end += 1
  return end
}

/** A word that stands in the tables; undefined for all others, most of them by the shape of the word alone. */
function knownWord(text: string, start: number, end: number, lexicon: Lexicon): Token | undefined {
  const mayStop = text.charCodeAt(end) === 46 && end - start < 6
  if (!mayStop && !mayBeKnown(lexicon, text.charCodeAt(start), text.charCodeAt(end - 1), end - start)) return undefined
  const word = mayStop ? wordWithStop(text, start, text.slice(start, end), lexicon) : text.slice(start, end)
  const lower = word.toLowerCase()
  const isCapital = word.charCodeAt(0) !== lower.charCodeAt(0)
  const meanings = (isCapital ? lexicon.meanings : lexicon.smallMeanings).get(lower)
  return meanings === undefined ? undefined : { start, end: start + word.length, lower, isCapital, meanings }
}

/**
 * Most words of a text are in no table, and which word it is does not matter then: all that are alike share one token. It has no
 * place in the text, only a length: such a word is never part of a time expression.
 */
function unknownWord(text: string, start: number, end: number, { pastEnding }: Lexicon): Token {
  const code = text.charCodeAt(start)
  const isCapital = code < 91 || (code >= 0xc0 && code < 0xdf)
  const length = Math.min(end - start, longLength)
  // A word of more than four letters with the ending of past verbs looks back.
  const isPast = length === longLength && text.startsWith(pastEnding, end - pastEnding.length)
  return (isPast ? pastWords : otherWords)[length + (isCapital ? longLength : 0)] ?? readMark(text, start)
}

const longLength = 5
const looksBack: readonly Meaning[] = [{ kind: 'direction', value: -1 }]
const pastWords = unknownWords(looksBack)
const otherWords = unknownWords(noMeanings)

/** By length, first those in small letters. */
function unknownWords(meanings: readonly Meaning[]): readonly Token[] {
  return Array.from({ length: 2 * longLength + 1 }, (_, at) =>
    ({ start: 0, end: at > longLength ? at - longLength : at, lower: 'word', isCapital: at > longLength, meanings }))
}

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
