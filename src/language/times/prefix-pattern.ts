/** A word of a pattern: in any case, or only with a capital ("May", not "may"). */
export interface PatternWord {
  readonly word: string
  readonly isCapital: boolean
}

/** A regular expression for any of many words, by their common beginnings: it asks each letter of a text once, not once for each word. */
export function prefixPattern(words: readonly PatternWord[]): string {
  const branches = Map.groupBy(words, ({ word, isCapital }) => firstOf(word, isCapital))
  return [...branches].map(([first, group]) => `${first}${restPattern(group.map(({ word }) => word.slice(1)))}`).join('|')
}

function firstOf(word: string, isCapital: boolean): string {
  return isCapital ? `(?-i:${escaped(word.charAt(0).toUpperCase())})` : escaped(word.charAt(0))
}

/** What may follow the letter that all these words had. */
function restPattern(rests: readonly string[]): string {
  const longer = rests.filter((rest) => rest !== '')
  if (longer.length === 0) return ''
  const pattern = prefixPattern(longer.map((word) => ({ word, isCapital: false })))
  const isEnd = longer.length < rests.length
  return isEnd ? `(?:${pattern}|)` : longer.length === 1 ? pattern : `(?:${pattern})`
}

function escaped(letter: string): string {
  return letter.replace(/[.*+?^${}()|[\]\\]/, String.raw`\$&`)
}
