/** What the letters, digits and signs of ASCII do at the border of a token; all that is neither leaves the decision to the pattern. */
const letter = 1
const digit = 2
/** Ends any word or number. */
const border = 4
/** Is always a token of its own. */
const sign = 8

const classes = new Uint8Array(128)
const mark = (chars: string, bits: number): void => {
  for (const char of chars) classes[char.charCodeAt(0)] = (classes[char.charCodeAt(0)] ?? 0) | bits
}
mark('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', letter)
mark('0123456789', digit)
mark(' \n\t;!?()[]"%', border)
mark(';:!?()[]"$%/', sign)

/**
 * Most tokens are plain letters, digits or one sign before a space, and need no pattern: where such a token ends, in a sentence that
 * ends at `limit`; `at` itself where the pattern must be asked, because more may belong to it.
 */
export function endOfPlainToken(text: string, at: number, limit: number): number {
  const first = at < limit ? classOf(text.charCodeAt(at)) : 0
  if (first === letter || first === digit) {
    let end = at + 1
    while (end < limit && classOf(text.charCodeAt(end)) === first) end += 1
    return isBorder(text, end, limit) ? end : at
  }
  return (first & sign) !== 0 || isLoneMark(text, at, limit) ? at + 1 : at
}

/** Curly marks are signs too. */
function classOf(code: number): number {
  return code < 128 ? classes[code] ?? 0 : code === 0x201c || code === 0x201d ? border | sign : 0
}

/** Whether nothing that stands here can belong to what stands before: "Moll." and "2,", but not "U.S", "2,000", "drive-in". */
function isBorder(text: string, at: number, limit: number): boolean {
  return at === limit || (classOf(text.charCodeAt(at)) & border) !== 0 || isLoneMark(text, at, limit)
}

/** A comma or stop with a space, a mark or the end behind it. */
function isLoneMark(text: string, at: number, limit: number): boolean {
  if (at >= limit) return false
  const char = text.charCodeAt(at)
  return (char === 44 || char === 46) && (at + 1 === limit || (classOf(text.charCodeAt(at + 1)) & border) !== 0)
}
