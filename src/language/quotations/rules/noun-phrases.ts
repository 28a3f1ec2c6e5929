import { isCapital } from '#language/mentions/is-capital.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import { cueForms } from './cue-verbs.ts'
import { joinsNames, longest, nameBefore, opensPhrase, phraseFrom, withApposition } from './phrase-from.ts'
import type { TokenRange } from './phrase-from.ts'
import { adverbs, auxiliaries, clauseOpeners, determiners, finiteVerbs, prepositions, subjectPronouns, weekdays } from './phrase-words.ts'
import { afterDateline } from './sentence-range.ts'

/** The subject of a verb of saying, with its apposition, and where the verb's own words (auxiliaries, adverbs) begin. */
export interface Subject {
  readonly phrase: TokenRange
  readonly cueFirst: number
}

/** "Dan Moll, a spokesman for the mill, has also said": the noun phrase left of a verb. */
export function subjectBefore(reading: Reading, verb: number): Subject | null {
  const from = sentenceStart(reading, verb)
  let end = verb - 1
  while (end >= from && isVerbCompanion(reading, end)) end -= 1
  const cueFirst = end + 1
  if (end < from || reading.tokens[end]?.mark !== 'outside') return null
  const word = reading.lower[end] ?? ''
  if (word === ',') return withCueFirst(appositive(reading, end, from), cueFirst)
  return withCueFirst(phraseUpTo(reading, end, from), cueFirst)
}

function withCueFirst(phrase: TokenRange | null, cueFirst: number): Subject | null {
  return phrase === null ? null : { phrase, cueFirst }
}

/** Adverbs that open a sentence before its subject. */
export const sentenceAdverbs = /^(?:meanwhile|however|still|instead|moreover|nevertheless|nonetheless|indeed|earlier|recently|afterward|afterwards|separately|finally|though|thus|overall|[a-z]{4,}ly)$/

/** The subject that opens a sentence, for a verb that shares it: "The clerk, Tom Ashe, left the room and said". */
export function openingSubject(reading: Reading, sentence: number, before: number): TokenRange | null {
  const { lower, tokens, firstTokens } = reading
  let first = afterDateline(reading, firstTokens[sentence] ?? 0)
  if (tokens[first]?.mark !== 'outside') return null
  // "On Friday, the minister …": a phrase up to the first comma says when or where.
  if (prepositions.has(lower[first] ?? '') || adverbs.has(lower[first] ?? '') || sentenceAdverbs.test(lower[first] ?? '')) {
    const comma = lower.slice(first, Math.min(before, first + 15)).indexOf(',')
    if (comma < 0) return null
    first += comma + 1
  }
  return subjectFrom(reading, first, before)
}

/** The subject that begins at a token, with its apposition. */
export function subjectFrom(reading: Reading, first: number, before: number): TokenRange | null {
  const { lower, tokens } = reading
  if (!opensPhrase(reading, first) && !/^[\p{Lu}]/u.test(tokens[first]?.text ?? '')) return null
  if (subjectPronouns.has(lower[first] ?? '')) return { first, last: first }
  const core = phraseFrom(reading, first, before)
  return core === null ? null : withApposition(reading, { first, last: nameEnd(reading, core) }, before)
}

/** "Mr. Trump hardly clarified the matter": a phrase that begins with a name ends with its last capital. */
function nameEnd({ tokens }: Reading, { first, last }: TokenRange): number {
  if (!isCapital(tokens[first]?.text) || !isCapital(tokens[first + 1]?.text)) return last
  let end = first
  for (let at = first; at <= last && at - end <= 3; at += 1) if (isCapital(tokens[at]?.text)) end = at
  return end
}

function sentenceStart({ tokens, firstTokens }: Reading, at: number): number {
  return Math.max(firstTokens[tokens[at]?.sentence ?? 0] ?? 0, at - 60)
}

function isVerbCompanion({ lower, tokens }: Reading, at: number): boolean {
  const word = lower[at] ?? ''
  // Theresa May said
  if (/^(?:May|Will)$/.test(tokens[at]?.text ?? '')) return false
  return auxiliaries.has(word) || adverbs.has(word) || isTime(lower, at) || (/^[a-z]{3,}ly$/.test(word) && word !== 'family' && word !== 'ally' && word !== 'assembly')
}

/** "the bank this month announced", "Moll Tuesday said" */
function isTime(lower: readonly string[], at: number): boolean {
  const word = lower[at] ?? ''
  if (weekdays.has(word)) return true
  const isUnit = /^(?:week|month|year|morning|night|evening|afternoon)$/.test(word)
  return isUnit ? /^(?:this|last|next|that)$/.test(lower[at - 1] ?? '') : /^(?:this|last|next|that)$/.test(word) && /^(?:week|month|year|morning|night|evening|afternoon)$/.test(lower[at + 1] ?? '')
}

