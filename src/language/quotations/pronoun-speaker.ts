import { fullName, nameIndexFrom, nameSpan } from '#language/mentions/read-persons.ts'
import type { Persons } from '#language/mentions/read-persons.ts'
import type { Name } from '#language/mentions/name.ts'
import { holderAt } from '#language/mentions/office-holders.ts'
import { rankCandidates } from '#language/mentions/salience.ts'
import type { Candidate } from '#language/mentions/salience.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import type { Gender } from '#model/mention.ts'
import type { LabelledSpan } from './span.ts'
import { described, nobody } from './speaker.ts'
import type { Before, Speaker } from './speaker.ts'

/** What a pronoun is read with. */
export interface PronounContext extends Before {
  readonly gender: Gender
}

/** A pronoun is left open where two weigh nearly the same. */
const leastMargin = 1.25
/** Nobody who was last named long before is brought back by a pronoun. */
const leastValue = 0.2

/** Whom a "he" or "she" stands for, left open where two weigh nearly the same. */
export function pronounOf(reading: Reading, { names, cast }: Persons, source: LabelledSpan, context: PronounContext): Speaker {
  const sentenceOf = (token: number): number => reading.tokens[token]?.sentence ?? 0
  const sentence = Math.min(sentenceOf(source.firstToken), ...context.contents.map((content) => sentenceOf(content.firstToken)))
  const ranked = withHolder(reading, cast, source, rankCandidates(reading, cast, names, { token: source.firstToken, sentence, ...context }))
  const [best, second] = ranked
  if (best === undefined || best.value < leastValue) return { ...nobody, basis: 'pronoun without a name' }
  // "The minister replied … “Every page,” he said": whom the article does not name here.
  const isBehind = isDescribedSince(context.described ?? -1, best.name, sentenceOf) && context.lastSpeaker !== best.figure
  const isOpen = best.isBare || isBehind || isOutmatched(cast, ranked, context) || (second !== undefined && best.value < second.value * leastMargin)
  const candidates = ranked.map((candidate) => candidate.figure)
  if (isOpen) return { ...nobody, basis: 'pronoun: several fit', candidates: candidates.slice(0, 4) }
  const sentences = (reading.tokens[source.firstToken]?.sentence ?? 0) - best.name.sentence
  const basis = sentences === 0 ? 'pronoun: same sentence' : sentences === 1 ? 'pronoun: sentence before' : `pronoun: ${sentences} sentences before`
  return { figure: best.figure, name: fullName(reading, cast, best.figure), basis, antecedent: nameSpan(reading, best.name), candidates, certainty: 'resolved' }
}

const mostTokensBack = 60

/** "Roth recalled Mr. Moll talking of it. The mayor’s plans failed; he told": whom a sentence that is nearer calls by an office comes first. */
function withHolder(reading: Reading, cast: Persons['cast'], source: LabelledSpan, ranked: readonly Candidate[]): readonly Candidate[] {
  const { tokens, firstTokens } = reading
  const [best] = ranked
  if (best === undefined) return ranked
  const own = tokens[source.firstToken]?.sentence ?? 0
  for (let sentence = own; sentence > best.name.sentence; sentence -= 1) {
    const first = firstTokens[sentence] ?? 0
    if (source.firstToken - first > mostTokensBack) break
    const holder = holderAt(reading, cast.offices, first)
    const called = ranked.find(({ figure }) => figure === holder)
    if (called === undefined) continue
    return [{ ...called, value: Math.max(called.value, best.value * leastMargin) }, ...ranked.filter((candidate) => candidate !== called)]
  }
  return ranked
}

/** Somebody without a name spoke after the name, or to whom it names: "The owner told Ann Moll …". */
function isDescribedSince(described: number, name: Name, sentenceOf: (token: number) => number): boolean {
  return described > name.last || (described >= 0 && described < name.first && sentenceOf(described) === name.sentence)
}

/** Beside somebody whose name agrees with the pronoun, one whose name tells nothing is no answer. */
function isOutmatched({ figures }: Persons['cast'], [best, ...others]: readonly Candidate[], { gender, told, spoken = [] }: PronounContext): boolean {
  const genderOf = (figure: number): Gender => figures[figure]?.gender ?? 'unknown'
  if (best === undefined || genderOf(best.figure) !== 'unknown' || told?.get(best.figure) === gender) return false
  const isSpokenOf = (name: Name): boolean => spoken.some((content) => content.firstToken <= name.first && name.last <= content.lastToken)
  return others.some(({ figure, name }) => genderOf(figure) === gender && name.sentence === best.name.sentence && !isSpokenOf(name))
}

const mostNamesBack = 60

/** "the Kremlin described …, though it said": the body that is the subject before it in the sentence, or of the sentence before. */
export function bodyOf(reading: Reading, { names, cast }: Persons, source: LabelledSpan): Speaker {
  const sentence = reading.tokens[source.firstToken]?.sentence ?? 0
  const last = nameIndexFrom(names, source.firstToken) - 1
  for (let index = last; index >= 0 && last - index < mostNamesBack; index -= 1) {
    const name = names[index]
    const figure = cast.choices[index]?.figures[0]
    if (name === undefined || name.sentence < sentence - 1) break
    if (figure === undefined || cast.figures[figure]?.kind !== 'organisation' || !isSubject(reading, name)) continue
    const basis = name.sentence === sentence ? 'pronoun: same sentence' : 'pronoun: sentence before'
    return { figure, name: fullName(reading, cast, figure), basis, antecedent: nameSpan(reading, name), candidates: [figure], certainty: 'resolved' }
  }
  return described
}

function isSubject({ lower, tokens }: Reading, name: Name): boolean {
  return tokens[name.first]?.mark === 'outside' && /^(?:said|says|told|is|was|has|had|will|would|also|did|does|[a-z]{3,}ed)$/.test(lower[name.last + 1] ?? '')
}
