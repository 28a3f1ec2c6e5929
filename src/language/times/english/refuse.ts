import { meaningOf } from '../token.ts'
import type { Token } from '../token.ts'

type Refusal = (tokens: readonly Token[], from: number, to: number) => boolean

/** Whether the words around show that these are no time expression. */
export function isRefused(tokens: readonly Token[], from: number, to: number, rule: string): boolean {
  return refusals[rule]?.(tokens, from, to) ?? false
}

const refusals: Readonly<Record<string, Refusal>> = {
  'today': isFigurative,
  'tomorrow': isFigurative,
  'month': isNoMonth,
  'month-ordinal': (tokens, _from, to) => ['quarter', '-', 'half', 'round', 'place'].includes(lowerAt(tokens, to)),
  'year': isNoYear,
  'short-year': (tokens, from) => !beforeYear.has(lowerAt(tokens, from - 1)),
  'weekday': isNoWeekday,
  'week-from-weekday': (tokens, from, to) => lowerAt(tokens, to) === 'of' || lowerAt(tokens, from - 1) === 'the',
  'one-unit': isRate,
  'the-unit': (tokens, _from, to) => lowerAt(tokens, to - 1) !== 'year' || /^[-\d]/.test(lowerAt(tokens, to)),
  'duration': isNoDuration,
  'open-duration': (tokens, from) => !beforeOpenDuration.has(lowerAt(tokens, from - 1)),
  'units-before': hasEventAfter,
  'units-after': hasEventAfter,
  'season': (tokens, _from, to) => lowerAt(tokens, to) === 'of' || lowerAt(tokens, to) === 'in',
  'bare-season': (tokens, from) => !['in', 'by', 'during', 'until', 'since', 'throughout', 'for', 'into'].includes(lowerAt(tokens, from - 1)),
  'last-unit': isPartOfPeriod,
  'the-past': (tokens, _from, to) => lowerAt(tokens, to) === 'of',
  'vague': (tokens, from) => lowerAt(tokens, from - 1) === 'as',
  'the-part': (tokens, from) => !['in', 'during', 'throughout'].includes(lowerAt(tokens, from - 1)),
  'day-of-month': (tokens, _from, to) => isNoDayOfMonth(tokens, to),
  'decade': (tokens, from) => ['his', 'her', 'their', 'my', 'your', 'our'].includes(lowerAt(tokens, from - 1)),
  'day-range': isNoRange,
  'indefinite-weekday': (tokens, _from, to) => isNounAfter(tokens[to]),
  'noon': (tokens, from) => lowerAt(tokens, from - 1) === 'high',
  'holiday': (tokens, _from, to) => ['week', 'weekend', 'season', 'tree', 'trees', 'party'].includes(lowerAt(tokens, to)),
  'named-day': (tokens, from) => lowerAt(tokens, from - 1) === '-',
}

const figurativeNouns: ReadonlySet<string> = new Set([
  'world', 'youth', 'society', 'generation', 'standards', 'young', 'children', 'teenagers', 'consumers', 'personal', 'technology', 'women', 'men', 'people',
])

/** "today's youth", "in the world today", "the people of tomorrow" name no day. */
function isFigurative(tokens: readonly Token[], from: number, to: number): boolean {
  if (lowerAt(tokens, to) === '\'s') return figurativeNouns.has(lowerAt(tokens, to + 1))
  return lowerAt(tokens, from - 1) === 'world' || (lowerAt(tokens, from - 1) === 'of' && figurativeNouns.has(lowerAt(tokens, from - 2)))
}

/** "the last week of September" is no last week. */
function isPartOfPeriod(tokens: readonly Token[], from: number, to: number): boolean {
  return lowerAt(tokens, from - 1) === 'the' || lowerAt(tokens, to) === 'of'
}

const nameMonths: ReadonlySet<string> = new Set(['may', 'march', 'april', 'june', 'august'])
const beforeMonth: ReadonlySet<string> = new Set([
  'in', 'of', 'since', 'until', 'till', 'by', 'last', 'this', 'next', 'from', 'to', 'through', 'during', 'early', 'late', 'mid', 'before', 'after',
  'and', '-', 'between', 'for', 'each', 'every', 'or', 'a', 'an', 'the', 'its', 'his', 'their', 'our', 'late-', 'previous', 'following',
])

function isNoMonth(tokens: readonly Token[], _from: number, to: number): boolean {
  const word = lowerAt(tokens, to - 1)
  if (word === 'mar.' || word === 'sep' || word === 'jan') return true
  if (!nameMonths.has(word)) return false
  if (determiners.has(lowerAt(tokens, to - 2)) && !isNounAfter(tokens[to])) return true
  return !beforeMonth.has(lowerAt(tokens, to - 2)) || isNamePart(tokens[to])
}

const determiners: ReadonlySet<string> = new Set(['a', 'an', 'the', 'its', 'his', 'their', 'our'])

/** "a May meeting" has its noun, "the March to the sea" is a march. */
function isNounAfter(next: Token | undefined): boolean {
  return next !== undefined && !next.isCapital && /^[a-z]{4,}/.test(next.lower) && !['from', 'through', 'toward', 'towards', 'into', 'against'].includes(next.lower)
}

/** "between March 3 and 5" is a range, "on March 3 and 5" are two days; "March 3 to 5 percent" is neither. */
function isNoRange(tokens: readonly Token[], from: number, to: number): boolean {
  const between = tokens.slice(from, to).some((token) => token.lower === 'and')
  if (between && lowerAt(tokens, from - 1) !== 'between') return true
  return ['%', 'percent', 'million', 'billion', 'p.m.', 'a.m.', 'people'].includes(lowerAt(tokens, to))
}

