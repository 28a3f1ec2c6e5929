import type { Match } from './match-patterns.ts'
import type { Timex } from '#model/timex.ts'
import type { Token } from './token.ts'
import { edtfOf, precisionOf } from './value.ts'

const connectors: ReadonlySet<string> = new Set(['-', '/', 'to', 'through', 'until', 'and', 'bis', 'und'])

/** The two dates inside a range ("6" and "7 January" in "6–7 January"), each with its own words; none for what is no range of dates. */
export function rangeEnds(range: Timex, match: Match, tokens: readonly Token[]): Timex[] {
  if (range.value?.includes('/') !== true) return []
  const [first, last] = range.value.split('/')
  const connector = match.captures.find(({ kind, value }) => kind === 'word' && connectors.has(String(value)))
  if (range.type !== 'DATE' || first === undefined || last === undefined || connector === undefined) return []
  return [
    endOf(range, { value: first, from: tokens[match.from], to: tokens[connector.at - 1] }),
    endOf(range, { value: last, from: tokens[connector.at + 1], to: tokens[match.to - 1] }),
  ].flatMap((end) => end ?? [])
}

interface End {
  readonly value: string
  readonly from: Token | undefined
  readonly to: Token | undefined
}

function endOf(range: Timex, { value, from, to }: End): Timex | undefined {
  if (from === undefined || to === undefined) return undefined
  return { ...range, span: { start: from.start, end: to.end }, value, edtf: edtfOf(value), precision: precisionOf(value), rule: `${range.rule}; end` }
}
