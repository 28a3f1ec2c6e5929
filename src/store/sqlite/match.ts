/** An FTS5 query for all of these folded words, anywhere; a word can never be read as a sign of the query language. */
export function matchAll(words: readonly string[]): string {
  return words.map(quoted).join(' AND ')
}

/** An FTS5 query for any of these folded words. */
export function matchAny(words: readonly string[]): string {
  return words.map(quoted).join(' OR ')
}

/** An FTS5 query for these folded words next to each other, in this order. */
export function matchPhrase(words: readonly string[]): string {
  return quoted(words.join(' '))
}

function quoted(words: string): string {
  return `"${words.replaceAll('"', '""')}"`
}
