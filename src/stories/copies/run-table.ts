/**
 * Which texts hold a run of words; runs and texts are numbers.
 * There are a million of both in an active window: they lie in plain arrays of numbers.
 */
export interface RunTable {
  /** Puts a text after those that hold the run already; not where there are too many. */
  add(run: number, text: number): void
  /** Calls `visit` with each text that holds the run, the first first. */
  each(run: number, visit: (text: number) => void): void
  remove(run: number, text: number): void
}

/** A run that stands in so many texts is a formula ("did not immediately respond to"), and tells nothing. */
const longestChain = 60
const none = 0
const firstBits = 12

/** Runs by open addressing: each stands where its number says, or at the next free place. */
interface Slots {
  readonly bits: number
  readonly runs: Uint32Array
  /** How many texts hold the run; 0 also where all of them were removed. */
  readonly lengths: Uint8Array
  /** The first and the last link of the run's chain; no first one at a free place. */
  readonly firsts: Int32Array
  readonly lasts: Int32Array
}

/** An empty table. */
export function createRunTable(): RunTable {
  let slots = emptySlots(firstBits)
  let taken = 0
  /** The links of all chains; link 0 is none. */
  let texts = new Int32Array(1 << firstBits)
  let nexts = new Int32Array(1 << firstBits)
  let linkCount = 1
  let unused = none

  function add(run: number, text: number): void {
    if (taken * 2 > slots.runs.length) grow()
    const place = placeOf(slots, run)
    const length = slots.lengths[place] ?? 0
    if (length >= longestChain) return
    const link = newLink(text)
    if (slots.firsts[place] === none) taken += 1
    if (length === 0) slots.firsts[place] = link
    else nexts[slots.lasts[place] ?? none] = link
    slots.runs[place] = run
    slots.lasts[place] = link
    slots.lengths[place] = length + 1
  }

  function newLink(text: number): number {
    const link = unused === none ? linkCount++ : unused
    if (link === unused) unused = nexts[link] ?? none
    if (link >= texts.length) [texts, nexts] = [longer(texts), longer(nexts)]
    texts[link] = text
    nexts[link] = none
    return link
  }

  function each(run: number, visit: (text: number) => void): void {
    const place = placeOf(slots, run)
    let link = slots.firsts[place] ?? none
    for (let left = slots.lengths[place] ?? 0; left > 0; left -= 1) {
      visit(texts[link] ?? 0)
      link = nexts[link] ?? none
    }
  }

  function remove(run: number, text: number): void {
    const place = placeOf(slots, run)
    let [before, link] = [none, slots.firsts[place] ?? none]
    for (let left = slots.lengths[place] ?? 0; left > 0; left -= 1) {
      if (texts[link] === text) return cutOut(place, before, link)
      before = link
      link = nexts[link] ?? none
    }
  }

  function cutOut(place: number, before: number, link: number): void {
    const length = (slots.lengths[place] ?? 0) - 1
    slots.lengths[place] = length
    // The place stays taken: runs that belong here may stand behind it.
    if (length === 0) slots.firsts[place] = gone
    else if (before === none) slots.firsts[place] = nexts[link] ?? none
    else nexts[before] = nexts[link] ?? none
    if (slots.lasts[place] === link) slots.lasts[place] = before
    nexts[link] = unused
    unused = link
  }

  /** Doubles the room, unless it is enough to leave out the runs that no text holds any more. */
  function grow(): void {
    const before = slots
    taken = before.lengths.reduce((sum, length) => sum + Math.min(length, 1), 0)
    slots = emptySlots(taken * 4 > before.runs.length ? before.bits + 1 : before.bits)
    for (const [place, length] of before.lengths.entries()) {
      if (length > 0) move(before, place, placeOf(slots, before.runs[place] ?? 0))
    }
  }

  function move(before: Slots, from: number, to: number): void {
    slots.runs[to] = before.runs[from] ?? 0
    slots.lengths[to] = before.lengths[from] ?? 0
    slots.firsts[to] = before.firsts[from] ?? none
    slots.lasts[to] = before.lasts[from] ?? none
  }

  return { add, each, remove }
}

/** In place of the first link of a run that no text holds any more. */
const gone = -1

function emptySlots(bits: number): Slots {
  const size = 1 << bits
  return { bits, runs: new Uint32Array(size), lengths: new Uint8Array(size), firsts: new Int32Array(size), lasts: new Int32Array(size) }
}

/** The place of a run, or the one at which it is to stand. */
function placeOf({ bits, runs, firsts }: Slots, run: number): number {
  // Sampled runs are all divisible by four: only the high bits of a product spread them.
  let place = Math.imul(run, 0x9e3779b1) >>> (32 - bits)
  while (firsts[place] !== none && runs[place] !== run) place = (place + 1) & (runs.length - 1)
  return place
}

function longer(numbers: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const more = new Int32Array(numbers.length * 2)
  more.set(numbers)
  return more
}