/** "April Jones": a capitalised word that is no weekday follows without a comma. */
function isNamePart(next: Token | undefined): boolean {
  return next !== undefined && next.isCapital && !next.meanings.some((meaning) => meaning.kind === 'weekday')
}

const beforeYear: ReadonlySet<string> = new Set([
  'in', 'of', 'since', 'until', 'till', 'by', 'from', 'to', 'through', 'during', 'early', 'late', 'mid', 'before', 'after', 'between', 'summer', 'winter', 'spring', 'fall',
])
const countedNouns: ReadonlySet<string> = new Set([
  'people', 'shares', 'miles', 'jobs', 'votes', 'men', 'women', 'children', 'soldiers', 'troops', 'dollars', 'pounds', 'tons', 'tonnes', 'employees',
  'workers', 'points', 'meters', 'metres', 'feet', '%', 'percent', 'per', 'men', 'kilometers', 'kilometres', 'km', 'yards', 'aircraft', 'tanks',
  'prisoners', 'casualties', 'dead', 'wounded', 'killed', 'students', 'pages', 'units', 'homes', 'houses', 'vehicles', 'ships', 'calories', 'barrels',
  'acres', 'hectares', 'degrees', 'years', 'days', 'times', 'members', 'passengers', 'cars', 'computers', 'patients', 'civilians', 'refugees', 'guns',
])
const beforeCounts: ReadonlySet<string> = new Set([
  'than', 'nearly', 'no.', 'room', 'flight', 'boeing', 'windows', 'some', 'almost', 'over', 'least', 'approximately', 'roughly', 'resolution', 'us',
  'model', 'airbus', 'route', 'highway', 'number', 'nikkei', 's&p', 'fortune', 'article', 'section', 'page', 'channel',
])

function isNoYear(tokens: readonly Token[], from: number, to: number): boolean {
  const number = Number(meaningOf(tokens[to - 1], 'year') ?? 0)
  const next = tokens[to]
  const before = lowerAt(tokens, from - 1)
  if (countedNouns.has(next?.lower ?? '') || beforeCounts.has(before)) return true
  if (before === '.' || before === '/' || (before === '-' && /\d/.test(lowerAt(tokens, from - 2)) && !/^\d{4}$/.test(lowerAt(tokens, from - 2)))) return true
  const needsSign = number < 1700 || (number > 2030)
  return needsSign && !beforeYear.has(before) && before !== '(' && before !== '-'
}

const newspapers: ReadonlySet<string> = new Set(['times', 'telegraph', 'mirror', 'express', 'herald', 'mail', 'independent', 'post', 'tribune', 'star', 'business'])

function isNoWeekday(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to]
  const before = tokens[from - 1]
  if (before?.isCapital === true && ['black', 'super', 'bloody', 'cyber', 'man', 'ruby', 'blue'].includes(before.lower)) return true
  return next?.isCapital === true && newspapers.has(next.lower)
}

const beforeOneUnit: ReadonlySet<string> = new Set([
  'for', 'within', 'in', 'of', 'after', 'than', 'nearly', 'about', 'almost', 'over', 'only', 'barely', 'just', 'took', 'takes', 'take', 'lasted', 'last',
  'around', 'least', 'under', 'spent', 'spend', 'every', 'once', 'half', 'approximately', 'quite', 'what', 'to', 'roughly', 'such', 'through', 'throughout', 'during',
])

/** "$2 million a year", "seats a week" are rates, no stretch of time. */
function isRate(tokens: readonly Token[], from: number, to: number): boolean {
  if (lowerAt(tokens, to - 1) === 'quarter' || lowerAt(tokens, to - 1) === 'day' && lowerAt(tokens, to) === 'of') return true
  return !beforeOneUnit.has(lowerAt(tokens, from - 1))
}

/** "three-quarters of", "37 years old", "a 136-year-old house". */
function isNoDuration(tokens: readonly Token[], _from: number, to: number): boolean {
  const unit = lowerAt(tokens, to - 1)
  if (unit === 'quarters' || unit === 'quarter') return !['two', 'three', 'past', 'last', 'next'].includes(lowerAt(tokens, to - 2)) || lowerAt(tokens, to) === 'of'
  return lowerAt(tokens, to) === 'old' || lowerAt(tokens, to) === 'olds' || (lowerAt(tokens, to) === '-' && /^olds?$/.test(lowerAt(tokens, to + 1)))
}

const beforeOpenDuration: ReadonlySet<string> = new Set(['for', 'within', 'in', 'after', 'over', 'recent', 'coming', 'past', 'lasted', 'during'])

/** "a month after Qantas left": how long after something, not a date. */
function hasEventAfter(tokens: readonly Token[], _from: number, to: number): boolean {
  const next = tokens[to]
  return next !== undefined && /^[\w]/.test(next.lower)
}

const ordinalNouns: ReadonlySet<string> = new Set([',', '.', ';', 'and', 'at', 'when', 'after', 'but', 'in', 'for', 'with', 'to', ')', ':', 'as', 'that', 'he', 'she', 'they', 'of'])

/** "the 14th floor", "the 19th century": only what ends there is a day. */
function isNoDayOfMonth(tokens: readonly Token[], to: number): boolean {
  if (lowerAt(tokens, to - 1) === 'month') return false
  const next = tokens[to]
  return next !== undefined && !(ordinalNouns.has(next.lower) && next.lower !== 'of')
}

function lowerAt(tokens: readonly Token[], at: number): string {
  return tokens[at]?.lower ?? ''
}
