/** A typed command line, taken apart but not yet checked. */
export interface ParsedLine {
  /** The command's name in lower case, without the slash; "" for an empty line. */
  readonly name: string
  /** What stands outside of `name:value`, its words joined by one blank; "" if nothing. */
  readonly positional: string
  readonly named: Readonly<Record<string, string>>
}

interface Piece {
  readonly text: string
  /** The option's name where the piece was `name:value`. */
  readonly option: string | null
}

const closers: Readonly<Record<string, string>> = { '"': '"“”', '“': '”"', '”': '”"', '„': '“”"', '«': '»', '‘': '’' }

/**
 * Takes apart `/quote peskov since:2021-02-01 about:"great honour"`: positional text first, then `name:value`, quotation marks round several words.
 * Only names in `optionNames` count as names, so that "Re: budget" stays text; curly marks from phones count as marks.
 */
export function parseLine(line: string, optionNamesOf: (command: string) => readonly string[]): ParsedLine {
  const trimmed = line.replace(/[\s\u00a0]+/g, ' ').trim()
  const [head = '', rest = ''] = splitOnce(trimmed)
  const name = head.replace(/^\//, '').toLowerCase()
  const pieces = readPieces(rest, new Set(optionNamesOf(name)))
  return {
    name,
    positional: pieces.filter((piece) => piece.option === null).map((piece) => piece.text).join(' ').trim(),
    named: Object.fromEntries(pieces.flatMap((piece) => piece.option === null ? [] : [[piece.option, piece.text]])),
  }
}

function splitOnce(text: string): [string, string] {
  const blank = text.indexOf(' ')
  return blank < 0 ? [text, ''] : [text.slice(0, blank), text.slice(blank + 1)]
}

function readPieces(text: string, optionNames: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  while (at < text.length) {
    if (text[at] === ' ') {
      at++
      continue
    }
    const option = optionAt(text, at, optionNames)
    const start = option === null ? at : at + option.length + 1
    const end = valueEnd(text, start)
    pieces.push({ text: withoutMarks(text.slice(start, end)), option: option?.toLowerCase() ?? null })
    at = end
  }
  return pieces
}

/** The option's name, as typed, if `name:` stands here. */
function optionAt(text: string, at: number, optionNames: ReadonlySet<string>): string | null {
  const typed = /^[\p{L}_-]{1,32}(?=:)/u.exec(text.slice(at, at + 33))?.[0]
  return typed !== undefined && optionNames.has(typed.toLowerCase()) ? typed : null
}

/** A value in marks ends at its closing mark, if there is one before the end of a word; any other ends at the next blank. */
function valueEnd(text: string, start: number): number {
  const closing = closers[text[start] ?? ''] ?? ''
  const end = closing === '' ? -1 : closingMark(text, start + 1, closing)
  if (end >= 0) return end + 1
  const blank = text.indexOf(' ', start)
  return blank < 0 ? text.length : blank
}

function closingMark(text: string, from: number, closing: string): number {
  for (let at = from; at < text.length; at++) {
    const isWordEnd = at + 1 === text.length || text[at + 1] === ' '
    if (isWordEnd && closing.includes(text[at] ?? '')) return at
  }
  return -1
}

function withoutMarks(text: string): string {
  const closing = closers[text[0] ?? '']
  const isMarked = text.length >= 2 && closing !== undefined && closing.includes(text.at(-1) ?? ' ')
  return isMarked ? text.slice(1, -1).trim() : text
}
