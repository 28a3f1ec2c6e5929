import type { Reading } from '#language/sentences/read-document.ts'
import type { Name } from './name.ts'

/** The figures that a name may stand for, the likeliest first; open where nothing settles which. */
export interface Choice {
  readonly figures: readonly number[]
  readonly isOpen: boolean
  /** The full form that settled it; null where only one figure fits, or the article is about one of them. */
  readonly settledBy: Name | null
}

/** What has been told of a figure so far. */
interface Told {
  readonly count: number
  readonly paragraph: number
  /** The last time nobody else could be meant. */
  readonly full: Name | null
}

/** Where several of one surname fit, the one last fully named nearby is meant, unless the article is about another. */
export function settleNames(reading: Reading, names: readonly Name[], fits: readonly (readonly number[])[]): Choice[] {
  const told = new Map<number, Told>()
  return names.map((name, index) => {
    const figures = fits[index] ?? []
    const paragraph = paragraphOf(reading, name)
    const choice = figures.length < 2 ? { figures, isOpen: false, settledBy: null } : settle(reading, { figures, paragraph }, told)
    const [figure] = choice.figures
    // What is said inside marks introduces nobody to the reader of what stands outside.
    if (figure === undefined || choice.isOpen || reading.tokens[name.core]?.mark !== 'outside') return choice
    const known = told.get(figure)
    told.set(figure, { count: (known?.count ?? 0) + 1, paragraph, full: figures.length < 2 ? name : known?.full ?? null })
    return choice
  })
}

interface Place {
  readonly figures: readonly number[]
  readonly paragraph: number
}

function settle(reading: Reading, { figures, paragraph }: Place, told: ReadonlyMap<number, Told>): Choice {
  const known = figures.flatMap((figure) => {
    const state = told.get(figure)
    return state === undefined ? [] : [{ figure, ...state }]
  })
  const near = known.filter((one) => paragraph - one.paragraph < 2)
  const [full, rival] = near.filter((one) => one.full !== null && paragraph - paragraphOf(reading, one.full) < 2)
    .sort((a, b) => (b.full?.first ?? 0) - (a.full?.first ?? 0))
  const main = mainOf(known)
  const found = full ?? (near.length === 1 ? near[0] : near.length === 0 ? main : undefined)
  // Whom the article is about is not forgotten for a passing namesake.
  const isContested = main !== undefined && main !== found && near.includes(main)
  // "Marie Kay and Luc Kay run the lock. … Kay said": either.
  const isEven = rival !== undefined && rival.full?.sentence === full?.full?.sentence
  if (found === undefined || isContested || isEven) return { figures, isOpen: true, settledBy: null }
  return { figures: [found.figure, ...figures.filter((figure) => figure !== found.figure)], isOpen: false, settledBy: found.full }
}

/** Whom an article names so often that a bare surname means nobody else. */
function mainOf<T extends Told>(known: readonly T[]): T | undefined {
  const [first, second] = [...known].sort((a, b) => b.count - a.count)
  if (first === undefined || second === undefined) return first
  return first.count >= 3 * second.count ? first : undefined
}

function paragraphOf({ sentences }: Reading, name: Name): number {
  return sentences[name.sentence]?.paragraph ?? 0
}
