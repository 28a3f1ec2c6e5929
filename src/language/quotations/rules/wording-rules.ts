import type { Reading } from '#language/sentences/read-document.ts'
import { makeSpan } from '../span.ts'
import type { LabelledSpan } from '../span.ts'
import { describedBy } from './described-by.ts'
import { phraseFrom } from './phrase-from.ts'
import type { SpeechRegion } from './speech-regions.ts'

/** Attributions that speak of the wording: "in Moll’s words, “…”", "as Moll puts it, “…”", "“…,” as Moll put it". */
export function wordingSpans(reading: Reading, region: SpeechRegion): LabelledSpan[] {
  return inWords(reading, region.first) ?? asPut(reading, region) ?? courtHeard(reading, region) ?? described(reading, region.first) ?? []
}

const farthest = 14

/** "in the minister’s own words, “…”" */
function inWords({ lower, tokens }: Reading, open: number): LabelledSpan[] | null {
  const words = /^[,:]$/.test(lower[open - 1] ?? '') ? open - 2 : open - 1
  if (lower[words] !== 'words' || tokens[words]?.sentence !== tokens[open]?.sentence) return null
  let owner = words - 1
  if (lower[owner] === 'own') owner -= 1
  const isPronoun = /^(?:his|her|their|its)$/.test(lower[owner] ?? '')
  const last = isPronoun ? owner : /^['’]s?$/.test(lower[owner] ?? '') ? owner - 1 : -1
  let start = last
  while (start > words - farthest && lower[start] !== 'in' && tokens[start]?.sentence === tokens[open]?.sentence) start -= 1
  if (last < 0 || lower[start] !== 'in' || start + 1 > last) return null
  return [makeSpan('cue', { first: words, last: words }, 0.9, 'said-before'), makeSpan('source', { first: start + 1, last }, 0.9, 'said-before')]
}

/** "as Moll once put it: “…”" before the words, or behind them. */
function asPut(reading: Reading, { first, last }: SpeechRegion): LabelledSpan[] | null {
  const { lower, tokens } = reading
  const it = /^[,:]$/.test(lower[first - 1] ?? '') ? first - 2 : first - 1
  const isBefore = lower[it] === 'it' && /^puts?$/.test(lower[it - 1] ?? '') && tokens[it]?.sentence === tokens[first]?.sentence
  const as = isBefore ? asBefore(reading, it) : last + 1
  if (lower[as] !== 'as' || tokens[as]?.mark !== 'outside') return null
  const end = isBefore ? it - 1 : Math.min(as + farthest, tokens.length)
  const source = phraseFrom(reading, as + 1, end)
  if (source === null) return null
  let put = source.last + 1
  while (put < source.last + 3 && /^(?:once|later|memorably|has|had|also|[a-z]+ly)$/.test(lower[put] ?? '')) put += 1
  if (!/^puts?$/.test(lower[put] ?? '') || lower[put + 1] !== 'it') return null
  return [makeSpan('cue', { first: put, last: put + 1 }, 0.9, isBefore ? 'said-before' : 'said-after'), makeSpan('source', source, 0.9, 'said-before')]
}

/** Where the “as” of "as Moll put it" stands. */
function asBefore({ lower, tokens }: Reading, it: number): number {
  let as = it - 2
  while (as > it - farthest && lower[as] !== 'as' && tokens[as]?.sentence === tokens[it]?.sentence) as -= 1
  return as
}

/** "was described by Moll as “…”" */
function described(reading: Reading, open: number): LabelledSpan[] | null {
  const passive = describedBy(reading, open)
  return passive === null ? null : [makeSpan('cue', passive.cue, 0.9, 'described-by'), makeSpan('source', passive.source, 0.9, 'described-by')]
}

/** “…”, a court heard: somebody said it there, and nobody tells who. */
function courtHeard({ lower, tokens }: Reading, { last }: SpeechRegion): LabelledSpan[] | null {
  const article = lower[last + 1] === ',' ? last + 2 : last + 1
  const verb = article + (courts.test(lower[article + 1] ?? '') ? 2 : 3)
  const isCourt = /^(?:a|the|an)$/.test(lower[article] ?? '') && courts.test(lower[verb - 1] ?? '')
  const words = lower.slice(verb, verb + 2).join(' ')
  if (!isCourt || !/^(?:heard|(?:was|were) told)\b/.test(words) || tokens[verb]?.sentence !== tokens[article]?.sentence) return null
  return [makeSpan('cue', { first: verb, last: words.startsWith('heard') ? verb : verb + 1 }, 0.9, 'court-heard')]
}

const courts = /^(?:court|jury|jurors|inquest|inquiry|tribunal|hearing|trial)$/
