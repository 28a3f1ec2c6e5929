import type { Document } from '#language/document.ts'
import type { Sentence } from '#model/sentence.ts'
import type { Timex } from '#model/timex.ts'
import { directionAround, isPlainlyAhead } from './direction.ts'
import { english } from './english/english.ts'
import type { TimeLanguage } from './language.ts'
import { matchesAt } from './match-patterns.ts'
import type { Match } from './match-patterns.ts'
import { publicationDay } from './publication-day.ts'
import type { Anchor, Reading, Setting } from './reading.ts'
import { readTokens } from './read-tokens.ts'
import type { Token } from './token.ts'
import { edtfOf, precisionOf } from './value.ts'

/** Finds the time expressions inside the sentences; relative ones are resolved against the publication date, or stay open without it. */
export function findTimexes(document: Document, sentences: readonly Sentence[]): Timex[] {
  const language = languageOf(document.language)
  const publication = publicationDay(document.publishedAt)
  return sentences.flatMap((sentence) => {
    const tokens = language.joinNumbers(readTokens(document.text, sentence.span, language.lexicon))
    return sweep(tokens, language, publication)
  })
}

function languageOf(_tag: string): TimeLanguage {
  return english
}

function sweep(tokens: readonly Token[], language: TimeLanguage, publication: number | null): Timex[] {
  const timexes: Timex[] = []
  let anchor: Anchor | null = null
  let at = 0
  while (at < tokens.length) {
    const setting: Setting = {
      publication, anchor, lastQuarter: null, mode: 'news', tokens,
      direction: (match) => directionAround(tokens, match), isAhead: (match) => isPlainlyAhead(tokens, match),
    }
    const accepted = accept(tokens, language, setting, at)
    at = accepted?.match.to ?? at + 1
    const timex = accepted === undefined || accepted.reading === null ? undefined : timexOf(tokens, accepted.match, accepted.reading)
    if (timex === undefined) continue
    timexes.push(timex)
    anchor = anchorOf(timex.value) ?? anchor
  }
  return timexes
}

interface Accepted {
  readonly match: Match
  readonly reading: Reading | null
}

function accept(tokens: readonly Token[], language: TimeLanguage, setting: Setting, at: number): Accepted | undefined {
  for (const match of matchesAt(language.patterns, tokens, at)) {
    if (language.isRefused(tokens, match.from, match.to, match.pattern.rule)) continue
    const reading = match.pattern.resolve(match, setting)
    if (reading !== undefined) return { match, reading }
  }
  return undefined
}

function timexOf(tokens: readonly Token[], match: Match, reading: Reading): Timex | undefined {
  const first = tokens[match.from]
  const last = tokens[match.to - 1]
  if (first === undefined || last === undefined) return undefined
  const { type, value, basis } = reading
  return {
    span: { start: first.start, end: last.end }, type, value, edtf: reading.edtf ?? edtfOf(value),
    precision: reading.precision ?? precisionOf(value), basis, rule: match.pattern.rule,
  }
}

function anchorOf(value: string | null): Anchor | undefined {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?|-Q([1-4]))?/.exec(value ?? '')
  if (parts === null) return undefined
  const numberOrNull = (text: string | undefined): number | null => text === undefined ? null : Number(text)
  return { year: Number(parts[1]), month: numberOrNull(parts[2]), day: numberOrNull(parts[3]), quarter: numberOrNull(parts[4]) }
}
