import type { Reading } from '#language/sentences/read-document.ts'
import { cueForms } from './cue-verbs.ts'
import type { CueForm } from './cue-verbs.ts'
import { adverbs, clauseOpeners, determiners, finiteVerbs, prepositions, subjectPronouns, weekdays } from './phrase-words.ts'
import { sentenceRange } from './sentence-range.ts'

/** Where the clause begins that the verb carries: at "that" within a few words, or right after the verb. */
export function rightClause(reading: Reading, verb: number, from: number, form: CueForm): number | null {
  const { lower, tokens } = reading
  const { last } = sentenceRange(reading, tokens[verb]?.sentence ?? 0)
  if (form.kind === 'call') return null
  const quoted = thatBeforeMarks(reading, from, last)
  if (quoted !== null) return quoted
  for (let at = from + 1; at <= Math.min(last, from + 16); at += 1) {
    const word = lower[at] ?? ''
    if (tokens[at]?.mark !== 'outside' || /^[:;.!?(]$/.test(word) || (at > from + 1 && finiteVerbs.has(word))) break
    if (word === 'that' && (at === from + 1 || !/^(?:on|in|at|of)$/.test(lower[at - 1] ?? ''))) return at
    if (at === from + 1 && (form.isPlain || /^(?:ask|wonder|question|tell)$/.test(form.lemma)) && (/^(?:if|whether|how|why|what|when|where)$/.test(word) || (word === 'who' && form.lemma === 'ask'))) return at
    if (at > from + 1 && cueForms.get(word)?.tense === 'past') break
  }
  return form.isPlain || form.kind === 'tell' ? bareClause(reading, from + 1, last) : null
}

/** "noted, referring to the offer, that “…”": words in marks after "that" are the content, whatever stands before. */
function thatBeforeMarks({ lower, tokens }: Reading, from: number, last: number): number | null {
  for (let at = from + 1; at < Math.min(last, from + 20); at += 1) {
    if (tokens[at]?.mark !== 'outside' || cueForms.get(lower[at] ?? '')?.tense === 'past') return null
    if (lower[at] === 'that' && tokens[at + 1]?.mark === 'open') return at
  }
  return null
}

/** "said the lock leaks", "said Tuesday he would go", "said: no": a clause needs a verb after its subject. */
function bareClause({ lower, tokens }: Reading, from: number, last: number): number | null {
  let at = from
  while (weekdays.has(lower[at] ?? '') || /^(?:today|yesterday|earlier|later)$/.test(lower[at] ?? '') || (lower[at] === 'on' && weekdays.has(lower[at + 1] ?? ''))) at += 1
  at = afterAdjunct({ lower, tokens }, at, last)
  if (at > last || tokens[at]?.mark === 'close') return null
  const word = lower[at] ?? ''
  const opens = determiners.has(word) || subjectPronouns.has(word) || word === 'there' || word === "it's" || /^[\p{Lu}\p{N}$]/u.test(tokens[at]?.text ?? '')
    || /^[a-z-]{3,}s$/.test(word) || (/^[a-z-]{4,}$/.test(word) && !prepositions.has(word) && !adverbs.has(word) && !clauseOpeners.has(word))
  return opens && hasVerb({ lower, tokens }, at, last) ? at : null
}

/** "said at the time it needed": a clause with a pronoun may follow words that say when or where. */
function afterAdjunct({ lower, tokens }: Pick<Reading, 'lower' | 'tokens'>, at: number, last: number): number {
  if (!/^(?:at|in|on|during|after)$/.test(lower[at] ?? '')) return at
  for (let next = at + 2; next <= Math.min(last, at + 7); next += 1) {
    if (tokens[next]?.mark !== 'outside' || !/^[\p{L}\p{N}'’]/u.test(tokens[next]?.text ?? '')) return at
    if (/^(?:he|she|it|they|we|i|there)$/.test(lower[next] ?? '')) return next
  }
  return at
}

function hasVerb({ lower, tokens }: Pick<Reading, 'lower' | 'tokens'>, from: number, last: number): boolean {
  for (let at = from; at <= Math.min(last, from + 25); at += 1) {
    const word = lower[at] ?? ''
    if (finiteVerbs.has(word) || word.endsWith('n\'t') || (at > from && /^[a-z]{3,}ed$/.test(word))) return true
    if (at > from + 1 && /^[a-z]{2,}[^s]s$/.test(word) && isNoun(lower[at - 1] ?? '')) return true
    if (at > from && /^[;:]$/.test(tokens[at]?.text ?? '')) return false
  }
  return false
}

/** "the lock leaks": a word in -s after a noun may be its verb. */
function isNoun(word: string): boolean {
  return /^[a-z-]{3,}$/.test(word) && !determiners.has(word) && !prepositions.has(word) && !clauseOpeners.has(word) && !word.endsWith('s')
}
