import type { Gender } from '#model/mention.ts'

/** A name as it stands in an article, in token indexes; both ends belong to it. */
export interface Name {
  /** With the titles before it. */
  readonly first: number
  /** Where the name itself begins. */
  readonly core: number
  readonly last: number
  readonly sentence: number
  /** The name's own words, lower case, without accents and nicknames in marks. */
  readonly words: readonly string[]
  /** What a title tells: "Mrs.", "Congressman". */
  readonly gender: Gender
  readonly hasTitle: boolean
}
