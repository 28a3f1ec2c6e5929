import { tokenAt } from '#language/sentences/read-document.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import { regionsWithin } from '../kind-of.ts'
import { makeSpan } from '../span.ts'
import type { LabelledSpan } from '../span.ts'
import { cueForms } from './cue-verbs.ts'
import { isHeadlineSpeaker } from './headline-speaker.ts'
import type { TokenRange } from './phrase-from.ts'
import { sentenceRange } from './sentence-range.ts'

/** Attributions in the manner of headlines: "…, Kremlin Says", "Watchdog: …", "'…': villagers describe …". */
export function headlineSpans(reading: Reading, sentence: number): LabelledSpan[] {
  return attributionLast(reading, sentence) ?? attributionFirst(reading, sentence)
    ?? quotedFirst(reading, sentence) ?? saysFirst(reading, sentence) ?? []
}

/** "Lock to Stay Shut, Harbour Board Says" */
function attributionLast(reading: Reading, sentence: number): LabelledSpan[] | null {
  const { first, last } = sentenceRange(reading, sentence)
  const { lower } = reading
  if (!isSaying(lower[last])) return null
  const from = Math.max(first, last - 9)
  const comma = from + lower.slice(from, last).lastIndexOf(',')
  if (comma <= first + 1 || last - comma < 2 || last - comma > 8 || /^(?:that|which|who|and|but)$/.test(lower[comma + 1] ?? '')) return null
  return triple({ first, last: comma - 1 }, { first: comma + 1, last: last - 1 }, { first: last, last })
}

function isSaying(word: string | undefined): boolean {
  const form = cueForms.get(word ?? '')
  return form !== undefined && form.tense !== 'ing' && form.kind === 'say'
}

function triple(content: TokenRange, source: TokenRange, cue: TokenRange): LabelledSpan[] {
  return [makeSpan('content', content, 0.85, 'headline'), makeSpan('source', source, 0.85, 'headline'), makeSpan('cue', cue, 0.85, 'headline')]
}

/** "Watchdog: Prices Are Right"; a label such as "Analysis:" names nobody. */
function attributionFirst(reading: Reading, sentence: number): LabelledSpan[] | null {
  const { first, last } = sentenceRange(reading, sentence)
  const { lower, tokens } = reading
  const colon = first + lower.slice(first, first + 5).indexOf(':')
  if (colon < first + 1 || colon > first + 4 || last - colon < 3 || tokens[first]?.mark !== 'outside') return null
  const label = lower.slice(first, colon)
  if (labels.test(lower[first] ?? '') || label.some((word) => noSpeakers.test(word)) || openQuestion.test(lower[colon + 1] ?? '')) return null
  if (tokens.slice(first, colon).some((token) => /\p{N}/u.test(token.text))) return null
  const verb = verbIn(lower, first + 1, colon - 2)
  if (verb === null && tokens[colon + 1]?.mark !== 'open' && !isHeadlineSpeaker(reading, { first, last: colon - 1 })) return null
  if (verb === null) return triple({ first: colon + 1, last }, { first, last: colon - 1 }, { first: colon, last: colon })
  return tokens[colon + 1]?.mark === 'open' ? triple({ first: colon + 1, last }, { first, last: verb - 1 }, { first: verb, last: colon }) : null
}

/** "Watchdog Slams Board: '…'": with a verb and its object the label is the editor's; only words in marks are the subject's. */
function verbIn(lower: readonly string[], first: number, last: number): number | null {
  for (let at = first; at <= last; at += 1) if (cueForms.get(lower[at] ?? '')?.tense === 'present') return at
  return null
}

const labels = /^(?:q|a|analysis|opinion|video|watch|live|breaking|update|updated|exclusive|review|report|fact|factbox|explainer|profile|interview|how|why|what|who|when|where|the|in|on|at|from|a|an|is|are|photos|election|campaign|poll|editorial|column|book|podcast|gallery|timeline|debate)$/

/** "Storm Agnes live: …", "Nine seconds later: …" */
const noSpeakers = new RegExp(`^(?:${[
  'live', 'latest', 'updates?', 'later', 'ago', 'analysis', 'opinion', 'review', 'explained', 'explainer', 'recap', 'highlights', 'results?', 'preview', 'obituary',
  'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', '(?:thir|four|fif|six|seven|eigh|nine|twen|for)(?:teen|ty)', 'eleven', 'twelve', 'hundred', 'thousand', 'seconds?', 'minutes?', 'hours?',
  'days?', 'weeks?', 'months?', 'years?', 'crash', 'storm', 'flood', 'floods', 'fire', 'war', 'strike', 'crisis', 'scandal', 'row', 'affair', 'deal', 'vote',
].join('|')})$`)
const openQuestion = /^(?:how|why|what|who|when|where|which)$/

/** "'We heard it crack': sailors recall the day the lock broke" */
function quotedFirst(reading: Reading, sentence: number): LabelledSpan[] | null {
  const { first, last } = sentenceRange(reading, sentence)
  const { tokens, lower } = reading
  const start = tokens[first]?.start ?? 0
  const [region] = regionsWithin(reading.outerRegions, start, start + 1)
  if (region?.start !== start) return null
  const close = tokenAt(tokens, region.end - 1)
  if (lower[close + 1] !== ':' || close > last) return null
  let verb = close + 3
  while (verb <= Math.min(last, close + 8) && !cueForms.has(tokens[verb]?.text.toLowerCase() ?? '')) verb += 1
  if (verb > Math.min(last, close + 8)) return null
  return triple({ first, last: close }, { first: close + 2, last: verb - 1 }, { first: verb, last: verb })
}

/** "Ministry Says Talks Failed" */
function saysFirst(reading: Reading, sentence: number): LabelledSpan[] | null {
  const { first, last } = sentenceRange(reading, sentence)
  const { lower, tokens } = reading
  for (let verb = first + 1; verb <= Math.min(first + 6, last - 2); verb += 1) {
    if (tokens[verb]?.mark !== 'outside' || /^[,;:]$/.test(lower[verb] ?? '')) return null
    if (cueForms.get(lower[verb] ?? '')?.tense === 'present' && cueForms.get(lower[verb] ?? '')?.isPlain === true) {
      return triple({ first: verb + 1, last }, { first, last: verb - 1 }, { first: verb, last: verb })
    }
  }
  return null
}
