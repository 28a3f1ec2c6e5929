import type { Pattern, PatternRow, Slot } from './pattern.ts'
import { readPattern } from './pattern.ts'
import type { Token } from './token.ts'

/** Things by a word or by a kind of word. */
interface ByToken<T> {
  readonly byWord: Map<string, T>
  readonly byKind: Map<string, T>
}

/** Patterns that begin alike: those that one token can be, and those that need a certain second one. */
interface Opening {
  readonly alone: Pattern[]
  readonly followed: ByToken<Pattern[]>
}

/** Patterns by the first two tokens that they can begin with: of hundreds, few are left to try at any place of a text. */
export type PatternIndex = ByToken<Opening>

/** Makes a table of patterns ready for matching; earlier rows win over later ones of the same length. */
export function indexPatterns(rows: readonly PatternRow[]): PatternIndex {
  const index: PatternIndex = emptyIndex()
  rows.map(readPattern).forEach((pattern) => {
    for (const first of reachable(pattern.slots, 0)) indexOpening(index, pattern, first)
  })
  return index
}

/** All words that the patterns name. */
export function wordsOfPatterns(rows: readonly PatternRow[]): readonly string[] {
  return [...new Set(rows.map(readPattern).flatMap(({ slots }) => slots.flatMap(({ words }) => words)))]
}

/** The patterns that may fit at a token, each once, in no order. */
export function candidatesAt(index: PatternIndex, token: Token, next: Token | undefined): readonly Pattern[] {
  const ofWord = index.byWord.get(token.lower)
  const found: Pattern[] = []
  if (ofWord !== undefined) addOpening(found, ofWord, next)
  for (const { kind } of token.meanings) {
    const ofKind = index.byKind.get(kind)
    if (ofKind !== undefined) addOpening(found, ofKind, next)
  }
  return found
}

function addOpening(found: Pattern[], { alone, followed }: Opening, next: Token | undefined): void {
  addNew(found, alone)
  if (next === undefined) return
  const ofWord = followed.byWord.get(next.lower)
  if (ofWord !== undefined) addNew(found, ofWord)
  for (const { kind } of next.meanings) {
    const ofKind = followed.byKind.get(kind)
    if (ofKind !== undefined) addNew(found, ofKind)
  }
}

function indexOpening(index: PatternIndex, pattern: Pattern, first: number): void {
  const slot = pattern.slots[first]
  if (slot === undefined) return
  const seconds = reachable(pattern.slots, first + 1)
  for (const opening of entriesOf(index, slot, newOpening)) {
    if (seconds.includes(pattern.slots.length)) addNew(opening.alone, [pattern])
    for (const second of seconds) {
      const secondSlot = pattern.slots[second]
      if (secondSlot === undefined) continue
      for (const patterns of entriesOf(opening.followed, secondSlot, () => [])) addNew(patterns, [pattern])
    }
  }
}

/** The slots that may be taken next from a place on; the number of slots stands for the end. */
function reachable(slots: readonly Slot[], from: number): number[] {
  const places: number[] = []
  for (let at = from; at <= slots.length; at += 1) {
    places.push(at)
    if (slots[at]?.isOptional !== true) break
  }
  return places
}

function entriesOf<T>(index: ByToken<T>, slot: Slot, create: () => T): T[] {
  return [
    ...slot.words.map((word) => entry(index.byWord, word, create)),
    ...slot.kinds.map((kind) => entry(index.byKind, kind, create)),
  ]
}

function entry<T>(map: Map<string, T>, key: string, create: () => T): T {
  const known = map.get(key)
  if (known !== undefined) return known
  const created = create()
  map.set(key, created)
  return created
}

function addNew(list: Pattern[], patterns: readonly Pattern[]): void {
  for (const pattern of patterns) if (!list.includes(pattern)) list.push(pattern)
}

function newOpening(): Opening {
  return { alone: [], followed: emptyIndex() }
}

function emptyIndex<T>(): ByToken<T> {
  return { byWord: new Map(), byKind: new Map() }
}
