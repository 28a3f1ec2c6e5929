import type { Reading } from '#language/sentences/read-document.ts'
import type { Figure } from './to-figure.ts'
import { titleWords } from './word-lists.ts'

/** A figure, and the token of the first name before which an office stands: "Mayor Moll". */
interface Holder {
  readonly figure: number
  readonly from: number
}

/** By office, in small letters, the first figures that are called by it. */
export type OfficeHolders = ReadonlyMap<string, readonly Holder[]>

// One is whom "the mayor" means, two leave it open, and no more need be known.
const mostHolders = 2

const offices: ReadonlySet<string> = new Set(
  'president minister premier chancellor secretary senator governor mayor judge justice king queen prince princess pope bishop archbishop sheriff commissioner ambassador coach captain general'.split(' '),
)
const shortForms: ReadonlyMap<string, string> = new Map([['sen', 'senator'], ['gov', 'governor'], ['gen', 'general'], ['capt', 'captain']])
// Who was the president is not "the president".
const others = /^(?:former|ex|vice|deputy|retired|acting|assistant|associate|interim)$/

/** Reads which figures of an article are called by an office before their names. */
export function readOffices({ lower }: Reading, figures: readonly Figure[]): OfficeHolders {
  const holders = new Map<string, Holder[]>()
  figures.forEach(({ names }, figure) => {
    const titled = names.filter((name) => name.core > name.first)
    for (const name of titled) for (const office of officesIn(lower.slice(name.first, name.core))) {
      const known = holders.get(office) ?? []
      if (known.some((holder) => holder.figure === figure)) continue
      holders.set(office, [...known, { figure, from: name.first }].sort((a, b) => a.from - b.from).slice(0, mostHolders))
    }
  })
  return holders
}

/** "Prime Minister": prime minister, minister; "Vice President": vice president only. */
function officesIn(titles: readonly string[]): string[] {
  const words = titles.map((title) => title.replace(/\.$/, '')).map((word) => shortForms.get(word) ?? word)
  if (!offices.has(words.at(-1) ?? '')) return []
  const first = words.findLastIndex((word) => others.test(word))
  return words.flatMap((_, from) => (first < 0 || from === first ? [words.slice(from).join(' ')] : []))
}

/** The last token of "the mayor", "the prime minister", asked for "the"; less than that where no office follows. */
export function officeEnd({ lower, tokens }: Reading, article: number): number {
  if (lower[article] !== 'the' || tokens[article]?.mark !== 'outside') return article - 1
  let last = article
  while (last - article < 3 && titleWords.has(lower[last + 1] ?? '')) last += 1
  const isName = /^\p{Lu}/u.test(tokens[last + 1]?.text ?? '')
  // "the mayor of Bray" may be another.
  return offices.has(lower[last] ?? '') && !isName && lower[last + 1] !== 'of' ? last : article - 1
}

/** Whom "the mayor" means: the only one who was called so before it; null where nobody was, or several. */
export function holderAt(reading: Reading, holders: OfficeHolders, article: number): number | null {
  const office = reading.lower.slice(article + 1, officeEnd(reading, article) + 1).join(' ')
  const before = holders.get(office)?.filter(({ from }) => from < article) ?? []
  return before.length === 1 ? before[0]?.figure ?? null : null
}
