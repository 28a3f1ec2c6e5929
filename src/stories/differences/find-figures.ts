import type { Span } from '#model/span.ts'
import { stem } from '../wordings/stem.ts'

/** A number of a text with what it counts. */
export interface Figure {
  readonly value: number
  /** "$", "%", "date" for a year of the calendar, or the stem of the counted word: "peopl"; "" where nothing is counted. */
  readonly unit: string
  readonly span: Span
  /** What the words leave possible: "50" is 50, "about 40" 34 to 46, "nearly 200" 170 to 200, "more than 50" 50 and up. */
  readonly low: number
  readonly high: number
}

const scales: Readonly<Record<string, number>> = {
  dozen: 12, thousand: 1e3, k: 1e3, million: 1e6, m: 1e6, mn: 1e6, billion: 1e9, bn: 1e9, trillion: 1e12,
  crore: 1e7, lakh: 1e5,
}
const words: Readonly<Record<string, number>> = {
  'half a dozen': 6, 'a dozen': 12, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15,
  sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20,
  thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90,
}
const roundingShare = 0.05
const mostCounted = 100
const figure = new RegExp(
  `(?<![\\p{L}\\p{N}.,:/–-])(?<money>(?:US)?[$£€])?\\s?(?<digits>\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,3})?|\\d{1,15}(?:\\.\\d{1,3})?|(?:${Object.keys(words).join('|')})(?!\\p{L}))`
  + `(?<scale>\\s?(?:${Object.keys(scales).join('|')})\\b)?(?<percent>\\s?(?:%|percent\\b|per cent\\b))?(?![\\p{N}:/]|[.,]\\p{N}|(?:st|nd|rd|th)\\b)`, 'giu')
const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const afterMonth = new RegExp(`\\b${month}\\.?\\s(?:\\d{1,2},\\s)?$`, 'i')
const beforeMonth = new RegExp(`^\\s${month}\\b`, 'i')
const clockTime = /^\s?(?:[ap]\.?m\b|o['’]clock|GMT|BST|E[DS]?T\b)/i
/** How the words before a number bend it, as factors of its value; the first that fits. */
const bent: readonly (readonly [RegExp, number, number])[] = [
  [/(?:(?:\d|two|three|four|five|six|seven|eight|nine|ten)\s(?:to|or|and)|between|hundreds|dozens|thousands)\s$/i, 0, Infinity],
  [/(?:no (?:fewer|less) than|at least|upwards of)\s$/i, 1, Infinity],
  [/(?:no more than|at most|up to|as (?:many|much) as|a maximum of|less than|fewer than|under|below)\s$/i, 0, 1],
  [/(?:more than|over|above|exceeding)\s$/i, 1, Infinity],
  [/(?:nearly|almost|close to|not quite)\s$/i, 0.85, 1],
  [/(?:about|around|some|roughly|approximately|an estimated|estimated|perhaps|maybe)\s$/i, 0.85, 1.15],
]
const about = [/about/, 0.85, 1.15] as const
const exactly = [/^/, 1, 1] as const
/** "12–14 people", "50 or so", "20 or more": what stands after it. */
const orMore = /^(?:\s?[–-]\s?\d|\s(?:or|to|and)\s(?:\d|so|more|two|three|four|five|six|seven|eight|nine|ten)|\+|-odd)/i
const countedWord = /^\s(?:(?:other|more|further|new|young|old|public|private|local|foreign|different|of the|of its|of their|american|russian|chinese)\s)?(?<word>\p{Ll}[\p{L}-]{2,20})/u

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
    return [{ value, unit, span, ...readingOf({ value, isRough: /dozen/i.test(match[0]) }, lead, after) }]
  })
}

/** How a number may be meant. */
export type Reading = Pick<Figure, 'value' | 'low' | 'high'>

/** Whether two figures of one thing cannot both be right, roundings allowed for. */
export function exclude(one: Reading, other: Reading): boolean {
  const slack = isCount(one) && isCount(other) ? 0 : roundingShare * Math.max(one.value, other.value)
  return one.high < other.low - slack || other.high < one.low - slack
}

/** Few enough to be counted one by one: nobody rounds 22 to 21. */
function isCount({ value, low, high }: Reading): boolean {
  return value < mostCounted && Number.isInteger(value) && low === high
}

/** A dozen is never counted exactly. */
function readingOf({ value, isRough }: { readonly value: number, readonly isRough: boolean }, before: string, after: string): Pick<Figure, 'low' | 'high'> {
  if (orMore.test(after)) return { low: 0, high: Infinity }
  const lead = before.replace(/(?:US)?[$£€]$/, '')
  const [, least, most] = bent.find(([words]) => words.test(lead)) ?? (isRough ? about : exactly)
  return { low: least * value, high: most === Infinity ? Infinity : most * value }
}

function valueOf(digits: string, scale: string | undefined): number {
  const number = words[digits.toLowerCase()] ?? Number(digits.replaceAll(',', ''))
  return number * (scale === undefined ? 1 : scales[scale.trim().toLowerCase()] ?? 1)
}

function unitOf(digits: string, scale: string | undefined, after: string): string {
  const isYear = scale === undefined && /^(?:1[5-9]|20)\d\d$/.test(digits)
  const word = countedWord.exec(after)?.groups?.['word']
  if (isYear) return 'date'
  return word === undefined ? '' : stem(word)
}
