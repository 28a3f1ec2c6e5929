import type { Reading } from '#language/sentences/read-document.ts'
import { isFirst } from './gender-of-first.ts'
import { isCapital } from './is-capital.ts'
import type { Name } from './name.ts'
import { roleNouns, titleWords } from './word-lists.ts'

interface Range {
  readonly firstToken: number
  readonly lastToken: number
}

/** Of the names inside a source phrase those that the phrase is about: no possessors, no modifiers, none behind a preposition. */
export function headNames(reading: Reading, source: Range, names: readonly Name[]): Name[] {
  const heads = names.filter((name, index) => isHead(reading, name, source) && !isModifier(reading, source, name, names[index + 1]))
  const [first] = heads
  if (first === undefined) return []
  // "Moll and Kay" are two speakers; a name in an apposition is not.
  return heads.filter((name, index) => index === 0 || isJoined(reading, heads[index - 1] ?? first, name))
}

function isJoined({ lower }: Reading, before: Name, name: Name): boolean {
  return name.first - before.last === 2 && (lower[before.last + 1] === 'and' || lower[before.last + 1] === '&')
}

function isHead(reading: Reading, name: Name, source: Range): boolean {
  const { tokens, lower } = reading
  const next = name.last + 1
  if (next <= source.lastToken) {
    if (/^['’]s?$/.test(tokens[next]?.text ?? '')) return false
    if (/^[a-z]/.test(tokens[next]?.text ?? '') && !/^(?:of|for|from|at|in|who|and|or|with|on|himself|herself|itself|told|said|also|to|the|a)$/.test(lower[next] ?? '')) return false
  }
  if (name.first <= source.firstToken) return true
  const before = lower.slice(source.firstToken, name.first)
  if (before.includes('(')) return false
  if (before.includes(',')) return isAppositive(before) && (!hasCapitals(reading, source, name) || explainsRole(reading, source, name) || isRelation(reading, source, name))
  if (isForField(before) && isFirst(name.words[0] ?? '') && name.words.length > 1) return true
  return !before.some((word) => /^(?:of|for|from|at|in|to|with|by|on|about|against|between)$/.test(word))
}

/** "Radio Nord Vice President for news and talk [Ann Moll]" */
function isForField(before: readonly string[]): boolean {
  const at = before.indexOf('for')
  return at > 0 && titleWords.has(before[at - 1] ?? '') && !before.includes('of') && before.slice(at + 1).every((word) => /^[a-z]+$/.test(word)) && at < before.length - 1
}

const mostModified = 6

/** "Northlight UK Director [Ann Moll]", "Presumptive winner [Ann Moll]": what other capitals, or nothing but words, lead on from is no head. */
function isModifier({ tokens, lower }: Reading, source: Range, name: Name, next: Name | undefined): boolean {
  if (name.words.length > 1) return false
  let at = name.last + 1
  while (at <= source.lastToken && at - name.last <= mostModified && isCapital(tokens[at]?.text)) at += 1
  if (name.first <= source.firstToken && at - name.last > 2 && !/^['’(]/.test(lower[at] ?? '')) return true
  const between = next === undefined || next.words.length < 2 ? [] : lower.slice(name.last + 1, next.first)
  return between.length > 0 && between.length <= mostModified && between.every((word) => /^[\p{L}.-]+$/u.test(word) && !leadsElsewhere.test(word))
}

const leadsElsewhere = /^(?:and|or|of|for|from|at|in|with|to|by|on|who|whose|told|said|says)$/

/** "The minister, Hugo Brandt": the name explains a description that names nobody. */
function isAppositive(before: readonly string[]): boolean {
  const isSingle = before.at(-1) === ',' && before.filter((word) => word === ',').length === 1
  return isSingle && ((before[0] === 'one' && before[1] === 'of') || /^(?:the|a|an|his|her|its|their|our|my)$/.test(before[0] ?? '') || before.some((word) => roleNouns.has(word) || relations.test(word)))
}

function hasCapitals({ tokens }: Reading, source: Range, name: Name): boolean {
  return tokens.slice(source.firstToken + 1, name.first).some((token) => /^\p{Lu}/u.test(token.text))
}

const kin = /^(?:wife|husband|son|daughter|mother|father|brother|sister|widow|widower|partner|mum|mom|dad|aunt|uncle|cousin|niece|nephew)$/

const relations = /^(?:deputy|predecessor|successor|counterpart|colleague|opponent|challenger|rival|namesake|protege|mentor|boss|assistant|co-founder|teammate|roommate|housemate|flatmate|neighbou?r)$/

/** "Her counterpart from Vell, Hugo Brandt": one who is told by whom one stands beside. */
function isRelation({ lower }: Reading, source: Range, name: Name): boolean {
  if (name.words.length < 2) return false
  const before = lower.slice(source.firstToken, name.first)
  const at = before.findIndex((word) => relations.test(word))
  return at > 0 && /^(?:his|her|its|their|the|['’]s?)$/.test(before[at - 1] ?? '') && !before.slice(0, at).includes(',')
}

/** "The mayor of Bray, Hugo Brandt", but not "the mayor of Paris, Texas"; a first name alone explains only kin: "Tom Kay's wife, Ann". */
function explainsRole({ tokens, lower }: Reading, source: Range, name: Name): boolean {
  // "The ministry’s spokeswoman, Ilze Kalnina"
  if (name.words.length > 1 && roleNouns.has(lower[name.first - 2] ?? '') && tokens[name.first - 2]?.text === lower[name.first - 2]) return true
  if (!isFirst(name.words[0] ?? '')) return false
  if (name.words.length < 2) return kin.test(lower[name.first - 2] ?? '')
  return lower.slice(source.firstToken, name.first).some((word, index) => roleNouns.has(word) && tokens[source.firstToken + index]?.text === word)
}