/** "Dan Moll, a spokesman, said": the verb stands after the comma that closes the apposition. */
function appositive(reading: Reading, comma: number, from: number): TokenRange | null {
  const { lower, tokens } = reading
  for (let open = comma - 2; open > from && comma - open < longest; open -= 1) {
    if (lower[open] !== ',' || tokens[open]?.mark !== 'outside') continue
    const begins = lower[open + 1] ?? ''
    if (!opensApposition(begins, tokens[open + 1]?.text ?? '')) continue
    const head = phraseUpTo(reading, open - 1, from)
    // "Anna Weiss, of the University of Leeds, who led the study": what a preposition opens is no head.
    if (head !== null && prepositions.has(lower[head.first - 1] ?? '')) continue
    if (head !== null && isHead(reading, head)) return { first: head.first, last: comma - 1 }
  }
  return null
}

function opensApposition(word: string, text: string): boolean {
  return determiners.has(word) || /^(?:who|whose|which|\d\d|of|speaking|citing|in|on|at|then|now|himself|herself|like)$/.test(word) || /^[\p{Lu}]/u.test(text) || /^[a-z]{4,}$/.test(word)
}

function isHead({ tokens, lower }: Reading, head: TokenRange): boolean {
  return tokens.slice(head.first, head.last + 1).some((token) => isCapital(token.text)) || determiners.has(lower[head.first] ?? '')
}

/** The noun phrase that ends right before a token of its sentence; null where none does. */
export function phraseBefore(reading: Reading, token: number): TokenRange | null {
  const from = sentenceStart(reading, token)
  return token - 1 < from ? null : phraseUpTo(reading, token - 1, from)
}

/** The noun phrase that ends here, prepositional phrases inside it included. */
function phraseUpTo(reading: Reading, last: number, from: number): TokenRange | null {
  const { lower, tokens } = reading
  if (!isNounish(reading, last)) return null
  if (subjectPronouns.has(lower[last] ?? '')) return { first: last, last }
  let first = last
  while (first - 1 >= from && last - first < longest && mayExtend(reading, first - 1, first)) first -= 1
  first = trimStart(reading, first, last)
  return first > last || tokens[first]?.mark !== 'outside' ? null : { first, last }
}

function isNounish({ lower, tokens }: Reading, at: number): boolean {
  const word = lower[at] ?? ''
  if (!/^[\p{L}\p{N}@#]/u.test(tokens[at]?.text ?? '')) return /^['’]s?$/.test(word) ? false : word === ')'
  if (/^(?:May|Will)$/.test(tokens[at]?.text ?? '')) return true
  return !prepositions.has(word) && !finiteVerbs.has(word) && (!clauseOpeners.has(word) || word === 'who') && word !== 'to'
}

function mayExtend({ lower, tokens }: Reading, at: number, next: number): boolean {
  const word = lower[at] ?? ''
  const text = tokens[at]?.text ?? ''
  if (tokens[at]?.mark !== 'outside') return false
  if (word === 'and' || word === '&') return joinsNames(lower[next] ?? '', tokens[next]?.text ?? '', nameBefore(tokens, at))
  // the Bakers' and Millers' Union
  if (/^['’]s?$/.test(text) && tokens[at]?.hasSpaceBefore !== true) return true
  // "features a report": an article begins the phrase, unless a preposition leads on.
  if (/^(?:a|an|the|his|her|its|their|my|our|your)$/.test(lower[next] ?? '') && !prepositions.has(word) && !/^(?:all|both|half)$/.test(word)) return false
  if (clauseOpeners.has(word) || subjectPronouns.has(word) || finiteVerbs.has(word)) return false
  const form = cueForms.get(word)
  if (form !== undefined && (form.tense === 'past' || form.tense === 'ing')) return false
  return /^[\p{L}\p{N}@#$%]/u.test(text)
}

/** "On Tuesday the company": what a phrase cannot begin with is cut off. */
function trimStart({ lower, tokens }: Reading, first: number, last: number): number {
  let start = first
  while (start <= last) {
    const word = lower[start] ?? ''
    if (prepositions.has(word)) start = afterPreposition(lower, tokens, start, last)
    else if (adverbs.has(word) || /^(?:however|meanwhile|instead|still|yet|so|even|as|like|[a-z]+ly|'s|'re)$/.test(word) || weekdays.has(word)) start += 1
    else break
  }
  return start
}

function afterPreposition(lower: readonly string[], tokens: Reading['tokens'], preposition: number, last: number): number {
  for (let at = preposition + 2; at <= last; at += 1) {
    if (prepositions.has(lower[at - 1] ?? '')) continue
    const isNewPhrase = determiners.has(lower[at] ?? '') || (isCapital(tokens[at]?.text) && !isCapital(tokens[at - 1]?.text) && !determiners.has(lower[at - 1] ?? ''))
    if (isNewPhrase || weekdays.has(lower[at - 1] ?? '')) return at
  }
  // "In a talk with the Herald Moll said": the last name is the subject.
  return isCapital(tokens[last]?.text) && last - preposition > 2 ? last : preposition + 1
}
