import type { Reading } from '#language/sentences/read-document.ts'
import type { Name } from './name.ts'
import { roleNouns } from './word-lists.ts'

interface Range {
  readonly firstToken: number
  readonly lastToken: number
}

/** Of the names inside a source phrase those that the phrase is about: no possessors, no modifiers, none behind a preposition. */
export function headNames(reading: Reading, source: Range, names: readonly Name[]): Name[] {
  const heads = names.filter((name) => isHead(reading, name, source))
  const [first] = heads
  if (first === undefined) return []
  // "Moll and Kay" are two speakers; a name in an apposition is not.
  return heads.filter((name, index) => index === 0 || isJoined(reading, heads[index - 1] ?? first, name))
}

function isJoined({ lower }: Reading, before: Name, name: Name): boolean {
  return name.first - before.last === 2 && (lower[before.last + 1] === 'and' || lower[before.last + 1] === '&')
}

function isHead({ tokens, lower }: Reading, name: Name, source: Range): boolean {
  const next = name.last + 1
  if (next <= source.lastToken) {
    if (/^['’]s?$/.test(tokens[next]?.text ?? '')) return false
    if (/^[a-z]/.test(tokens[next]?.text ?? '') && !/^(?:of|for|from|at|in|who|and|or|with|on|himself|herself|itself|told|said|also|to|the|a)$/.test(lower[next] ?? '')) return false
  }
  if (name.first === source.firstToken) return true
  const before = lower.slice(source.firstToken, name.first)
  if (before.includes('(')) return false
  if (before.includes(',')) return isAppositive(before) && !tokens.slice(source.firstToken + 1, name.first).some((token) => /^\p{Lu}/u.test(token.text))
  return !before.some((word) => /^(?:of|for|from|at|in|to|with|by|on|about|against|between)$/.test(word))
}

/** "The minister, Hugo Brandt": the name explains a description that names nobody. */
function isAppositive(before: readonly string[]): boolean {
  const isSingle = before.at(-1) === ',' && before.filter((word) => word === ',').length === 1
  return isSingle && (/^(?:the|a|an|his|her|its|their|our|my)$/.test(before[0] ?? '') || before.some((word) => roleNouns.has(word)))
}
