import type { Reading } from '#language/sentences/read-document.ts'
import { ownerBefore } from './possessor-of.ts'
import { cueForms } from './rules/cue-verbs.ts'
import { openingSubject, phraseBefore, subjectBefore, subjectFrom } from './rules/noun-phrases.ts'
import type { TokenRange } from './rules/phrase-from.ts'
import { weekdays } from './rules/phrase-words.ts'
import type { Draft, LabelledSpan } from './span.ts'

/** "…, saying that": the sentence's subject speaks, not the object before the comma. */
export function participleSource(reading: Reading, verb: number, source: LabelledSpan | null): TokenRange | null {
  if (source !== null && source.firstToken > verb) return null
  const { lower, tokens } = reading
  // "footage of Kern asking"
  if (!/^(?:,|by|and|-|–|—|--|;)$/.test(lower[verb - 1] ?? '') && !weekdays.has(lower[verb - 1] ?? '')
    && /^\p{Lu}/u.test(tokens[verb - 1]?.text ?? '')) return tellerOf(reading, verb - 1)
  const sayer = sayerBefore(reading, verb)
  if (sayer !== null) return sayer
  const opening = openingSubject(reading, tokens[verb]?.sentence ?? 0, verb)
  if (source === null) return opening
  const isObject = lower[source.lastToken + 1] === ',' && source.lastToken + 2 === verb && opening !== null && opening.last < source.firstToken - 1
  return isObject || lower[source.firstToken] === 'who' ? opening : null
}

/** “…,” Moll added, saying: who spoke right before goes on. */
function sayerBefore(reading: Reading, verb: number): TokenRange | null {
  const { lower, tokens } = reading
  if (lower[verb - 1] !== ',' || tokens[verb - 2]?.mark !== 'outside') return null
  const before = lower.slice(Math.max(0, verb - 4), verb - 1).findLastIndex((word) => cueForms.get(word)?.tense === 'past')
  if (before < 0) return null
  const said = Math.max(0, verb - 4) + before
  return tokens[said]?.sentence === tokens[verb]?.sentence && said >= verb - 3 ? subjectBefore(reading, said)?.phrase ?? null : null
}

/** "Noting that the lock leaked, Moll left": who comes behind the comma. */
export function mainSubject(reading: Reading, { contents }: Draft, verb: number): TokenRange | null {
  const { lower, tokens, firstTokens } = reading
  const sentence = tokens[verb]?.sentence ?? 0
  const comma = (contents[0]?.lastToken ?? -2) + 1
  const isFirst = (firstTokens[sentence] ?? 0) >= verb - 1
  const isClosed = lower[comma] === ',' || (tokens[comma - 1]?.mark === 'close' && lower[comma - 2] === ',')
  if (!isFirst || !isClosed || tokens[comma]?.sentence !== sentence) return null
  let first = lower[comma] === ',' ? comma + 1 : comma
  if (/^(?:though|however|too)$/.test(lower[first] ?? '') && lower[first + 1] === ',') first += 2
  return subjectFrom(reading, first, firstTokens[sentence + 1] ?? tokens.length)
}

/** "with the camp of the senator from Ames saying": the whole phrase, not its last name. */
function tellerOf(reading: Reading, last: number): TokenRange | null {
  const owner = ownerBefore(reading, last)
  const isInside = owner !== null && reading.lower[owner.first - 1] === 'from'
  return isInside ? phraseBefore(reading, last + 1) ?? owner : owner
}
