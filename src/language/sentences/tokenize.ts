import type { Sentence } from '#model/sentence.ts'
import type { Document } from '../document.ts'
import { neverFinal, perhapsFinal } from './abbreviations.ts'
import { findMarkRegions } from './find-mark-regions.ts'
import type { MarkRegion } from './find-mark-regions.ts'
import type { MarkState, Token } from './token.ts'

/** The tokens of an article: clitics apart ("Moll", "'s"), abbreviations whole ("Sen.", "U.S."), '' and `` as one token each. */
export function tokenize(document: Document, sentences: readonly Sentence[], regions = findMarkRegions(document)): Token[] {
  const stateAt = markStates(regions)
  return sentences.flatMap((sentence, index) => tokensIn(document.text, sentence, { index, stateAt }))
}

// Order matters: marks of two signs, addresses, abbreviations with inner points, numbers, words, runs of dots and dashes, then any sign.
const pattern = new RegExp([
  "''|``|‘‘|’’|,,(?=\\p{L})",
  'https?://[^\\s"”’<>]{1,200}',
  '[@#][\\p{L}\\p{N}_]+',
  '(?:\\p{L}\\.){2,8}(?!\\p{L})',
  '\\p{N}+(?:[.,:]\\p{N}+)*(?:st|nd|rd|th|s|m|bn|k|pm|am)?(?!-?\\p{L})',
  "[\\p{L}\\p{N}\\p{M}]+(?:(?:[-&'’‑]|\\.(?=[\\p{Ll}\\p{N}]))[\\p{L}\\p{N}\\p{M}]+)*",
  '\\.{2,}|-{2,}',
  '[^\\s]',
].join('|'), 'gu')

interface Place {
  /** Index of the sentence. */
  readonly index: number
  readonly stateAt: (offset: number) => MarkState
}

function tokensIn(text: string, { span, paragraph }: Sentence, { index, stateAt }: Place): Token[] {
  const tokens: Token[] = []
  let end = span.start
  for (const match of text.slice(span.start, span.end).matchAll(pattern)) {
    for (const [start, words] of pieces(match[0], span.start + match.index, text)) {
      // "Sen" has taken the stop that follows it.
      if (start < end) continue
      const hasSpaceBefore = start === span.start || text.charAt(start - 1).trim() === ''
      end = start + words.length
      tokens.push({ start, end, text: words, hasSpaceBefore, paragraph, sentence: index, mark: stateAt(start) })
    }
  }
  return tokens
}

type Piece = readonly [start: number, words: string]

function pieces(words: string, start: number, text: string): Piece[] {
  const clitic = /['’](?:s|re|ve|ll|d|m)$/iu.exec(words)
  if (clitic !== null && clitic.index > 0) return [[start, words.slice(0, clitic.index)], [start + clitic.index, clitic[0]]]
  return [[start, takesPoint(words, start + words.length, text) ? `${words}.` : words]]
}

function takesPoint(words: string, end: number, text: string): boolean {
  if (text.charAt(end) !== '.' || text.charAt(end + 1) === '.') return false
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
