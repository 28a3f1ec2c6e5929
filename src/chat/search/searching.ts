import type { Citation } from '#model/citation.ts'
import type { StoreReader } from '#store/store.ts'
import type { ListItem } from '../card.ts'
import type { Words } from '../words/words.ts'

/** What somebody looks for, and where. */
export interface Searching {
  /** As it was typed. */
  readonly text: string
  /** The same, as words that texts are searched by; at least one. */
  readonly wanted: readonly string[]
  readonly outlet: string | undefined
  /** A day. */
  readonly since: string | undefined
  readonly store: StoreReader
  readonly words: Words
}

/** Finds one kind of thing, best first. */
export type Finder = (searching: Searching) => Promise<readonly ListItem[]>

/** So many are looked at; who finds more needs more words. */
export const mostFound = 100

/** Whether the outlet that was asked for has it; any where none was. */
export function isOfOutlet({ outlet }: Pick<Searching, 'outlet'>, citation: Citation): boolean {
  return outlet === undefined || citation.outlet.toLowerCase() === outlet.toLowerCase()
}

/** The filters as `store.quotations` takes them. */
export function filterOf({ outlet, since }: Searching): { readonly outlet?: string, readonly since?: string } {
  return { ...(outlet === undefined ? {} : { outlet }), ...(since === undefined ? {} : { since }) }
}
