import { cosine } from '../grouping/vector.ts'
import type { Vector } from '../grouping/vector.ts'
import { coreOf } from './core-of.ts'
import { hasOpenSurname } from './has-open-surname.ts'
import type { HighlightSource } from './highlight-source.ts'
import { textOf } from './highlight-source.ts'
import { introducedSurnames } from './introduced-surnames.ts'
import { isDangling } from './is-dangling.ts'
import { isUnattributed } from './is-unattributed.ts'
import { leansOnTold } from './leans-on-told.ts'
import { opensPlainly } from './opens-plainly.ts'
import type { Candidate, Measure } from './score-sentences.ts'
import { inFewWords, inFull, scoreSentences } from './score-sentences.ts'
import type { SharedPhrases } from './shared-phrases.ts'
import { sharedPhrases } from './shared-phrases.ts'
import { isShowable, isStatement, standsAlone } from './stands-alone.ts'
import type { Redundancy } from './tells-the-same.ts'
import { tellingOf, tellsTheSameIn } from './tells-the-same.ts'
import { tellAll } from './told.ts'

export type { HighlightSource } from './highlight-source.ts'

/** A chosen sentence: which source, which of its sentences. */
export interface Choice {
  readonly source: number
  readonly sentence: number
}

/** How much may be chosen; Infinity where it is not limited. */
export interface HighlightLimit {
  readonly sentences: number
  readonly words: number
  /** The same news in other words may stand twice, so that the length is filled. */
  readonly mayRepeat?: boolean
}

/** How strictly sentences are chosen. */
interface Manner extends Redundancy {
  readonly measure: Measure
  /** Whether what the titles name counts as told: who asks for a number of words reads them below the headlines. */
  readonly trustsTitles: boolean
  /** Whether sentences must open on what is told, or needs no telling. */
  readonly opensPlainly: boolean
}

const card: Manner = { measure: inFull, trustsTitles: false, opensPlainly: true, mostOfOne: 0.25, mostOfOpening: 0, core: 3, names: 3 }
/** The same in other words is better than nothing. */
const long: Manner = { ...card, measure: inFewWords, mostOfOne: 0.5, mostOfOpening: 0.5, core: Infinity, names: Infinity }
/** Every word of a number of words counts. */
const summary: Manner = { ...long, trustsTitles: true, opensPlainly: false }

function mannerFor({ words, mayRepeat = false }: HighlightLimit): Manner {
  if (words < Infinity) return summary
  return mayRepeat ? long : card
}

const mostAlike = 0.18
const mostShared = 0.5
const leastNews = 0.5
const sharedWeight = 0.2

/**
 * The sentences that tell a story shortest, best first, from different sources first; as many as `limit` allows. None repeats another, and each
 * can be read after those before it; where no sentence of a story can, the least bad one stands for it.
 */
export function chooseHighlights(sources: readonly HighlightSource[], limit: HighlightLimit): Choice[] {
  const manner = mannerFor(limit)
  const shared = sharedPhrases(sources.map(textOf))
  const candidates = toThePoint(scoreSentences(sources, manner.measure, standsAlone))
  const mayFollow = followingIn(sources, manner)
  const chosen: Candidate[] = []
  let words = 0
  while (chosen.length < limit.sentences) {
    const fitting = candidates.filter((candidate) => words + candidate.wordCount <= limit.words && isNew(candidate, chosen))
    const best = rank(fitting, chosen, shared).find(mayFollow(chosen))
    if (best === undefined) break
    chosen.push(best)
    words += best.wordCount
  }
  return (chosen.length > 0 ? chosen : leastBad(sources, limit, manner)).map(({ source, sentence }) => ({ source, sentence }))
}

/** Asides and other stories' teasers share next to nothing with what is told. */
function toThePoint(candidates: readonly Candidate[]): readonly Candidate[] {
  const most = Math.max(...candidates.map(({ news }) => news))
  return candidates.filter(({ news }) => news >= leastNews * most)
}

function isNew(candidate: Candidate, chosen: readonly Candidate[]): boolean {
  return chosen.every((other) => other !== candidate && cosine(other.terms, candidate.terms) < mostAlike
    && overlap(other.terms, candidate.terms) < mostShared)
}

/** How many of the terms of the one that has fewer stand in the other: what the whole story speaks of weighs little, yet tells the same. */
function overlap(one: Vector, other: Vector): number {
  const [fewer, more] = [one, other].toSorted((a, b) => a.size - b.size)
  return [...fewer?.keys() ?? []].filter((term) => more?.has(term)).length / Math.max(1, fewer?.size ?? 0)
}

/** Sources that have not been heard yet go before those that have; what several sources say counts until it has been said. */
function rank(candidates: readonly Candidate[], chosen: readonly Candidate[], shared: SharedPhrases): Candidate[] {
  const heard = new Set(chosen.map(({ source }) => source))
  const said = new Set(chosen.flatMap(({ phrases }) => [...phrases]))
  const ranked = candidates.map((candidate) => {
    const worth = candidate.score + sharedWeight * newlyShared(candidate, said, shared)
    return { candidate, isHeard: heard.has(candidate.source), worth }
  })
  return ranked.sort((a, b) => Number(a.isHeard) - Number(b.isHeard) || b.worth - a.worth).map(({ candidate }) => candidate)
}

function newlyShared({ phrases, wordCount }: Candidate, said: ReadonlySet<string>, shared: SharedPhrases): number {
  const weights = [...phrases].map((phrase) => (said.has(phrase) ? 0 : shared.get(phrase) ?? 0))
  return weights.reduce((sum, weight) => sum + weight, 0) / Math.sqrt(wordCount)
}

/** Whether a sentence can be read after those chosen: whom and what it speaks of has been told, and what it tells has not. */
function followingIn(sources: readonly HighlightSource[], manner: Manner): (chosen: readonly Candidate[]) => (candidate: Candidate) => boolean {
  const tellsTheSame = tellsTheSameIn(coreOf(sources.map(textOf)), manner)
  const titles = manner.trustsTitles ? sources.map(({ title }) => title) : []
  const surnames = introducedSurnames(sources.flatMap(({ sentences }) => sentences.map(({ words }) => words)))
  return (chosen) => {
    const told = tellAll([...titles, ...chosen.map(({ words }) => words)])
    const tellings = chosen.map(tellingOf)
    return (candidate) => (!manner.opensPlainly || opensPlainly(candidate.words, told))
      && !hasOpenSurname(candidate.words, surnames, told) && !leansOnTold(candidate.words, told)
      && !tellsTheSame(tellingOf(candidate), tellings)
  }
}

/** Of all statements the one with the fewest faults, for a story where none can be read alone; one that its source cuts off is one, too. */
function leastBad(sources: readonly HighlightSource[], limit: HighlightLimit, { measure }: Manner): readonly Candidate[] {
  const nothing = tellAll([])
  const faultsOf = ({ words }: Candidate): number => [
    // Somebody's words that do not say whose are worse than any other fault.
    isUnattributed(words), isUnattributed(words), isDangling(words), leansOnTold(words, nothing), !isStatement(words, 'body'),
  ].filter(Boolean).length
  const whole = scoreSentences(sources, measure, isShowable).filter(({ wordCount }) => wordCount <= limit.words)
  return whole.toSorted((a, b) => faultsOf(a) - faultsOf(b) || b.score - a.score).slice(0, 1)
}
