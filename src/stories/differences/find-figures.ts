import type { Span } from '#model/span.ts'
import { stem } from '../wordings/stem.ts'

/** A number of a text with what it counts. */
export interface Figure {
  readonly value: number
  /** "$", "%", "year", or the stem of the counted word: "peopl"; "" where nothing is counted. */
  readonly unit: string
  readonly span: Span
  /** "more than 50", "up to 5,000", "about 40": no exact number is claimed. */
  readonly isLoose: boolean
  /** "more than 50", "up to 5,000": the number is a limit, not a count. */
  readonly isBound: boolean
}

const scales: Readonly<Record<string, number>> = {
  thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, mn: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12,
  crore: 1e7, lakh: 1e5,
}
const words: Readonly<Record<string, number>> = {
  two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15,
  sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20,
  thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}
const figure = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/-])(?<money>(?:US)?[$£€])?\\s?(?<digits>\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,3})?|\\d{1,15}(?:\\.\\d{1,3})?|${Object.keys(words).join('|')})`
  + `(?<scale>\\s?(?:${Object.keys(scales).join('|')})\\b)?(?<percent>\\s?(?:%|percent\\b|per cent\\b))?(?![\\p{N}:/]|[.,]\\p{N}|(?:st|nd|rd|th)\\b)`, 'giu')
const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const afterMonth = new RegExp(`\\b${month}\\.?\\s(?:\\d{1,2},\\s)?$`, 'i')
const beforeMonth = new RegExp(`^\\s${month}\\b`, 'i')
const clockTime = /^\s?(?:[ap]\.?m\b|o['’]clock|GMT|BST|E[DS]?T\b)/i
const looseWords = /(?:more than|less than|fewer than|at least|at most|up to|over|under|about|around|nearly|almost|some|roughly|approximately|close to|as many as|an estimated|estimated|hundreds|dozens|between|to|or)\s(?:(?:US)?[$£€])?$/i
const boundWords = /(?:than|least|most|up to|over|under|many as|hundreds|dozens|between|to|or)\s(?:(?:US)?[$£€])?$/i
const countedWord = /^\s(?:(?:other|more|further|new|young|old|of the|of its|of their|american|russian|chinese)\s)?(?<word>\p{Ll}[\p{L}-]{2,20})/u

/** The numbers that a stretch of text states; days of a month and times of day are left out. */
export function findFigures(text: string, offset: number): Figure[] {
  return [...text.matchAll(figure)].flatMap((match) => {
    const before = text.slice(Math.max(0, match.index - 24), match.index)
    const end = match.index + match[0].length
    const after = text.slice(end, end + 40)
    if (afterMonth.test(before) || beforeMonth.test(after) || clockTime.test(after)) return []
    const { money, digits = '', scale, percent } = match.groups ?? {}
    const value = valueOf(digits, scale)
    const unit = money === undefined ? percent === undefined ? unitOf(digits, scale, after) : '%' : money.replace('US', '')
    const span = { start: offset + match.index, end: offset + end }
    const lead = `${before}${/^\s/.test(match[0]) ? ' ' : ''}`
    return [{ value, unit, span, isLoose: looseWords.test(lead), isBound: boundWords.test(lead) }]
  })
}

function valueOf(digits: string, scale: string | undefined): number {
  const number = words[digits.toLowerCase()] ?? Number(digits.replaceAll(',', ''))
  return number * (scale === undefined ? 1 : scales[scale.trim().toLowerCase()] ?? 1)
}

function unitOf(digits: string, scale: string | undefined, after: string): string {
  const isYear = scale === undefined && /^(?:1[5-9]|20)\d\d$/.test(digits)
  const word = countedWord.exec(after)?.groups?.['word']
  if (isYear) return 'year'
  return word === undefined ? '' : stem(word)
}
