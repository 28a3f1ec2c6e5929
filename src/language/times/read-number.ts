import type { Meaning } from './lexicon.ts'
import type { Token } from './token.ts'
import { mayCount } from './token.ts'
import type { TokenTypes } from './token-types.ts'

const isoPattern = /\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\w-])/y
const runMarks = '.,:/-'
const lettersPattern = /[A-Za-zÀ-ɏ]\w*/y
const hyphen = 45
const letterA = 65
/** Longer runs of digits are telephone numbers, account numbers, noise. */
const maxRunLength = 24

/** Reads a number and everything that is glued to it; a run of digits that is no date, year or count has no meaning. */
export function readNumber(text: string, start: number, { limit, types }: Bounds): Token {
  const { words, meanings } = numberAt(text, start, limit)
  return { length: words.length, lower: words.toLowerCase(), isCapital: false, meanings, isCounting: mayCount(meanings), type: types(meanings) }
}

/** Where the stretch ends, and the language's types of tokens. */
interface Bounds {
  readonly limit: number
  readonly types: TokenTypes
}

interface WrittenNumber {
  readonly words: string
  readonly meanings: readonly Meaning[]
}

function numberAt(text: string, start: number, limit: number): WrittenNumber {
  const iso = text.charCodeAt(start + 4) === hyphen ? matchAt(isoPattern, text, start) : undefined
  if (iso !== undefined && start + iso.length <= limit) return { words: iso, meanings: [{ kind: 'iso', value: iso }] }
  const runEnd = endOfRun(text, start, limit)
  const run = text.slice(start, runEnd)
  const letters = text.charCodeAt(runEnd) >= letterA ? matchAt(lettersPattern, text, runEnd) ?? '' : ''
  if (run.length > maxRunLength) return { words: run + letters, meanings: [] }
  if (letters !== '') return { words: run + letters, meanings: suffixedMeanings(run, letters.toLowerCase()) }
  const range = /^(\d{1,4})-\d{1,4}$/.exec(run)?.[1]
  const own = range ?? run
  return { words: own, meanings: isPartOfSomethingElse(text, start) ? [] : numberMeanings(own) }
}

function matchAt(pattern: RegExp, text: string, start: number): string | undefined {
  pattern.lastIndex = start
  return pattern.exec(text)?.[0]
}

/** Where the digits, and the marks between them, end. */
function endOfRun(text: string, start: number, limit: number): number {
  let end = start + 1
  for (let at = end; at < limit; at += 1) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) end = at + 1
    else if (!runMarks.includes(text.charAt(at))) break
  }
  return end
}

/** "$2000", "#1999" and the digits after "1999." or "A-" in a code are no years and no days. */
function isPartOfSomethingElse(text: string, start: number): boolean {
  return start > 0 && '$£€¥#&_/@=%'.includes(text.charAt(start - 1))
}

function numberMeanings(run: string): readonly Meaning[] {
  if (/^\d+$/.test(run)) return plainMeanings(run)
  if (/^\d{1,3}(?:,\d{3}){1,4}$/.test(run)) return [{ kind: 'count', value: Number(run.replaceAll(',', '')) }]
  if (/^\d{1,2}:\d\d(?::\d\d)?$/.test(run)) return [{ kind: 'clock', value: run }]
  if (/^\d{1,2}\.\d\d?$/.test(run)) return [{ kind: 'count', value: Number(run) }, { kind: 'dotted', value: run }]
  if (/^\d{1,6}\.\d{1,4}$/.test(run)) return [{ kind: 'count', value: Number(run) }]
  if (/^\d{1,2}([./-])\d{1,2}\1\d{4}$|^\d{1,2}([/-])\d{1,2}\2\d\d$|^\d\d\.\d\d\.\d\d$/.test(run)) return [{ kind: 'numeric-date', value: run }]
  if (/^\d{1,2}\/\d{1,2}$/.test(run)) return [{ kind: 'slashed', value: run }]
  if (/^\d{1,2}\/\d{4}$/.test(run)) return [{ kind: 'numeric-month', value: run }]
  if (/^[12]\d{3}([./])\d\d\1\d\d$/.test(run)) return [{ kind: 'iso', value: run.replaceAll(/[./]/g, '-') }]
  return []
}

function plainMeanings(run: string): readonly Meaning[] {
  const number = Number(run)
  if (run.length === 4 && /^(?:[01]\d|2[0-3])[0-5]\d$/.test(run)) return [...yearMeanings(number), { kind: 'four-digits', value: run }]
  if (run.length === 4) return yearMeanings(number)
  if (run.length > 2) return [{ kind: 'count', value: number }]
  const meanings: Meaning[] = [{ kind: 'count', value: number }, { kind: 'two-digits', value: run }]
  if (number >= 1 && number <= 31) meanings.push({ kind: 'day', value: number })
  return meanings
}

function yearMeanings(number: number): readonly Meaning[] {
  const isYear = number >= 1000 && number <= 2199
  return [{ kind: isYear ? 'year' : 'no-year', value: number }, { kind: 'count', value: number }]
}

function suffixedMeanings(run: string, letters: string): readonly Meaning[] {
  if (!/^\d{1,4}(?:[:.]\d\d)?$/.test(run)) return []
  const number = Number(run)
  if (letters === 's' || letters === 'er') return /^(?:[12]\d)?\d0$/.test(run) ? [{ kind: 'decade', value: run }] : []
  if (/^(?:st|nd|rd|th)$/.test(letters) && number >= 1 && number <= 100) return ordinalMeanings(number)
  if (letters === 'hrs' && /:\d\d$/.test(run)) return [{ kind: 'clock', value: run }, { kind: 'clock-with-hours', value: run }]
  if (letters === 'am' || letters === 'pm') return [{ kind: 'clock-with-half', value: `${run.replace('.', ':')}${letters}` }]
  return []
}

function ordinalMeanings(number: number): readonly Meaning[] {
  const meanings: Meaning[] = [{ kind: 'ordinal', value: number }]
  if (number <= 31) meanings.push({ kind: 'day', value: number }, { kind: 'day-ordinal', value: number })
  return meanings
}
