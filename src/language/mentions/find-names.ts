import { isHeadline } from '#language/sentences/is-headline.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import type { Gender } from '#model/mention.ts'
import { fold } from './fold.ts'
import { genderOfFirst, isFirst } from './gender-of-first.ts'
import { isCapital } from './is-capital.ts'
import type { Name } from './name.ts'
import { bodyNouns, femaleTitles, functionWords, knownBodies, maleTitles, notNames, roleNouns, titleWords } from './word-lists.ts'

const connectors = new Set(['van', 'von', 'der', 'de', 'del', 'della', 'di', 'da', 'la', 'le', 'du', 'al', 'el', 'bin', 'ibn', 'ben', 'ten', 'ter', 'dos', 'af', '&'])
const bodyHeads = /^(?:department|university|ministry|bank|board|house|college|institute|association|secretary|church|bureau|office|court|council|school|chamber|center|centre|league|union|academy|federation|committee)$/

/** Runs of capitalised words that may name somebody; headlines are left out, their capitals mean nothing. */
export function findNames(reading: Reading): Name[] {
  const names: Name[] = []
  reading.sentences.forEach((_, sentence) => {
    const end = reading.firstTokens[sentence + 1] ?? reading.tokens.length
    let index = isHeadline(reading, sentence) ? end : reading.firstTokens[sentence] ?? end
    while (index < end) {
      const isOpening = isCapital(reading.tokens[index]?.text) && !isShouted(reading, index)
      const last = isOpening ? runEnd(reading, index) : index - 1
      if (last >= index) for (const name of readRun(reading, index, last)) names.push(name)
      index = Math.max(index, last) + 1
    }
  })
  return withoutCommonWords(reading, names)
}

const bodyInCapitals = /^(?:fbi|cia|nsa|nato|nhs|bbc|itv|rspca|rnli|nasa)$/

/** "A PAL of", "An OFF-DUTY NURSE told": behind an article that opens a paragraph, words in capitals describe somebody and name nobody. */
function isShouted({ tokens, lower }: Reading, index: number): boolean {
  const isCapitals = (at: number): boolean => /^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(tokens[at]?.text ?? '')
  if (!isCapitals(index) || bodyInCapitals.test(lower[index] ?? '')) return false
  let article = index - 1
  while (index - article < 5 && isCapitals(article)) article -= 1
  const opens = tokens[article]?.paragraph !== tokens[article - 1]?.paragraph
  return opens && /^(?:a|an)$/.test(lower[article] ?? '') && tokens[article]?.paragraph === tokens[index]?.paragraph
}

/** "Police said", "Critics say": a word that only begins sentences, and is in lower case elsewhere or names a kind of people, is no name. */
function withoutCommonWords({ tokens, lower, firstTokens }: Reading, names: readonly Name[]): Name[] {
  const isInitial = (name: Name): boolean => name.first === firstTokens[name.sentence] || tokens[name.first - 1]?.mark === 'open'
  // "Hugh Baker left. Baker said"
  const hasFirst = (name: Name): boolean => name.words.length > 1 && isFirst(name.words[0] ?? '')
  const firm = new Set(names.filter((name) => !isInitial(name) || hasFirst(name)).flatMap((name) => name.words))
  // "Firefighters have", "Forecasters are": more than one, so nobody's name.
  const isMany = (name: Name): boolean => name.words[0]?.endsWith('s') === true && plurals.test(lower[name.last + 1] ?? '')
  const isInDoubt = (name: Name): boolean => name.words.length < 2 && !name.hasTitle && isInitial(name) && !firm.has(name.words[0] ?? '')
  const inDoubt = new Set(names.filter(isInDoubt).map((name) => name.words[0] ?? ''))
  const plain = new Set<string>()
  if (inDoubt.size > 0) tokens.forEach(({ text }, index) => text === lower[index] && inDoubt.has(text) && plain.add(text))
  const many = new Set(names.filter((name) => isInDoubt(name) && isMany(name)).map((name) => name.words[0]))
  const isCommon = (word: string): boolean => plain.has(word) || many.has(word) || roleNouns.has(word.replace(/s$/, '')) || bodyNouns.has(word)
  return names.filter((name) => !isInDoubt(name) || !isCommon(name.words[0] ?? ''))
}

const plurals = /^(?:are|were|have|do|say|warn|want|fear|believe|hope|claim|argue|think|call|expect)$/

