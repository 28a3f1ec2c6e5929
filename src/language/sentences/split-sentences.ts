import type { Part } from '#model/article.ts'
import type { Sentence } from '#model/sentence.ts'
import type { Span } from '#model/span.ts'
import type { Document } from '../document.ts'
import { neverFinal, perhapsFinal } from './abbreviations.ts'
import { breakText } from './break-text.ts'
import { continuesInGerman } from './german-stops.ts'

/** The sentences of an article, in the order of its text; none crosses a part, and furniture is not read. */
export function splitSentences(document: Document): Sentence[] {
  const continues = /^de\b/i.test(document.language) ? continuesInGerman : isNeverContinued
  return readParts(document).flatMap((part, paragraph) =>
    spansIn(document.text, part.span, continues).map((span) => ({ span, paragraph, part: part.kind })))
}

type ReadPart = Part & { readonly kind: Sentence['part'] }

/** The parts that language reads, in order: `Sentence.paragraph` counts them. */
export function readParts(document: Document): ReadPart[] {
  return document.parts.filter((part): part is ReadPart => part.kind !== 'furniture')
}

/** Whether a language knows the stop at the end of these words as none that ends a sentence before those. */
type Continues = (end: string, start: string) => boolean

function isNeverContinued(): boolean {
  return false
}

function spansIn(text: string, part: Span, continues: Continues): Span[] {
  const spans: Span[] = []
  let from = part.start
  for (const end of breakText(text.slice(part.start, part.end))) {
    const span = withoutSpace(text, from, part.start + end)
    from = part.start + end
    const before = spans.at(-1)
    if (before !== undefined && goesOn(text, { before, after: span, continues })) {
      spans[spans.length - 1] = { start: before.start, end: Math.max(before.end, span.end) }
    } else if (span.start < span.end) spans.push(span)
  }
  return cutAtLostSpaces(text, spans)
}

/** "It ended.The next day": a sentence that begins right at the stop of the one before. */
function cutAtLostSpaces(text: string, sentences: readonly Span[]): Span[] {
  const spans: Span[] = []
  for (const { start, end } of sentences) {
    let from = start
    for (let stop = text.indexOf('.', start); stop !== -1 && stop < end - 1; stop = text.indexOf('.', stop + 1)) {
      if (!isCapital(text.charAt(stop + 1)) || !hasLostSpace(text, stop)) continue
      spans.push({ start: from, end: stop + 1 })
      from = stop + 1
    }
    spans.push({ start: from, end })
  }
  return spans
}

function isCapital(char: string): boolean {
  return char !== char.toLowerCase()
}

// Not "example.Com", "Node.js", "St.Louis", "www.Moll.Org": after a name only words that begin sentences begin one.
const wordBefore = /(?:^|[\s("'“‘’—–-])(\p{L}[\p{L}’']{0,29}\p{L})$/u
const nextWords = /^(?!(?:Com|Net|Org|Info|Gov|Edu|Tv)\b)\p{Lu}\p{Ll}*(?=[\s,'’])/u

function hasLostSpace(text: string, stop: number): boolean {
  const word = wordBefore.exec(text.slice(Math.max(0, stop - 32), stop))?.[1]
  if (word === undefined || neverFinal.has(word) || perhapsFinal.has(word)) return false
  const next = text.slice(stop + 1, stop + 32)
  return isCapital(word.charAt(0)) ? starter.test(next) : nextWords.test(next)
}

function withoutSpace(text: string, from: number, to: number): Span {
  let start = from
  let end = to
  while (start < end && isSpace(text.charAt(start))) start += 1
  while (end > start && isSpace(text.charAt(end - 1))) end -= 1
  return { start, end }
}

function isSpace(char: string): boolean {
  return char.trim() === ''
}

interface Break {
  readonly before: Span
  readonly after: Span
  readonly continues: Continues
}

/** Unicode’s rules break at every full stop before a capital; a long look back would not be linear, and no abbreviation is longer. */
function goesOn(text: string, { before, after, continues }: Break): boolean {
  if (after.start === after.end) return true
  const start = text.slice(after.start, Math.min(after.end, after.start + 60))
  if (after.end - after.start < 8 && /^[\p{Pe}\p{Pf}"'’”»]+$/u.test(start)) return true
  if (hasNewline(text, before.end, after.start)) return false
  const end = text.slice(Math.max(before.start, before.end - 24), before.end)
  if (end.endsWith('.') && (endsInAbbreviation(end, start) || continues(end, start))) return true
  return /^[\p{Ll},;]/u.test(start) || (/[?!…]['"”’]+$/u.test(end) && reporting.test(start))
}

function hasNewline(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charAt(at) === '\n') return true
  return false
}

// “Is it over?” Moll asked. Unicode’s rules end a sentence at the mark.
const reporting = /^(?:\p{Lu}[\p{L}.'’-]{0,20} ){1,3}(?:said|says|asked|asks|added|told|wrote|recounted|recalled|replied|wondered|shouted|exclaimed|tweeted)\b/u

function endsInAbbreviation(end: string, start: string): boolean {
  if (isLongWord(end)) return false
  const word = /(?:^|[\s("'“‘[—–-])([\p{L}][\p{L}.]{0,12})\.$/u.exec(end)?.[1]
  if (word === undefined) return false
  if (countries.has(word)) return !starter.test(start)
  if (neverFinal.has(word) || isInitial(word)) return true
  if (/^[ap]\.m$/i.test(word) && afterClock.test(start)) return true
  return (perhapsFinal.has(word) || word.includes('.')) && /^[\p{Ll}\p{N}(,;]/u.test(start)
}

/** Ends in so many small letters that it is no abbreviation: most sentences do. */
function isLongWord(end: string): boolean {
  for (let at = end.length - 2; at > end.length - 2 - longestAbbreviation; at -= 1) {
    const code = end.charCodeAt(at)
    if (!(code >= 97 && code <= 122)) return false
  }
  return true
}

/** "Messrs" has five small letters. */
const longestAbbreviation = 6

// "3:30 a.m. Eastern time", "10 p.m. Wednesday", but "10 p.m. Police came".
const afterClock = /^(?:Eastern|Central|Mountain|Pacific|[ECMP][SD]?T|GMT|UTC|BST|CEST|CET|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.? \d)/

// "the U.S. Navy", but "in the U.S. He left".
const countries: ReadonlySet<string> = new Set(['U.S', 'U.K', 'E.U', 'U.N', 'U.S.A', 'D.C'])
const starter = /^(?:The|A|An|He|She|It|They|We|I|You|But|And|In|On|At|For|His|Her|Its|Their|This|That|These|Those|There|When|While|If|As|After|Before|So|Yet|Still)\b/

/** "J. R. Moll": single capitals, but not the pronoun I. */
function isInitial(word: string): boolean {
  return /^\p{Lu}(?:\.\p{Lu})?$/u.test(word) && word !== 'I'
}
