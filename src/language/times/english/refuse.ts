import type { Token } from '../token.ts'

/** Whether the words around show that these are no time expression. */
export function isRefused(tokens: readonly Token[], from: number, to: number, rule: string): boolean {
  if (rule === 'month') return isNoMonth(tokens, to)
  return rule === 'year' && isNoYear(tokens, from, to)
}

const nameMonths: ReadonlySet<string> = new Set(['may', 'march', 'april', 'june', 'august'])
const beforeMonth: ReadonlySet<string> = new Set([
  'in', 'of', 'since', 'until', 'till', 'by', 'last', 'this', 'next', 'from', 'to', 'through', 'during', 'early', 'late', 'mid', 'before', 'after', 'and', '-', 'between',
])

function isNoMonth(tokens: readonly Token[], to: number): boolean {
  const last = tokens[to - 1]
  if (last === undefined || !nameMonths.has(last.lower)) return false
  return !beforeMonth.has(tokens[to - 2]?.lower ?? '') || tokens[to]?.isCapital === true
}

const countedNouns: ReadonlySet<string> = new Set([
  'people', 'shares', 'miles', 'jobs', 'votes', 'men', 'women', 'children', 'soldiers', 'troops', 'dollars', 'pounds', 'tons', 'tonnes', 'employees', 'workers', 'points', 'meters', 'metres', 'feet', '%', 'percent', 'per',
])
const beforeCounts: ReadonlySet<string> = new Set(['than', 'nearly', 'about', 'no.', 'room', 'flight', 'boeing', 'windows', 'some', 'almost', 'over', 'least'])

function isNoYear(tokens: readonly Token[], from: number, to: number): boolean {
  return countedNouns.has(tokens[to]?.lower ?? '') || beforeCounts.has(tokens[from - 1]?.lower ?? '')
}
