/** A quotation in chat is at most about this long; the rest is one tap away. */
const maxChars = 300

/**
 * Words that fit a chat line: whole if short, else whole clauses round the first of the wanted words, with "…" where something was left out.
 * What is left stands letter for letter as in the source.
 */
export function excerpt(words: string, wanted: readonly string[] = [], limit = maxChars): string {
  if (words.length <= limit) return words
  const clauses = splitClauses(words)
  const middle = Math.max(0, clauses.findIndex((clause) => hasAny(clause.text, wanted)))
  let first = middle
  let last = middle
  const lengthWith = (from: number, to: number) => (clauses[to]?.end ?? 0) - (clauses[from]?.start ?? 0)
  for (let grew = true; grew;) {
    grew = false
    if (last + 1 < clauses.length && lengthWith(first, last + 1) <= limit) { last++; grew = true }
    if (first > 0 && lengthWith(first - 1, last) <= limit) { first--; grew = true }
  }
  const start = clauses[first]?.start ?? 0
  const end = Math.min(clauses[last]?.end ?? words.length, start + limit)
  return `${start > 0 ? '…' : ''}${cutAtWord(words.slice(start, end), end < words.length && end === start + limit)}${end < words.length ? '…' : ''}`
}

interface Clause {
  readonly start: number
  readonly end: number
  readonly text: string
}

function splitClauses(words: string): Clause[] {
  const clauses: Clause[] = []
  let start = 0
  for (const match of words.matchAll(/[.!?;,:][”’"')]{0,2} |$/g)) {
    const end = match.index + match[0].trimEnd().length
    if (end > start) clauses.push({ start, end, text: words.slice(start, end) })
    start = match.index + match[0].length
  }
  return clauses
}

function hasAny(text: string, wanted: readonly string[]): boolean {
  const lower = text.toLowerCase()
  return wanted.filter((word) => lower.includes(word)).length * 2 > wanted.length
}

function cutAtWord(text: string, isCutInside: boolean): string {
  const blank = text.lastIndexOf(' ')
  return isCutInside && blank > 0 ? text.slice(0, blank) : text.trimEnd()
}
