import type { Reading } from '#language/sentences/read-document.ts'
import type { Gender } from '#model/mention.ts'
import { fold } from './fold.ts'
import { genderOfFirst, isFirst } from './gender-of-first.ts'
import type { Name } from './name.ts'
import { bodyNouns, femaleTitles, knownBodies, maleTitles, roleNouns, titleWords } from './word-lists.ts'

/** The names in a run of capitals, with the titles before them: one, or none where there is only a title. */
export function readRun(reading: Reading, first: number, runLast: number): Name[] {
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
    if (!titleWords.has(word) || lower[index + 1] === "'s" || isFieldOfBody(lower, index, last)) continue
    if (index < last || (last - first < 2 && !isLastOfName(lower, first, index))) core = index + 1
  }
  // "Radio Nord Vice President": nobody's name.
  if (core > first && core === last && titleWords.has((lower[last] ?? '').replace(/\.$/, '')) && !isGiven(lower[last - 1] ?? '')) core = last + 1
  core = firstNameIn(lower, core, last)
  if (core > first && isOfficeEnd(lower, core, last)) core += 2
  return Math.min(core, last + 1)
}

const bodyFields = /^(?:foreign|interior|trade|finance|defen[cs]e|health|education|home|transport|energy|environment|justice|labou?r|culture|agriculture|crown)$/

/** "World Health Organization", "Defense Ministry", but "Health Secretary Moll": the body's field is part of its name. */
function isFieldOfBody(lower: readonly string[], at: number, last: number): boolean {
  return at < last && bodyFields.test(lower[at] ?? '') && bodyNouns.has(lower[last] ?? '') && !lower.slice(at + 1, last + 1).some((word) => titleWords.has(word) && !bodyFields.test(word))
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
