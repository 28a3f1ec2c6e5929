import type { Sentence } from '#model/sentence.ts'
import type { Document } from '../document.ts'
import { neverFinal, perhapsFinal } from './abbreviations.ts'
import { findMarkRegions } from './find-mark-regions.ts'
import type { MarkRegion } from './find-mark-regions.ts'
import { endOfPlainToken } from './plain-token.ts'
import type { MarkState, Token } from './token.ts'

/** The tokens of an article: clitics apart ("Moll", "'s"), abbreviations whole ("Sen.", "U.S."), '' and `` as one token each. */
export function tokenize(document: Document, sentences: readonly Sentence[], regions = findMarkRegions(document)): Token[] {
  const stateAt = markStates(regions)
  const tokens: Token[] = []
  sentences.forEach((sentence, index) => tokensIn(tokens, document.text, sentence, { index, stateAt }))
  return tokens
}

// Order matters: marks of two signs, addresses, abbreviations with inner points, numbers, words, runs of dots and dashes, then any sign.
const pattern = new RegExp([
  "''|``|‘‘|’’|,,(?=\\p{L})",
  'https?://[^\\s"”’<>]{1,200}',
  '[@#][\\p{L}\\p{N}_]+',
  '(?:\\p{L}\\.){2,8}(?!\\p{L})',
  // "71-year-old" and "4G" are words that begin with a number; "2016The" is a number that has lost its space.
  '\\p{N}+(?:[.,:]\\p{N}+){0,12}(?:st|nd|rd|th|s|m|bn|k|pm|am)?(?![.,:]?\\p{N}|-\\p{L}|\\p{Ll}|\\p{Lu}(?!\\p{Ll}))',
  '(?:\\p{N}{1,3},(?=\\p{N}{3}-))?[\\p{L}\\p{N}\\p{M}]+(?:(?:[-&\'’‑]|\\.(?=[\\p{Ll}\\p{N}]))[\\p{L}\\p{N}\\p{M}]+)*',
  '\\.{2,}|-{2,}',
  '[^\\s]',
].join('|'), 'gu')

interface Place {
  /** Index of the sentence. */
  readonly index: number
  readonly stateAt: (offset: number) => MarkState
}

function tokensIn(tokens: Token[], text: string, { span, paragraph }: Sentence, { index, stateAt }: Place): void {
  let end = span.start
  const push = (start: number, words: string): void => {
    // "Sen" has taken the stop that follows it.
    if (start < end) return
    const hasSpaceBefore = start === span.start || isSpace(text, start - 1)
    end = start + words.length
    tokens.push({ start, end, text: words, hasSpaceBefore, paragraph, sentence: index, mark: stateAt(start) })
  }
  let at = span.start
  while (at < span.end) {
    if (text.charCodeAt(at) === space) at += 1
    const plainEnd = endOfPlainToken(text, at, span.end)
    if (plainEnd > at) {
      const words = text.slice(at, plainEnd)
      push(at, takesPoint(words, plainEnd, text) ? `${words}.` : words)
      at = plainEnd
      continue
    }
    const [from, words] = nextWords(text, at, span.end)
    for (const [start, piece] of pieces(words, from, text)) push(start, piece)
    at = from + words.length
  }
}

function isSpace(text: string, at: number): boolean {
  return text.charCodeAt(at) === space || text.charAt(at).trim() === ''
}

const space = 32
const stop = 46

/** What the pattern finds next; nothing, at the end, where only spaces are left. */
function nextWords(text: string, at: number, end: number): readonly [from: number, words: string] {
  // A pattern that looks ahead must not see the next sentence.
  const stretch = text.slice(at, end)
  pattern.lastIndex = 0
  const match = pattern.exec(stretch)
  return match === null ? [end, ''] : [at + match.index, match[0]]
}

type Piece = readonly [start: number, words: string]

function pieces(words: string, start: number, text: string): readonly Piece[] {
  if (words === '') return []
  const clitic = words.includes("'") || words.includes('’') ? /['’](?:s|re|ve|ll|d|m)$/iu.exec(words) : null
  if (clitic !== null && clitic.index > 0) return [[start, words.slice(0, clitic.index)], [start + clitic.index, clitic[0]]]
  return [[start, takesPoint(words, start + words.length, text) ? `${words}.` : words]]
}

function takesPoint(words: string, end: number, text: string): boolean {
  if (text.charCodeAt(end) !== stop || text.charCodeAt(end + 1) === stop) return false
  if (neverFinal.has(words)) return words !== 'No' || /^\.\s?\d/.test(text.slice(end, end + 3))
  if (/^\p{Lu}$/u.test(words) && words !== 'I') return /^\.\s?\p{Lu}/u.test(text.slice(end, end + 3))
  return perhapsFinal.has(words) && !/^(?:sec|min|ft|est|Mon|Sat|Sun|Miss|Mar|Art|Co)$/.test(words)
}

/** Asked in rising order of offsets, as the tokens come, so that one pass over the regions is enough. */
function markStates(regions: readonly MarkRegion[]): (offset: number) => MarkState {
  const outer = regions.filter((region) => region.depth === 0)
  let next = 0
  return (offset) => {
    while (next < outer.length && (outer[next]?.end ?? 0) <= offset) next += 1
    const region = outer[next]
    if (region === undefined || offset < region.start) return 'outside'
    if (offset < region.innerStart) return 'open'
    return offset >= region.innerEnd ? 'close' : 'inside'
  }
}
