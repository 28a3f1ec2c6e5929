/** double and single are styles; both kinds of either may stand inside the other. */
export type MarkStyle = 'double' | 'single'

/** A sign that may be a quotation mark, with what it may do by its shape and its neighbours. */
export interface MarkSign {
  readonly start: number
  readonly end: number
  readonly style: MarkStyle
  readonly glyph: string
  readonly mayOpen: boolean
  readonly mayClose: boolean
  /** Opens or closes whatever stands beside it, such as “ and ”. */
  readonly isShaped: boolean
}

const signs = /''|``|‘‘|’’|,,(?=\p{L})|["“”„‟«»‘’‚‛‹›`'「」『』]/gu
const openers = new Set(['“', '„', '‟', '«', '‘', '‚', '‛', '‹', '``', '‘‘', ',,', '`', '「', '『'])
const closers = new Set(['”', '’’', '»', '’', '›', '」', '』'])
const singles = new Set(['‘', '’', '‚', '‛', '‹', '›', '`', "'", '『', '』'])

// 'em, 'tis, '90s, rock 'n' roll: an apostrophe that looks like an opening mark.
const elided = /^(?:\d0s|\d\d\b|em\b|tis\b|twas\b|til\b|till\b|cause\b|round\b|bout\b|n['’])/iu

const gapsBefore = '([{—–-/"“\'‘«„|•*'
const gapsAfter = ')]}.,;:!?…—–-/"”’\'»'

/** The signs of one paragraph that may be quotation marks; apostrophes inside words are left out. */
export function markSigns(text: string, from: number, to: number): MarkSign[] {
  const found: MarkSign[] = []
  for (const { index, 0: { length } } of text.slice(from, to).matchAll(signs)) {
    const start = from + index
    // Most of them, by far.
    if (isApostropheInWord(text, start)) continue
    const sign = readSign(text, { start, end: start + length }, { start: from, end: to })
    if (sign.mayOpen || sign.mayClose) found.push(sign)
  }
  return found
}

/** "don't", "Moll’s", in plain letters. */
function isApostropheInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return (code === 39 || code === 0x2019) && isPlainLetter(text.charCodeAt(at - 1)) && isPlainLetter(text.charCodeAt(at + 1))
}

function isPlainLetter(code: number): boolean {
  return (code | 0x20) >= 97 && (code | 0x20) <= 122
}

interface Range {
  readonly start: number
  readonly end: number
}

function readSign(text: string, at: Range, paragraph: Range): MarkSign {
  const raw = text.slice(at.start, at.end)
  const before = at.start > paragraph.start ? text.charAt(at.start - 1) : ' '
  const after = at.end < paragraph.end ? text.charAt(at.end) : ' '
  // “Not yet,“ Moll said: after a sign and before a gap it can only close.
  const glyph = raw === '“' && ',.!?…'.includes(before) && after.trim() === '' ? '”' : raw
  const style = singles.has(glyph) ? 'single' : 'double'
  const isAfterGap = before.trim() === '' || gapsBefore.includes(before)
  const isBeforeGap = after.trim() === '' || gapsAfter.includes(after)
  const isApostrophe = style === 'single' && (isInsideWord(before, after) || isElision(text, at, isAfterGap))
  // A space too few or too many: "It leaks."She left; "'Row home,' " Moll said.
  const isGlued = style === 'double' && '.!?:'.includes(before) && /\p{Lu}/u.test(after)
  const isLoose = style === 'double' && before === ' ' && isBeforeGap && ',.!?…\'’'.includes(text.charAt(at.start - 2)) && at.start - 2 >= paragraph.start
  const mayOpen = (isAfterGap || isGlued) && after.trim() !== '' && !isApostrophe && (style === 'double' || /[\p{L}\p{N}"“$£€#@…[(]/u.test(after))
  const mayClose = (before.trim() !== '' || isLoose) && !isApostrophe && (style === 'double' || isBeforeGap)
  return { ...at, style, glyph, ...allowed(glyph, mayOpen, mayClose), isShaped: openers.has(glyph) || closers.has(glyph) }
}

function isElision(text: string, at: Range, isAfterGap: boolean): boolean {
  return (isAfterGap && elided.test(text.slice(at.end, at.end + 6))) || /\s['’‘]n$/.test(text.slice(Math.max(0, at.start - 3), at.start))
}

function isInsideWord(before: string, after: string): boolean {
  return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after)
}

/** The glyph has the first word, the neighbours the second: a ” at the start of a paragraph opens, but a “ after a word only closes „. */
function allowed(glyph: string, mayOpen: boolean, mayClose: boolean): { mayOpen: boolean, mayClose: boolean } {
  if (glyph === '“' || glyph === '‘') return { mayOpen: glyph === '“' || mayOpen, mayClose }
  if (glyph === '’’') return { mayOpen: false, mayClose: true }
  if (glyph === '«' || glyph === '‹' || glyph === '»' || glyph === '›') return { mayOpen: true, mayClose: true }
  if (glyph === '”' || glyph === '」' || glyph === '』') return { mayOpen: mayOpen && !mayClose, mayClose: true }
  if (glyph === '’') return { mayOpen: false, mayClose }
  if (openers.has(glyph)) return { mayOpen: glyph === '``' || glyph === '‘‘' || mayOpen, mayClose: false }
  return { mayOpen, mayClose }
}
