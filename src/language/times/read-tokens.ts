import type { Span } from '#model/span.ts'
import type { Lexicon, Meaning } from './lexicon.ts'
import type { PlacedTokens, Token } from './token.ts'
import { readNumber } from './read-number.ts'
import { typeOfOthers } from './token-types.ts'
import { isCapitalLetter, wordAt } from './word-index.ts'

const initialsPattern = /[A-Za-z]\.[A-Za-z]\.(?:[A-Za-z]\.)?/y
const noMeanings: readonly Meaning[] = []

/** Cuts a stretch of text into tokens and looks each one up; one pass, whatever the text is. */
export function readTokens(text: string, span: Span, lexicon: Lexicon): PlacedTokens {
  const tokens: Token[] = []
  const starts: number[] = []
  let at = span.start
  while (at < span.end) {
    const start = at
    const code = text.charCodeAt(start)
    if (isSpace(code)) {
      at += 1
      continue
    }
    const wordEnd = isLetter(code) ? endOfWord(text, start) : start
    const token = wordEnd > start ? knownWord(text, start, wordEnd, lexicon) : numberOrMark(text, start, span.end, lexicon)
    at = token === undefined ? wordEnd : start + token.length
    if (at > span.end) break
    tokens.push(token ?? unknownWord(text, start, at, lexicon))
    starts.push(start)
  }
  return { tokens, starts }
}

function endOfWord(text: string, start: number): number {
  let end = start + 1
  while (isWordPart(text.charCodeAt(end))) end += 1
  return end
}

/** A word that stands in the tables; undefined for all others. */
function knownWord(text: string, start: number, end: number, lexicon: Lexicon): Token | undefined {
  const stopped = text.charCodeAt(end) === 46 && end - start < 6 ? endWithStop(text, start, end, lexicon) : end
  const word = wordAt(lexicon.words, text, start, stopped)
  if (word === undefined) return undefined
  return isCapitalLetter(text.charCodeAt(start)) ? word.capital : word.small
}

/**
 * Most words of a text are in no table, and which word it is does not matter then: all that are alike share one token, whose length
 * may be too short: such a word is never part of a time expression.
 */
function unknownWord(text: string, start: number, end: number, { pastEnding }: Lexicon): Token {
  const code = text.charCodeAt(start)
  const isCapital = code < 91 || (code >= 0xc0 && code < 0xdf)
  const length = Math.min(end - start, longLength)
  // A word of more than four letters with the ending of past verbs looks back.
  const isPast = length === longLength && endsWith(text, end, pastEnding)
  return (isPast ? pastWords : otherWords)[length + (isCapital ? longLength : 0)] ?? otherMark(text, start)
}

function endsWith(text: string, end: number, ending: string): boolean {
  const start = end - ending.length
  for (let at = 0; at < ending.length; at += 1) if (text.charCodeAt(start + at) !== ending.charCodeAt(at)) return false
  return true
}

const longLength = 5
const looksBack: readonly Meaning[] = [{ kind: 'direction', value: -1 }]
const pastWords = unknownWords(looksBack)
const otherWords = unknownWords(noMeanings)

/** By length, first those in small letters. */
function unknownWords(meanings: readonly Meaning[]): readonly Token[] {
  return Array.from({ length: 2 * longLength + 1 }, (_, at) =>
    ({ length: at > longLength ? at - longLength : at, lower: 'word', isCapital: at > longLength, meanings, isCounting: false, type: typeOfOthers }))
}

/** "Feb" in "Feb. 14" is the word "feb.", "a" in "3 a.m." is the word "a.m.". */
function endWithStop(text: string, start: number, end: number, { words }: Lexicon): number {
  if (end - start === 1) {
    initialsPattern.lastIndex = start
    const initialsEnd = initialsPattern.test(text) ? initialsPattern.lastIndex : end
    if (initialsEnd > end && wordAt(words, text, start, initialsEnd) !== undefined) return initialsEnd
  }
  return wordAt(words, text, start, end + 1) === undefined ? end : end + 1
}

function numberOrMark(text: string, start: number, limit: number, lexicon: Lexicon): Token {
  return isDigit(text.charCodeAt(start)) ? readNumber(text, start, { limit, types: lexicon.types }) : readMark(text, start, lexicon)
}

function readMark(text: string, start: number, { marks, genitive }: Lexicon): Token {
  const code = plainMark(text.charCodeAt(start))
  const isGenitive = code === apostrophe && (text.charCodeAt(start + 1) | 32) === 115 && !isWordPart(text.charCodeAt(start + 2))
  return isGenitive ? genitive : marks[code] ?? otherMark(text, start)
}

function otherMark(text: string, start: number): Token {
  return { length: 1, lower: text.charAt(start), isCapital: false, meanings: noMeanings, isCounting: false, type: typeOfOthers }
}

const apostrophe = 39

/** Curly apostrophes as straight ones, all dashes as "-". */
function plainMark(code: number): number {
  if (code === 0x2018 || code === 0x2019) return apostrophe
  return code >= 0x2010 && code <= 0x2014 && code !== 0x2012 ? 45 : code
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
