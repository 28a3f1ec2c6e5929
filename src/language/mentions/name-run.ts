import type { Reading } from '#language/sentences/read-document.ts'
import { bodyAhead } from './body-ahead.ts'
import { fold } from './fold.ts'
import { isFirst } from './gender-of-first.ts'
import { isCapital } from './is-capital.ts'
import { functionWords, notNames, titleWords } from './word-lists.ts'

const connectors = new Set(['van', 'von', 'der', 'de', 'del', 'della', 'di', 'da', 'la', 'le', 'du', 'al', 'el', 'bin', 'ibn', 'ben', 'ten', 'ter', 'dos', 'af', '&'])
const bodyHeads = /^(?:department|university|ministry|bank|board|house|college|institute|association|secretary|church|bureau|office|court|council|school|chamber|center|centre|league|union|academy|federation|committee)$/

/** The last token of the run that begins here; less than `first` if none does. */
export function runEnd(reading: Reading, first: number): number {
  if (!isNameWord(reading, first)) return first - 1
  let last = first
  // Nobody's name is longer, and a line in capitals is no name.
  while (last - first < 9) {
    const next = nextInRun(reading, last)
    if (next === null) break
    last = next
  }
  return last
}

function nextInRun(reading: Reading, at: number): number | null {
  const { tokens, lower } = reading
  const sentence = tokens[at]?.sentence
  const isHere = (index: number): boolean => tokens[index]?.sentence === sentence && isNameWord(reading, index)
  if (isHere(at + 1) && tokens[at + 1]?.mark === tokens[at]?.mark) return at + 1
  if (connectors.has(lower[at + 1] ?? '') && isHere(at + 2)) return at + 2
  if (connectors.has(lower[at + 1] ?? '') && connectors.has(lower[at + 2] ?? '') && isHere(at + 3)) return at + 3
  if ((lower[at + 1] === 'of' || lower[at + 1] === 'for') && bodyHeads.test(lower[at] ?? '')) {
    if (isHere(at + 2)) return at + 2
    if (lower[at + 2] === 'the' && isHere(at + 3)) return at + 3
  }
  const nicknamed = afterNickname(reading, at + 1)
  if (nicknamed !== null && isHere(nicknamed)) return nicknamed
  const body = bodyAhead(reading, at)
  if (body !== null) return body
  if (lower[at + 1] === ',' && /^(?:jr|sr)\.?$/.test(lower[at + 2] ?? '')) return at + 2
  return null
}

/** "ACM.L": what a stock exchange calls a company. */
function isTicker({ tokens }: Reading, index: number): boolean {
  const isGlued = (at: number): boolean => tokens[at]?.text === '.' && tokens[at]?.hasSpaceBefore === false && tokens[at + 1]?.hasSpaceBefore === false
  const isCapitals = (at: number): boolean => /^\p{Lu}[\p{Lu}\p{N}]{0,5}$/u.test(tokens[at]?.text ?? '')
  return isCapitals(index) && ((isGlued(index - 1) && isCapitals(index - 2)) || (isGlued(index + 1) && isCapitals(index + 2)))
}

const mostNicknameWords = 3

/** Robert “Bobby” Lane, Ann “Two Boats” Moll: the token behind the marks. */
function afterNickname({ tokens }: Reading, open: number): number | null {
  if (tokens[open]?.mark !== 'open') return null
  let close = open + 1
  while (tokens[close]?.mark === 'inside' && close - open <= mostNicknameWords) close += 1
  return tokens[close]?.mark === 'close' && close > open + 1 ? close + 1 : null
}

const abbreviations: ReadonlySet<string> = new Set(['u.s.', 'u.k.', 'e.u.', 'u.n.', 'a.m.', 'p.m.', 'no.', 'd.c.'])
const mayBeVerbs: ReadonlySet<string> = new Set(['may', 'will', 'march'])
const mayBeMonths: ReadonlySet<string> = new Set(['april', 'june', 'august'])
const beforeMonths = /^(?:in|of|the|a|an|by|to|on|at|for|from|since|until|till|through|before|after|during|early|mid|late|last|next|this|every|and|or|between|–|-)$/
const adjectives: ReadonlySet<string> = new Set(['new', 'old', 'great', 'good', 'grand'])

function isParty(text: string | undefined): boolean {
  return text?.charAt(1) === '-' && /^[DRI]-\p{Lu}/u.test(text)
}

function isNameWord(reading: Reading, index: number): boolean {
  const { tokens, lower } = reading
  const text = tokens[index]?.text ?? ''
  const word = lower[index] ?? ''
  if (!isCapital(text)) return false
  if (abbreviations.has(word)) return false
  // "(D-Ames)": a lawmaker's party and place.
  if (isParty(text) || (isParty(tokens[index - 1]?.text) && tokens[index + 1]?.text === ')')) return false
  // "Theresa May" and "May said", but "May 5" and "Will he".
  if (mayBeVerbs.has(word)) return isFirstName(lower[index - 1] ?? '') || /^(?:said|says|told|added|replied|tweeted)$/.test(lower[index + 1] ?? '')
  // "Councillor June Abara", but "the June Board meeting".
  if (mayBeMonths.has(word)) return isNamedBehind(reading, index) && isFirst(word) && !beforeMonths.test(lower[index - 1] ?? '')
  if (notNames.has(word.endsWith('.') ? word.slice(0, -1) : word) || word === "i'm") return false
  // "New York", "Old Trafford", but "New rules".
  if (adjectives.has(word)) return isNamedBehind(reading, index) && !notNames.has(lower[index + 1] ?? '')
  // "Per Dahl"
  if (word === 'per') return isNamedBehind(reading, index)
  return !functionWords.has(word) && !isParticiple(reading, index) && !isTicker(reading, index)
}

function isNamedBehind({ tokens }: Reading, index: number): boolean {
  const next = tokens[index + 1]
  return next !== undefined && next.sentence === tokens[index]?.sentence && /^\p{Lu}\p{Ll}/u.test(next.text)
}

/** "Born on 3 April in Penrith, she": a participle that opens a sentence before a phrase. */
function isParticiple({ lower, tokens, firstTokens }: Reading, index: number): boolean {
  const word = lower[index] ?? ''
  if ((firstTokens[tokens[index]?.sentence ?? 0] ?? 0) !== index || isFirst(word)) return false
  const isForm = /^[a-z]{4,}ed$|^(?:(?:over)?heard|born|told|given|seen|built|made|known|taken|held|left|caught|shown|written|driven|chosen|brought|paid|sent|set|struck|torn)$/.test(word)
  return isForm && /^(?:on|in|at|by|to|as|with|from|for|about|over|of|into|after|before|when|why|if|whether|how|the|a|an|his|her)$/.test(lower[index + 1] ?? '')
}

function isFirstName(word: string): boolean {
  return isFirst(fold(word)) || titleWords.has(word.replace(/\.$/, ''))
}
