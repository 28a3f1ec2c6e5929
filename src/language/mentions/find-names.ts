import { isHeadline } from '#language/sentences/is-headline.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import { isFirst } from './gender-of-first.ts'
import { isCapital } from './is-capital.ts'
import { runEnd } from './name-run.ts'
import type { Name } from './name.ts'
import { readRun } from './read-run.ts'
import { bodyNouns, roleNouns } from './word-lists.ts'

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
