const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A text's length on the wire, where & < > are written as entities. */
export function sizeOf(text: string): number {
  let size = text.length
  for (let at = 0; at < text.length; at++) size += extraOf(text.charCodeAt(at))
  return size
}

/** The text, or as many of its whole letters as fit together with "…"; sizes are counted after escaping. */
export function cutText(text: string, maxChars: number): string {
  if (sizeOf(text) <= maxChars) return text
  const kept = wholeLetters(text, maxChars - 1)
  return `${withoutBrokenWord(kept).trimEnd()}…`
}

/** What an entity adds to its sign: "&amp;" is four longer than "&". */
function extraOf(code: number): number {
  if (code === 0x26) return 4
  return code === 0x3c || code === 0x3e ? 3 : 0
}

function wholeLetters(text: string, maxChars: number): string {
  let size = 0
  for (const { segment, index } of graphemes.segment(text)) {
    size += sizeOf(segment)
    // One letter may be longer than everything that fits (a pile of combining marks): then it is cut between code points.
    if (size > maxChars) return index > 0 ? text.slice(0, index) : text.slice(0, Math.floor(maxChars / 5)).toWellFormed().replace(/\ufffd$/, '')
  }
  return text
}

/** Ends before the word that the limit runs through, if its beginning is near. */
function withoutBrokenWord(text: string): string {
  const blank = text.lastIndexOf(' ')
  return blank > text.length - 30 && blank > 0 ? text.slice(0, blank) : text
}
