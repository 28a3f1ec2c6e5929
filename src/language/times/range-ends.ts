import type { Match } from './match-patterns.ts'
import type { Span } from '#model/span.ts'
import type { Timex } from '#model/timex.ts'
import type { PlacedTokens } from './token.ts'
import { spanOf } from './token.ts'
import { edtfOf, precisionOf } from './value.ts'

const connectors: ReadonlySet<string> = new Set(['-', '/', 'to', 'through', 'until', 'and', 'bis', 'und'])

/** The two dates inside a range ("6" and "7 January" in "6–7 January"), each with its own words; none for what is no range of dates. */
export function rangeEnds(range: Timex, match: Match, placed: PlacedTokens): Timex[] {
  if (range.value?.includes('/') !== true) return []
  const [first, last] = range.value.split('/')
  const connector = match.captures.find(({ kind, value }) => kind === 'word' && connectors.has(String(value)))
  if (range.type !== 'DATE' || first === undefined || last === undefined || connector === undefined) return []
  return [
    endOf(range, { value: first, span: spanOf(placed, match.from, connector.at) }),
    endOf(range, { value: last, span: spanOf(placed, connector.at + 1, match.to) }),
  ].flatMap((end) => end ?? [])
}

interface End {
  readonly value: string
  readonly span: Span | undefined
}

function endOf(range: Timex, { value, span }: End): Timex | undefined {
  if (span === undefined) return undefined
  return { ...range, span, value, edtf: edtfOf(value), precision: precisionOf(value), rule: `${range.rule}; end` }
}
