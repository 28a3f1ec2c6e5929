import { aroundShared, contradict, isDeniedOnce, withReach } from './contradict.ts'
import { countInOrder, longestRun } from './longest-run.ts'
import type { Meaning } from './read-meaning.ts'
import { tellsOf, weigh } from './read-meaning.ts'

/** With less in common, two clauses are not worth comparing. */
const leastMatched = 1.3
const longRun = 4
const sureRun = 6
/** So long a row is one statement, whatever stands before it. */
const certainRun = 10
const telling = 0.5

/** How far two clauses say the same: 0 not; up to 1 for shared words; more than 1 where several words stand in a row in both. */
export function compareMeanings(one: Meaning, other: Meaning): number {
  const shared = new Set(one.weights.keys()).intersection(other.weights)
  const matched = weigh(one, shared)
  if (matched < leastMatched || contradict(one, other, shared)) return 0
  const [fewer = 0, more = 0] = [one, other].map((meaning) => weigh(meaning, meaning.weights.keys())).toSorted((a, b) => a - b)
  const [closeness, coverage] = [matched / fewer, matched / more]
  const names = one.names.intersection(other.names)
  const { length, ...run } = longestRun(one.terms, other.terms, (words) => saysSomething(one, words, names))
  // "on the County Rivers Board" is a row of words, too: beside it the clauses must have something in common.
  const rows = [withReach(one.terms, run.one, run.one + length), withReach(other.terms, run.other, run.other + length)] as const
  if (length >= sureRun && closeness >= 0.3) return length < certainRun && isDeniedOnce(...rows) ? 0 : closeness + length
  if (isDeniedOnce(aroundShared(one, shared), aroundShared(other, shared))) return 0
  if (length >= longRun && closeness >= 0.5) return closeness + length
  const said = [...shared.difference(names)].filter((term) => tellsOf(one, term) >= telling)
  const strong = said.filter((term) => tellsOf(one, term) === 1).length
  const [inOrder, fewest] = [countInOrder(one.terms, other.terms), Math.min(one.terms.length, other.terms.length)]
  return said.length > 0 && isAlike({ matched, closeness, coverage, strong, inOrder, fewest }) ? closeness : 0
}

/** Two words that tell something; names count only in a long row, and never alone. */
function saysSomething(meaning: Meaning, run: readonly string[], names: ReadonlySet<string>): boolean {
  const all = new Set(run.filter((term) => tellsOf(meaning, term) >= telling))
  const told = run.length >= sureRun && !all.isSubsetOf(names) ? all : all.difference(names)
  return told.size >= 2 && weigh(meaning, told) >= 1.5
}

interface Likeness {
  /** What the shared words tell together. */
  readonly matched: number
  /** Their share of the clause that tells less, and of the one that tells more. */
  readonly closeness: number
  readonly coverage: number
  /** How many of them are neither names nor the story's own words. */
  readonly strong: number
  /** How many words, grammar included, stand in both in one order; and how many the shorter clause has. */
  readonly inOrder: number
  readonly fewest: number
}

/** The less two clauses share, the closer they must be: in a short one a single other word makes another statement. */
function isAlike({ matched, closeness, coverage, strong, inOrder, fewest }: Likeness): boolean {
  return (strong >= 3 && closeness >= 0.5 && coverage >= 0.2)
    || (matched >= 2.4 && closeness >= 0.66 && coverage >= 0.5)
    || (matched >= 1.9 && closeness >= 0.75 && coverage >= 0.45)
    || (closeness >= 0.88 && coverage >= 0.7)
    // A fragment of the other one, cut out by another reporter.
    || (matched >= 1.9 && strong >= 2 && closeness >= 0.85 && inOrder >= 0.6 * fewest)
    || (inOrder >= 6 && inOrder >= 0.7 * fewest && coverage >= 0.5)
}
