import type { Sentence } from '#model/sentence.ts'
import type { Document } from '../document.ts'
import { findMarkRegions } from './find-mark-regions.ts'
import type { MarkRegion } from './find-mark-regions.ts'
import { splitSentences } from './split-sentences.ts'
import type { Token } from './token.ts'
import { tokenize } from './tokenize.ts'

/** An article as the rules read it: its sentences, tokens and mark regions, with the places of one in the other. */
export interface Reading {
  readonly text: string
  readonly sentences: readonly Sentence[]
  readonly tokens: readonly Token[]
  /** `tokens[i].text` in lower case, with straight apostrophes. */
  readonly lower: readonly string[]
  readonly regions: readonly MarkRegion[]
  /** The regions of depth 0, and those of depth 1. */
  readonly outerRegions: readonly MarkRegion[]
  readonly innerRegions: readonly MarkRegion[]
  /** Index of each sentence's first token; one more at the end. */
  readonly firstTokens: readonly number[]
}

/** Reads an article into sentences, tokens and mark regions. */
export function readDocument(document: Document): Reading {
  const sentences = splitSentences(document)
  const regions = findMarkRegions(document)
  const tokens = tokenize(document, sentences, regions)
  const lower = tokens.map((token) => lowerOf(token.text))
  return {
    text: document.text, sentences, tokens, lower, regions, firstTokens: firstTokens(sentences.length, tokens),
    outerRegions: regions.filter((region) => region.depth === 0), innerRegions: regions.filter((region) => region.depth === 1),
  }
}

/** Most words are in small letters already. */
function lowerOf(words: string): string {
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at)
    if (code > 122 || (code > 64 && code < 91)) return words.toLowerCase().replace('’', "'")
  }
  return words
}

function firstTokens(count: number, tokens: readonly Token[]): number[] {
  const firsts: number[] = []
  let at = 0
  for (let sentence = 0; sentence < count; sentence += 1) {
    while (at < tokens.length && (tokens[at]?.sentence ?? 0) < sentence) at += 1
    firsts.push(at)
  }
  return [...firsts, tokens.length]
}

/** The first token that ends after an offset; `tokens.length` if none does. */
export function tokenAt(tokens: readonly Token[], offset: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