/** The last token of the run that begins here; less than `first` if none does. */
function runEnd(reading: Reading, first: number): number {
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
  const body = bodyAhead(reading, at) ?? officeAhead(reading, at) ?? fieldAhead(reading, at)
  if (body !== null) return body
  if (lower[at + 1] === ',' && /^(?:jr|sr)\.?$/.test(lower[at + 2] ?? '')) return at + 2
  return null
}

/** "the Bakers’ and Allied Workers’ Union" */
function bodyAhead({ tokens, lower }: Reading, at: number): number | null {
  if (lower[at]?.endsWith('s') !== true || !/^['’]$/.test(tokens[at + 1]?.text ?? '') || tokens[at + 1]?.hasSpaceBefore !== false) return null
  for (let index = at + 2; index < at + 8; index += 1) {
    if (tokens[index]?.sentence !== tokens[at]?.sentence || !/^(?:\p{Lu}|and$|['’]$)/u.test(tokens[index]?.text ?? '')) return null
    if (bodyNouns.has(lower[index] ?? '')) return index
  }
  return null
}

const officeOwners: ReadonlySet<string> = new Set('commissioner sheriff general mayor governor coroner ombudsman auditor children women men people king queen prince'.split(' '))

/** "the Information Commissioner’s Office", "Wells Children’s Hospital" */
function officeAhead({ tokens, lower }: Reading, at: number): number | null {
  if (!officeOwners.has(lower[at] ?? '') || lower[at + 1] !== "'s") return null
  let last = at + 2
  while (last < at + 4 && isCapital(tokens[last]?.text) && !bodyNouns.has(lower[last] ?? '')) last += 1
  return isCapital(tokens[last]?.text) && bodyNouns.has(lower[last] ?? '') ? last : null
}

const wideBodies = /^(?:department|ministry|office|secretary|committee|institute|commission|society|board|chamber|minister|agency|administration)$/
const fields: ReadonlySet<string> = new Set((
  'health social care trade industry industrial business commerce agriculture food rural fisheries education skills science technology innovation culture media sport sports energy climate '
  + 'environment transport road roads rail work pensions housing communities development labor labour welfare human humanities finance justice security tourism forestry water planning mining urban '
  + 'tobacco firearms alcohol export research employment immigration naturalization migration foreign international home family families women youth'
).split(' '))

/** "the Office of Rail and Road": a second field of one body. */
function fieldAhead({ tokens, lower }: Reading, at: number): number | null {
  if (lower[at + 1] !== 'and' || !fields.has(lower[at + 2] ?? '') || !isCapital(tokens[at + 2]?.text)) return null
  for (let of = at - 1; of > at - 5 && isCapital(tokens[of + 1]?.text); of -= 1) {
    if (lower[of] === 'of' || lower[of] === 'for') return wideBodies.test(lower[of - 1] ?? '') ? at + 2 : null
  }
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
  const isForm = /^[a-z]{4,}ed$|^(?:born|told|given|seen|built|made|known|taken|held|left|caught|shown|written|driven|chosen|brought|paid|sent|set|struck|torn)$/.test(word)
  return isForm && /^(?:on|in|at|by|to|as|with|from|for|about|over|of|into|after|before|when|why|if|whether|how|the|a|an|his|her)$/.test(lower[index + 1] ?? '')
}

function isFirstName(word: string): boolean {
  return isFirst(fold(word)) || titleWords.has(word.replace(/\.$/, ''))
}

function readRun(reading: Reading, first: number, runLast: number): Name[] {
  const { tokens, lower } = reading
  const last = beforeHonours(reading, first, runLast)
  const core = coreStart(reading, first, last)
  const again = secondHalf(reading, core, last)
  if (again !== null) return readRun(reading, again, last)
  const isOnlyTitle = core > last
  const words = wordsOfName(reading, isOnlyTitle ? first : core, last)
  const sentence = tokens[first]?.sentence ?? 0
  // "the commissioner's Office": whose it is names it, and it alone nobody.
  const isOwned = words.length === 1 && lower[first - 1] === "'s" && bodyNouns.has(words[0] ?? '') && !knownBodies.has(words[0] ?? '')
  if (isOnlyTitle || isOwned || words.length === 0) return []
  const titles = lower.slice(first, core).map((word) => word.replace(/\.$/, ''))
  return [{ first, core, last, sentence, words, gender: genderOf(titles, words), hasTitle: core > first || followsTitle(reading, first) }]
}

const honours = /^(?:KC|QC|SC|MP|MPs|MEP|MSP|MLA|TD|PhD|Ph\.D\.?|MD|M\.D\.?|JD|DPhil|DVM|RN|CBE|OBE|MBE|KBE|DBE|GBE|FRS|FRCS|CPA|Esq\.?)$/

/** "Ann Moll KC", "Ann Moll CBE FRS": what one has been given is no part of one's name. */
function beforeHonours({ tokens }: Reading, first: number, last: number): number {
  let end = last
  while (end > first + 1 && honours.test(tokens[end]?.text ?? '')) end -= 1
  return end
}

/** "Ann Moll Ann Moll": a caption run into its text names one; but "Sirhan Sirhan" is a name. */
function secondHalf({ lower }: Reading, core: number, last: number): number | null {
  const half = (last - core + 1) / 2
  if (half < 2 || !Number.isInteger(half)) return null
  for (let at = core; at < core + half; at += 1) if (lower[at] !== lower[at + half]) return null
  return core + half
}

/** After the last title of the run: "Senate Majority Leader Ann Kay"; but a body may hold one ("Justice Department"). */
function coreStart(reading: Reading, first: number, last: number): number {
  const { lower } = reading
  let core = isTrade(reading, first, last) ? first + 1 : first
  for (let index = first; index <= last; index += 1) {
    const word = (lower[index] ?? '').replace(/\.$/, '')
    if (!titleWords.has(word) || lower[index + 1] === "'s") continue
    if (index < last || (last - first < 2 && !isLastOfName(lower, first, index))) core = index + 1
  }
  // "Radio Nord Vice President": nobody's name.
  if (core > first && core === last && titleWords.has((lower[last] ?? '').replace(/\.$/, '')) && !isGiven(lower[last - 1] ?? '')) core = last + 1
  core = firstNameIn(lower, core, last)
  if (core > first && isOfficeEnd(lower, core, last)) core += 2
  return Math.min(core, last + 1)
}

const titleFields = /^(?:energy|home|health|education|transport|environment|trade|finance|culture|agriculture|press)$/

/** "John Major", "Northlight Energy": a word that is a title elsewhere ends a name here. */
function isLastOfName(lower: readonly string[], first: number, last: number): boolean {
  return first < last && (isGiven(lower[first] ?? '') || (titleFields.test(lower[last] ?? '') && !titleWords.has(lower[first] ?? '')))
}

/** "Engineer Ilse Kern said" begins a sentence. */
function isTrade({ lower, tokens, firstTokens }: Reading, first: number, last: number): boolean {
  return last - first >= 2 && firstTokens[tokens[first]?.sentence ?? 0] === first && roleNouns.has(lower[first] ?? '') && !bodyNouns.has(lower[last] ?? '')
}

/** "Harbour Master Ilse Kern", "Crooked Hillary Clinton": a known first name inside a run begins the name. */
function firstNameIn(lower: readonly string[], core: number, last: number): number {
  if (last - core < 2 || isGiven(lower[core] ?? '') || /^\p{L}\.$/u.test(lower[core] ?? '') || bodyNouns.has(lower[last] ?? '')) return core
  for (let index = core + 1; index < last; index += 1) if (isGiven(lower[index] ?? '') && !/^(?:of|and|&)$/.test(lower[index - 1] ?? '')) return index
  return core
}

function isGiven(word: string): boolean {
  return isFirst(fold(word))
}

/** "Secretary of State Jo Kay" */
function isOfficeEnd(lower: readonly string[], core: number, last: number): boolean {
  return core + 2 <= last && lower[core] === 'of' && /^(?:state|defense|defence|education|labor|energy|commerce|agriculture)$/.test(lower[core + 1] ?? '')
}

function wordsOfName({ tokens, lower }: Reading, core: number, last: number): string[] {
  const words: string[] = []
  for (let at = core; at <= last; at += 1) {
    const word = tokens[at]?.mark === tokens[core]?.mark ? fold(lower[at] ?? '') : ''
    if (/[\p{L}\p{N}]/u.test(word) && !generations.has(word)) words.push(word)
  }
  return words
}

const generations: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii', 'iv'])

function followsTitle({ lower, tokens }: Reading, first: number): boolean {
  const before = (lower[first - 1] ?? '').replace(/\.$/, '')
  return tokens[first - 1]?.sentence === tokens[first]?.sentence && titleWords.has(before) && !/^(?:former|first|senior|press|home|health|trade|justice|defense|energy|labor)$/.test(before)
}

function genderOf(titles: readonly string[], words: readonly string[]): Gender {
  if (titles.some((title) => femaleTitles.has(title))) return 'female'
  if (titles.some((title) => maleTitles.has(title))) return 'male'
  const first = words[0] ?? ''
  if (words.length < 2 || knownBodies.has(first)) return 'unknown'
  return genderOfFirst(first)
}
