import { termOf } from './same-words.ts'
import { plainWords } from './plain-words.ts'
import { stopWords } from './stop-words.ts'

/** "special counsel Ada Nkemelu": what someone is called goes with the name. */
const titles = new Set(['president', 'senator', 'special', 'counsel', 'prime', 'minister', 'secretary', 'general', 'attorney', 'chief', 'former', 'leader', 'speaker',
  'director', 'governor', 'mayor', 'judge', 'chairman', 'spokesman', 'spokeswoman', 'representative', 'candidate', 'nominee', 'chancellor', 'ambassador'])
/** The share of capitalised words above which a text is set like a headline. */
const mostNames = 0.6

/** The terms of capitalised words, but for the first, and of the titles before them; where nearly every word has a capital, it tells nothing. */
export function clauseNames(words: string): ReadonlySet<string> {
  const tokens = words.match(/\p{L}[\p{L}\p{N}’'-]{0,40}/gu) ?? []
  const isName = (token: string | undefined) => token !== undefined && /^\p{Lu}[\p{L}\p{N}]/u.test(token)
  const names = tokens.filter((token, at) => isName(token) && (at > 0 || isName(tokens[1])))
  const called = tokens.filter((token, at) => titles.has(token.toLowerCase()) && isCalled(tokens.slice(at + 1, at + 3), isName))
  const terms = plainWords([...names, ...called].join(' ')).filter((word) => !stopWords.has(word)).map(termOf)
  return new Set(names.length > mostNames * tokens.length ? [] : terms)
}

function isCalled(next: readonly string[], isName: (token: string | undefined) => boolean): boolean {
  return isName(next[0]) || (titles.has(next[0] ?? '') && isName(next[1]))
}
