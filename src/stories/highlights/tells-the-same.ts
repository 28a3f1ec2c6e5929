import { figuresOf } from './figures-of.ts'
import { meaningsOf } from './meanings-of.ts'

/** What a sentence tells, for comparing it with what has been told. */
export interface Telling {
  readonly meanings: ReadonlySet<string>
  readonly figures: readonly number[]
  /** The last words of the names in it. */
  readonly names: ReadonlySet<string>
  readonly source: number
  /** Its place in its article: the first ones tell the news itself, in every article. */
  readonly sentence: number
}

/** How much two sentences may share before the later one is a repeat; shares of the one that tells less. */
export interface Redundancy {
  readonly mostOfOne: number
  /** Between two openings of articles. */
  readonly mostOfOpening: number
  /** So many of the story's core meanings in both are a repeat. */
  readonly core: number
  /** So many names in both are, too. */
  readonly names: number
}

const fewestMeanings = 5
/** Of what a sentence tells, so much may have been told by all the others together. */
const mostOfAll = 0.55

/** What one sentence of a source tells. */
export function tellingOf({ words, source, sentence }: { readonly words: string, readonly source: number, readonly sentence: number }): Telling {
  return { meanings: new Set(meaningsOf(words)), figures: figuresOf(words), names: lastNames(words), source, sentence }
}

/** A comparison for one story: whether what a sentence tells has been told, by one of the others or by all of them together. */
export function tellsTheSameIn(core: ReadonlySet<string>, redundancy: Redundancy): (telling: Telling, others: readonly Telling[]) => boolean {
  return (telling, others) => {
    const all = new Set(others.flatMap(({ meanings }) => [...meanings]))
    return others.some((other) => isRepeat(telling, other, redundancy, core))
      || (others.length > 0 && share(telling.meanings, all, telling.meanings.size) > mostOfAll)
  }
}

const name = /(?<![\p{L}\p{N}])\p{Lu}\p{L}+(?:[ -]\p{Lu}\p{L}+){0,3}/gu
const opening = /^[\s"“‘'(]*(?:The|A|An|In|On|At|As|After|When|While|For|With|But|And|It|By|From)(?!\p{L})/u

function lastNames(words: string): ReadonlySet<string> {
  const names = words.replace(opening, '').match(name) ?? []
  return new Set(names.map((written) => written.split(/[ -]/).at(-1) ?? '').filter((last) => !last.endsWith('day')))
}

function isRepeat(one: Telling, other: Telling, redundancy: Redundancy, core: ReadonlySet<string>): boolean {
  if (one.figures.some((figure) => other.figures.some((there) => isOneCount(figure, there)))) return true
  const place = one.source === other.source ? Infinity : Math.max(one.sentence, other.sentence)
  if (one.names.intersection(other.names).size >= redundancy.names) return true
  // What one article opens on, another tells in its second or third sentence.
  const mostCore = place <= 2 ? redundancy.core - 2 : redundancy.core
  if (core.intersection(one.meanings).intersection(other.meanings).size >= mostCore) return true
  const mostShared = place === 0 ? redundancy.mostOfOpening : redundancy.mostOfOne
  return share(one.meanings, other.meanings, Math.min(one.meanings.size, other.meanings.size)) > mostShared
}

/** "83,000" and "85,085": one count by two hands. */
function isOneCount(one: number, other: number): boolean {
  return one === other || (one >= 1000 && Math.abs(one - other) <= 0.05 * one)
}

function share(one: ReadonlySet<string>, other: ReadonlySet<string>, size: number): number {
  return one.intersection(other).size / Math.max(fewestMeanings, size)
}
