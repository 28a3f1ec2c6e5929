import type { Reading } from '#language/sentences/read-document.ts'
import type { Gender } from '#model/mention.ts'
import type { Cast } from './find-persons.ts'
import type { Name } from './name.ts'

/** One figure that a pronoun may stand for, with the name that speaks for it most. */
export interface Candidate {
  readonly figure: number
  readonly name: Name
  readonly value: number
}

/** What is known where a pronoun stands. */
export interface PronounPlace {
  readonly token: number
  readonly gender: Gender
  /** The figure that spoke last before it. */
  readonly lastSpeaker: number | null
}

const verbsOfSubjects = /^(?:said|says|told|added|is|was|has|had|wrote|asked|tweeted|argued|noted|,|who|will|would|also|did|does)$/

/** The persons that a "he" or "she" may stand for, best first: near, subjects, outside marks, in the order of their weight. */
export function rankCandidates(reading: Reading, cast: Cast, names: readonly Name[], place: PronounPlace): Candidate[] {
  const best = new Map<number, Candidate>()
  let seen = 0
  for (let index = lastBefore(names, place.token); index >= 0 && seen < 16; index -= 1) {
    const name = names[index]
    const figure = cast.choices[index]?.[0]
    if (name === undefined || figure === undefined || !isCompatible(cast, figure, name, place.gender)) continue
    seen += 1
    const value = weigh(reading, name, place, figure, cast)
    const known = best.get(figure)
    const extra = known === undefined ? 0 : 0.08
    if (known === undefined || value > known.value) best.set(figure, { figure, name, value: Math.max(value, known?.value ?? 0) + extra })
    else best.set(figure, { ...known, value: known.value + extra })
  }
  return [...best.values()].sort((a, b) => b.value - a.value)
}

function lastBefore(names: readonly Name[], token: number): number {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((names[middle]?.first ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low - 1
}

function isCompatible(cast: Cast, figure: number, name: Name, gender: Gender): boolean {
  const who = cast.figures[figure]
  if (who === undefined || who.kind !== 'person') return false
  const known = name.gender === 'unknown' || name.words.length > 1 ? who.gender : name.gender
  return known === 'unknown' || gender === 'unknown' || known === gender
}

function weigh(reading: Reading, name: Name, place: PronounPlace, figure: number, cast: Cast): number {
  const { tokens, lower, firstTokens } = reading
  const distance = (tokens[place.token]?.sentence ?? 0) - name.sentence
  const isFirst = (firstTokens[name.sentence] ?? 0) >= name.first - 1
  const isSubject = isFirst || verbsOfSubjects.test(lower[name.last + 1] ?? '')
  const isPossessor = /^['’]s?$/.test(tokens[name.last + 1]?.text ?? '')
  const isInMarks = tokens[name.first]?.mark !== 'outside'
  const near = Math.exp(-0.5 * distance) * Math.max(0.05, 1 + (isSubject && !isPossessor ? 1 : 0) - (isInMarks ? 0.8 : 0) - (isPossessor ? 0.5 : 0))
  const spoke = place.lastSpeaker === figure ? 0.7 * Math.exp(-0.3 * distance) : 0
  return near + spoke + (cast.figures[figure]?.gender === place.gender ? 0.15 : 0)
}
