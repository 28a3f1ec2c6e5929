import { escapeMarkdown } from './escape.ts'

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The text, or as many of its whole letters as fit together with "…"; sizes are counted after escaping. */
export function cutText(text: string, maxChars: number): string {
  if (text.length <= maxChars && escapeMarkdown(text).length <= maxChars) return text
  const kept = wholeLetters(text, maxChars - 1)
  return `${withoutBrokenWord(kept).trimEnd()}…`
}

function wholeLetters(text: string, maxChars: number): string {
  let size = 0
  // One character more than fits is enough to see where to stop; a letter that the slice breaks is never kept.
  for (const { segment, index } of graphemes.segment(text.slice(0, maxChars + 1))) {
    size += mostChars(segment)
    // One letter may be longer than everything that fits (a pile of combining marks): then it is cut between code points.
    if (size > maxChars) return index > 0 ? text.slice(0, index) : text.slice(0, Math.floor(maxChars / 2)).toWellFormed().replace(/\ufffd$/, '')
  }
  return text
}

/** What the letter takes at most: escaping puts one backslash before a sign. */
function mostChars(letter: string): number {
  return letter.length + (letter.match(/[!-/:-@[-`{-~]/g)?.length ?? 0)
}

/** Ends before the word that the limit runs through, if its beginning is near. */
function withoutBrokenWord(text: string): string {
  const blank = text.lastIndexOf(' ')
  return blank > text.length - 30 && blank > 0 ? text.slice(0, blank) : text
}
