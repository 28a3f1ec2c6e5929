import type { Reading } from '#language/sentences/read-document.ts'
import type { Draft } from './span.ts'

/** Whether a draft is what a paper says of its own mistakes: what it takes back there nobody has said. */
export function isCorrection(reading: Reading, { source, contents, cue }: Draft): boolean {
  const anchor = source ?? cue ?? contents[0]
  if (source !== null && ownVersion.test(wordsFrom(reading, source.firstToken, source.lastToken - source.firstToken + 1))) return true
  return anchor !== undefined && note.test(wordsFrom(reading, paragraphStart(reading, anchor.firstToken), 8))
}

// An earlier version of the bill may well say something.
const ownVersion = /^(?:an?|the|this|our)? ?(?:earlier|previous|prior|original|initial|older|first) (?:(?:version|edition)(?: of (?:this|our|the|an) (?:\w{1,12} )?(?:article|story|report|headline|piece|post|caption|page)\b|$)|(?:headline|caption|photo caption|picture caption)\b)/
const note = /^(?:[([*_ ]{0,4})(?:(?:corrections?|clarifications?|correction and clarification|corrections and clarifications|erratum|editor ?['’] ?s note|editors ?['’] ?note|editor note)(?: (?:appended|added|issued|on|to this)\b| ?[:.(\u2013\u2014-]|$)|correct(?:ed|s) (?:on|at|to|the|in|version)\b|(?:this|the) (?:article|story|report|headline|piece|post|caption) (?:was|has been|is|had been) (?:\w{1,12}ly )?(?:amended|corrected|updated|changed|clarified|revised|edited)\b)/

/** Some words in lower case, one space between them. */
function wordsFrom({ tokens, lower }: Reading, first: number, count: number): string {
  const paragraph = tokens[first]?.paragraph
  return lower.slice(first, first + Math.min(count, 8)).filter((_, at) => tokens[first + at]?.paragraph === paragraph).join(' ')
}

/** The first token of the paragraph that a token stands in. */
function paragraphStart({ tokens }: Reading, index: number): number {
  const paragraph = tokens[index]?.paragraph ?? 0
  let low = 0
  let high = index
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.paragraph ?? 0) < paragraph) low = middle + 1
    else high = middle
  }
  return low
}
