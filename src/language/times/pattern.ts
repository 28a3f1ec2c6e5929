import type { Resolve } from './reading.ts'

/** One row of a table of patterns: the shape of an expression, the name of its rule, and who gives it a value. */
export interface PatternRow {
  /** Words and <kinds> separated by spaces; "|" between alternatives, "?" after what may be missing: "the? last|past <unit|units>". */
  readonly shape: string
  readonly rule: string
  readonly resolve: Resolve
  /** Words that only make sense on the day of publication ("yesterday"): the text is news here. */
  readonly isDeictic?: boolean
  /** Words that look aside for a comparison ("a year earlier"): what follows does not count from them. */
  readonly isAside?: boolean
}

/** One place in a pattern. */
export interface Slot {
  readonly words: readonly string[]
  readonly kinds: readonly string[]
  readonly isOptional: boolean
}

/** A pattern made ready for matching. */
export interface Pattern {
  readonly slots: readonly Slot[]
  readonly rule: string
  readonly resolve: Resolve
  readonly isDeictic: boolean
  readonly isAside: boolean
}

/** Patterns by what they can begin with. */
export interface PatternIndex {
  readonly byWord: ReadonlyMap<string, readonly Pattern[]>
  readonly byKind: ReadonlyMap<string, readonly Pattern[]>
}

/** Makes a table of patterns ready for matching; earlier rows win over later ones of the same length. */
export function indexPatterns(rows: readonly PatternRow[]): PatternIndex {
  const byWord = new Map<string, Pattern[]>()
  const byKind = new Map<string, Pattern[]>()
  for (const row of rows) {
    const pattern = { slots: row.shape.split(' ').map(readSlot), rule: row.rule, resolve: row.resolve, isDeictic: row.isDeictic ?? false, isAside: row.isAside ?? false }
    for (const slot of openingSlots(pattern.slots)) {
      // No expression begins with a comma, even where what stands before it may be missing.
      for (const word of slot.words) if (word !== ',') add(byWord, word, pattern)
      for (const kind of slot.kinds) add(byKind, kind, pattern)
    }
  }
  return { byWord, byKind }
}

function readSlot(text: string): Slot {
  const isOptional = text.length > 1 && text.endsWith('?')
  const choices = (isOptional ? text.slice(0, -1) : text).match(/<[^>]+>|[^|]+/g) ?? []
  return {
    words: choices.filter((choice) => !choice.startsWith('<')),
    kinds: choices.filter((choice) => choice.startsWith('<')).flatMap((choice) => choice.slice(1, -1).split('|')),
    isOptional,
  }
}

/** The slots that may come first: all optional ones up to and with the first that must be there. */
function openingSlots(slots: readonly Slot[]): readonly Slot[] {
  const firstNeeded = slots.findIndex((slot) => !slot.isOptional)
  return slots.slice(0, firstNeeded + 1)
}

function add(index: Map<string, Pattern[]>, key: string, pattern: Pattern): void {
  const known = index.get(key)
  if (known === undefined) index.set(key, [pattern])
  else if (!known.includes(pattern)) known.push(pattern)
}
