import { expect, it } from 'vitest'
import { english } from './english/english.ts'
import { patterns } from './english/patterns.ts'
import { matchesAt } from './match-patterns.ts'
import { indexPatterns } from './pattern-index.ts'
import { readTokens } from './read-tokens.ts'

const text = 'In the third quarter of 2020, on Tuesday, 2 March, two weeks after Christmas, late last year and at 10 a.m. on the first Monday in May.'

it('finds together what each pattern finds alone', () => {
  const { tokens } = readTokens(text, { start: 0, end: text.length }, english.lexicon)
  const alone = patterns.map((row) => indexPatterns([row]))
  for (const at of tokens.keys()) {
    const together = matchesAt(english.patterns, tokens, at).map(({ pattern, to }) => `${pattern.rule} ${to}`)
    const each = alone.flatMap((index) => matchesAt(index, tokens, at)).map(({ pattern, to }) => `${pattern.rule} ${to}`)
    expect(together.toSorted()).toEqual(each.toSorted())
  }
})
