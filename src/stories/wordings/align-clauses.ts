import type { Span } from '#model/span.ts'
import { wordsOf } from '#language/sentences/words.ts'
import { contentStems } from './content-stems.ts'

/** The stretches of two utterances that hold the same statement, and how far they agree. */
export interface Alignment {
  readonly one: Span
  readonly other: Span
  /** 0…1 for shared words; more than 1 where several words stand in a row in both. */
  readonly strength: number
}

/** A stretch of an utterance, a sentence or less, with what it says. */
export interface Clause {
  readonly span: Span
  readonly words: readonly string[]
  readonly stems: ReadonlySet<string>
  /** Stems that stand here in names only: two who speak of one board need not say the same of it. */
  readonly names: ReadonlySet<string>
  readonly isDenied: boolean
}

const longRun = 4
const sureRun = 6
/** A shorter run proves something only where it is not all that the two have in common. */
const runOverlap = 0.34
/** Where one denies what the other says, only a long row of words makes it one statement. */
const denial = /\b(?:not|never|no|nobody|nothing|none|neither|nor|without|cannot)\b|n['’]t\b/i
/** "special counsel Ada Nkemelu": what someone is called goes with the name. */
const titles = new Set(['president', 'senator', 'special', 'counsel', 'prime', 'minister', 'secretary', 'general', 'attorney', 'chief', 'former', 'leader', 'speaker',
  'director', 'governor', 'mayor', 'judge', 'chairman', 'spokesman', 'spokeswoman', 'representative', 'candidate', 'nominee', 'chancellor', 'ambassador'])
/** The share of capitalised words above which a text is set like a headline. */
const mostNames = 0.6
const fewestContent = 2
/** Words of speaking and thinking at large: many utterances share them by chance. */
const weakStems = new Set(['want', 'think', 'believ', 'thing', 'peopl', 'lot', 'ask', 'tell', 'know', 'feel', 'look', 'mean', 'come', 'work', 'try', 'tri', 'report', 'noth', 'someth', 'everyth'])

/**
 * The clauses of a stretch of text, without what stands between semicolons.
 * `leaveOut` has the stems that every sentence of the story may share (its headline's, the speaker's name): they prove nothing.
 */
export function clausesOf(text: string, stretch: Span, leaveOut: ReadonlySet<string>): Clause[] {
  return [...text.slice(stretch.start, stretch.end).matchAll(/[^;]+;?/g)].map(({ 0: words, index }) => {
    const start = stretch.start + index + words.length - words.trimStart().length
    const trimmed = words.trim()
    const stems = new Set(contentStems(trimmed, leaveOut))
    return { span: { start, end: start + trimmed.length }, words: wordsOf(trimmed), stems, names: nameStems(trimmed), isDenied: denial.test(trimmed) }
  }).filter(({ words }) => words.length > 0)
}

/** The best pair of clauses of two utterances that say the same, whatever their order; undefined where none do. */
export function alignClauses(own: readonly Clause[], theirs: readonly Clause[], leaveOut: ReadonlySet<string>): Alignment | undefined {
  const pairs = own.flatMap((one) => theirs.flatMap((other) => {
    const strength = strengthOf(one, other, leaveOut)
    return strength === 0 ? [] : [{ one: one.span, other: other.span, strength }]
  }))
  return pairs.reduce<Alignment | undefined>((best, pair) => (best === undefined || pair.strength > best.strength ? pair : best), undefined)
}

function strengthOf(one: Clause, other: Clause, leaveOut: ReadonlySet<string>): number {
  const shared = one.stems.intersection(other.stems)
  const names = one.names.intersection(other.names)
  const [fewer, more] = [one.stems.size, other.stems.size].toSorted((a, b) => a - b)
  const overlap = shared.size / Math.max(1, fewer ?? 1)
  const run = longestRun(one.words, other.words, leaveOut)
  // "on the County Rivers Board" is a row of words, too: it takes a longer one where names make it up.
  if (run >= sureRun) return overlap + run
  if (one.isDenied !== other.isDenied) return 0
  if (run >= longRun && overlap >= runOverlap && longestRun(one.words, other.words, leaveOut.union(names)) >= longRun) return overlap + run
  const hasMoreThanNames = !shared.difference(weakStems).isSubsetOf(names)
  return hasMoreThanNames && isAlike(shared, overlap, shared.size / Math.max(1, more ?? 1)) ? overlap : 0
}

/** Three shared words may be half of what is said; two must be nearly all of it, on both sides. */
function isAlike(shared: ReadonlySet<string>, overlap: number, coverage: number): boolean {
  const strong = shared.difference(weakStems).size
  return coverage >= 0.2 && ((strong >= 3 && overlap >= 0.5) || (strong >= 2 && overlap >= 0.66 && coverage > 0.5))
}

/** The stems of capitalised words, but for the first; where nearly every word has a capital, it tells nothing. */
function nameStems(words: string): ReadonlySet<string> {
  const tokens = words.match(/\p{L}[\p{L}\p{N}’'-]{0,40}/gu) ?? []
  const isName = (token: string | undefined) => token !== undefined && /^\p{Lu}[\p{L}\p{N}]/u.test(token)
  const names = tokens.filter((token, at) => isName(token) && (at > 0 || isName(tokens[1])))
  const called = tokens.filter((token, at) => titles.has(token.toLowerCase()) && isCalled(tokens.slice(at + 1), isName))
  return new Set(names.length > mostNames * tokens.length ? [] : contentStems([...names, ...called].join(' '), new Set()))
}

function isCalled(next: readonly string[], isName: (token: string | undefined) => boolean): boolean {
  return isName(next[0]) || (titles.has(next[0] ?? '') && isName(next[1]))
}

/** How many words stand in a row in both; 0 for a run that says too little. */
function longestRun(one: readonly string[], other: readonly string[], leaveOut: ReadonlySet<string>): number {
  let best = 0
  let before: readonly number[] = []
  for (const [at, word] of one.entries()) {
    const row: number[] = other.map((there, column) => (there === word ? (before[column - 1] ?? 0) + 1 : 0))
    const length = row.reduce((longest, value) => Math.max(longest, value), 0)
    if (length > best && saysSomething(one.slice(at - length + 1, at + 1), leaveOut)) best = length
    before = row
  }
  return best
}

function saysSomething(run: readonly string[], leaveOut: ReadonlySet<string>): boolean {
  return contentStems(run.join(' '), leaveOut.union(weakStems)).length >= fewestContent
}
