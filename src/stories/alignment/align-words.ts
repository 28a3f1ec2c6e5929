/** Two words that stand for each other: places in the remembered words and in the text, and how alike they are. */
export interface Pair {
  readonly asked: number
  readonly found: number
  readonly likeness: number
}

/** The best stretch of a text for remembered words: which words it has, and the weight they carry less what gaps cost. */
export interface Alignment {
  readonly pairs: readonly Pair[]
  readonly gain: number
}

/** What is aligned: the weight of each remembered word, and how alike it is to each word of the text. */
export interface Meeting {
  readonly weights: readonly number[]
  readonly foundCount: number
  /** One row a remembered word, one column a word of the text; 0 for words that must not meet. */
  readonly likenesses: Float64Array
}

/** Costs as shares of the mean weight of the remembered words, so that they bite alike in small and large collections. */
const gapCost = 0.04
const otherWordCost = 0.06
const swapCost = 0.08

// How a cell of the table was reached.
const start = 0
const pair = 1
const swap = 2
const skipAsked = 3
const skipFound = 4

/** The best local alignment (Smith and Waterman, over words, weighed by how rare they are); neighbours may have changed places. */
export function alignWords(meeting: Meeting): Alignment {
  const { weights, foundCount, likenesses } = meeting
  const width = foundCount + 1
  const gains = new Float64Array((weights.length + 1) * width)
  const steps = new Uint8Array(gains.length)
  const unit = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(weights.length, 1)
  const [gap, otherWord, swapped] = [gapCost * unit, otherWordCost * unit, swapCost * unit]
  let end = 0
  // One loop without calls: this is what a search spends its time on.
  for (let asked = 0; asked < weights.length; asked++) {
    const weight = weights[asked] ?? 0
    for (let found = 0; found < foundCount; found++) {
      const cell = (asked + 1) * width + found + 1
      const place = asked * foundCount + found
      const like = likenesses[place] ?? 0
      let gain = (gains[cell - width - 1] ?? 0) + (like > 0 ? like * weight : -otherWord)
      let step = pair
      const withoutAsked = (gains[cell - width] ?? 0) - gap
      if (withoutAsked > gain) {
        gain = withoutAsked
        step = skipAsked
      }
      const withoutFound = (gains[cell - 1] ?? 0) - gap
      if (withoutFound > gain) {
        gain = withoutFound
        step = skipFound
      }
      const earlier = asked > 0 && found > 0 ? likenesses[place - foundCount] ?? 0 : 0
      const later = earlier > 0 ? likenesses[place - 1] ?? 0 : 0
      const both = later > 0 ? (gains[cell - 2 * width - 2] ?? 0) + earlier * (weights[asked - 1] ?? 0) + later * weight - swapped : 0
      if (later > 0 && both > gain) {
        gain = both
        step = swap
      }
      if (gain <= 0) continue
      gains[cell] = gain
      steps[cell] = step
      if (gain > (gains[end] ?? 0)) end = cell
    }
  }
  return { gain: gains[end] ?? 0, pairs: trace(steps, end, meeting) }
}

function trace(steps: Uint8Array, end: number, { foundCount, likenesses }: Meeting): Pair[] {
  const width = foundCount + 1
  const pairs: Pair[] = []
  const note = (asked: number, found: number) => {
    const like = likenesses[asked * foundCount + found] ?? 0
    if (like > 0) pairs.push({ asked, found, likeness: like })
  }
  let cell = end
  for (;;) {
    const [asked, found] = [Math.floor(cell / width) - 1, cell % width - 1]
    switch (steps[cell] ?? start) {
      case start:
        return pairs.toSorted((left, right) => left.asked - right.asked)
      case pair:
        note(asked, found)
        cell -= width + 1
        break
      case swap:
        note(asked, found - 1)
        note(asked - 1, found)
        cell -= 2 * width + 2
        break
      case skipAsked:
        cell -= width
        break
      default:
        cell -= 1
    }
  }
}
