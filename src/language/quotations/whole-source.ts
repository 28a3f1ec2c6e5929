import type { Reading } from '#language/sentences/read-document.ts'
import { bodyNouns, functionWords, roleNouns } from '#language/mentions/word-lists.ts'
import { cueForms } from './rules/cue-verbs.ts'
import { phraseBefore } from './rules/noun-phrases.ts'
import type { TokenRange } from './rules/phrase-from.ts'
import { auxiliaries, determiners, finiteVerbs, prepositions, subjectPronouns } from './rules/phrase-words.ts'

/** The whole phrase of a source of which only the end was found: "voters who have [heard him]", "Moll (R-Ohio [)]", "the board, [run by Roth]". */
export function wholeSource(reading: Reading, source: TokenRange, cue: TokenRange): TokenRange {
  if (source.first > cue.first || reading.tokens[source.first]?.mark !== 'outside') return source
  return pastPossessive(reading, source, cue) ?? behindBracket(reading, source) ?? behindRelative(reading, source)
    ?? behindAdjective(reading, source) ?? behindComma(reading, source, cue) ?? wholeList(reading, source, cue) ?? source
}

/** "Ohio['s port authority] said": whose somebody is does not speak. */
function pastPossessive({ lower, tokens }: Reading, { first, last }: TokenRange, cue: TokenRange): TokenRange | null {
  if (lower[last + 1] !== "'s" || tokens[last + 1]?.hasSpaceBefore !== false) return null
  const isHead = (at: number): boolean => roleNouns.has(lower[at] ?? '') || bodyNouns.has(lower[at] ?? '')
  let head = last + 2
  while (head < Math.min(last + 5, cue.first - 1) && !isHead(head) && /^\p{L}+$/u.test(lower[head] ?? '')) head += 1
  while (isHead(head) && isHead(head + 1)) head += 1
  return isHead(head) && head < cue.first ? { first, last: head } : null
}

/** Moll (D-Ames) said: a bracket is no beginning. */
function behindBracket(reading: Reading, { first, last }: TokenRange): TokenRange | null {
  const { lower } = reading
  const words = lower.slice(first, last + 1)
  if (!words.includes(')') || words.indexOf('(') >= 0 && words.indexOf('(') < words.indexOf(')')) return null
  let open = first - 1
  while (open > first - 8 && lower[open] !== '(') open -= 1
  const head = lower[open] === '(' ? phraseBefore(reading, open) : null
  return head === null ? null : { first: head.first, last }
}

/** "voters who have heard him say": who spoke stands before the clause. */
function behindRelative(reading: Reading, { first, last }: TokenRange): TokenRange | null {
  const { lower, tokens } = reading
  if (subjectPronouns.has(lower[first] ?? '')) return null
  for (let at = first - 1; at >= first - 4; at -= 1) {
    const word = lower[at] ?? ''
    if (tokens[at]?.sentence !== tokens[first]?.sentence || tokens[at]?.text !== word || isSaying(word) || !/^[a-z]/.test(word)) return null
    const isInfinitive = word === 'to' && at === first - 2
    if (word !== 'who' && !isInfinitive) continue
    const head = phraseBefore(reading, lower[at - 1] === ',' ? at - 1 : at)
    return head === null || functionWords.has(lower[head.last] ?? '') && lower[head.last] !== 'those' ? null : { first: head.first, last }
  }
  return null
}

function isSaying(word: string): boolean {
  const form = cueForms.get(word)
  return form !== undefined && form.kind !== 'call'
}

/** "Moll, [speaking in Ames], said", "the board, [run by Roth], said", "Moll, [the mayor], said" */
function behindComma(reading: Reading, { first, last }: TokenRange, cue: TokenRange): TokenRange | null {
  const { lower, tokens } = reading
  if (lower[first - 1] !== ',' || lower[cue.first - 1] !== ',' || cueForms.get(lower[cue.first] ?? '')?.tense === 'ing') return null
  const word = lower[first] ?? ''
  const isAside = (/^[a-z]{2,}(?:ing|ed)$/.test(word) && tokens[first]?.text === word) || /^(?:run|led|held|known|made|born|a|an|the|one)$/.test(word)
  const head = isAside ? phraseBefore(reading, first - 1) : null
  // "Opening the debate, the leader", "In a letter to the Herald, the leader"
  const start = head === null ? first : head.first
  const before = lower[determiners.has(lower[start - 1] ?? '') ? start - 2 : start - 1] ?? ''
  return head === null || prepositions.has(before) || /(?:ing|ed)$/.test(before) ? null : { first: head.first, last }
}

/** "the weary, [71-year-old diplomat]" */
function behindAdjective({ lower, tokens }: Reading, { first, last }: TokenRange): TokenRange | null {
  const isHalf = lower[first - 1] === ',' && /^[a-z]+$/.test(tokens[first - 2]?.text ?? '') && /^(?:the|a|an|his|her|its|their)$/.test(lower[first - 3] ?? '')
  return isHalf && /^\d/.test(tokens[first]?.text ?? '') && tokens[first - 3]?.sentence === tokens[first]?.sentence ? { first: first - 3, last } : null
}

const mostListTokens = 16
const times = /^(?:later|ago|earlier|after|before|hours?|minutes?|days?|weeks?|months?|years?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/

/** "Unions, farmers [and many lawmakers] say", "A quarter, [26 percent], say": nothing but nouns from the beginning of the sentence. */
function wholeList({ lower, tokens, firstTokens }: Reading, { first, last }: TokenRange, cue: TokenRange): TokenRange | null {
  const isAnd = /^(?:and|or)$/.test(lower[first] ?? '') || (lower[first - 1] === 'and' && lower[first - 2] === ',') || (lower[first - 1] === ',' && lower[last - 1] === 'and')
  const isAside = lower[first - 1] === ',' && lower[cue.first - 1] === ',' && first < last && cueForms.get(lower[cue.first] ?? '')?.tense !== 'ing'
  if (!isAnd && !isAside) return null
  const initial = firstTokens[tokens[first]?.sentence ?? 0] ?? first
  const start = /^(?:but|and|yet)$/.test(lower[initial] ?? '') ? initial + 1 : initial
  if (start >= first - 1 || first - start > mostListTokens || (functionWords.has(lower[start] ?? '') && !opensList.test(lower[start] ?? ''))) return null
  for (let at = start; at < first; at += 1) {
    const word = lower[at] ?? ''
    if (tokens[at]?.mark !== 'outside' || (finiteVerbs.has(word) && word !== "'s") || auxiliaries.has(word) || cueForms.has(word)) return null
    if (/^[a-z]{2,}(?:ed|ing|ly)$/.test(word) || times.test(word) || /^(?:who|which|that|where|when|;|:|\(|-|–|—|--)$/.test(word)) return null
  }
  return { first: start, last }
}

const opensList = /^(?:the|a|an|some|many|most|several|both|all|two|three|four|his|her|their|just)$/
