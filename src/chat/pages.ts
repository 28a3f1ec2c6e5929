import type { Button } from './card.ts'
import type { Words } from './words/words.ts'

/** A reply shows at most five items. */
export const pageSize = 5

/** The option that buttons use to page; people may type it as well. */
export const pageOption = { type: 'number', min: 1, max: 1000, description: 'Which page of a long answer' } as const

export interface Page<Item> {
  readonly items: readonly Item[]
  readonly number: number
  readonly buttons: readonly Button[]
}

export interface Paging {
  readonly words: Words
  readonly lineOf: (page: number) => string
  /** Items on a page; five unless they need buttons of their own. */
  readonly size?: number
}

/** One page of a list, with a button to the next where there is one; a page past the end is the last one. */
export function pageOf<Item>(all: readonly Item[], wanted: number | undefined, { words, lineOf, size = pageSize }: Paging): Page<Item> {
  const count = Math.max(1, Math.ceil(all.length / size))
  const number = Math.min(wanted ?? 1, count)
  const buttons: Button[] = number < count ? [{ label: words.morePages(number + 1, count), action: { type: 'run', line: lineOf(number + 1) } }] : []
  return { items: all.slice((number - 1) * size, number * size), number, buttons }
}
