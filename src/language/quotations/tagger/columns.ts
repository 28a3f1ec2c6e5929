import type { MarkState, Token } from '#language/sentences/token.ts'
import type { TokenRun } from './paragraphs.ts'
import type { WordFacts } from './word-facts.ts'
import { wordFacts } from './word-facts.ts'

/** How far templates may look beyond the ends of a paragraph. */
export const margin = 4

/** How often a word is a cue and a source, in steps, all 0 for a word that training did not see often enough. */
export interface WordLore {
  readonly cue: number
  readonly stemCue: number
  readonly source: number
}

/** One paragraph, column by column; row `margin + i` is its token i, the rows around it are empty. */
export interface Columns {
  length: number
  /** The word that ends the paragraph before, the mark there, and the mark that begins the paragraph after. */
  wordBefore: number
  markBefore: number
  markAfter: number
  /** What stands before and behind the paragraph. */
  readonly beyond: Form
  readonly forms: Form[]
  readonly word: Int32Array
  readonly shape: Int32Array
  /** 0 outside, 1 inside, 2 opening, 3 closing. */
  readonly mark: Uint8Array
  readonly cue: Uint8Array
  readonly stemCue: Uint8Array
  readonly source: Uint8Array
  /** Rises by one with every sentence; 0 in the margins. */
  readonly sentence: Int32Array
  /** 0 no sign, 1 like a comma, 2 like a full stop, 3 like a dash. */
  readonly sign: Uint8Array
}

const marks: Readonly<Record<MarkState, number>> = { outside: 0, inside: 1, open: 2, close: 3 }

/** Asked once for each word form. */
export type LoreOf = (facts: WordFacts) => WordLore

/** A word form as it is remembered: what it tells, and by mark the sums of the weights that it alone decides, once they were needed. */
export interface Form extends WordFacts, WordLore {
  readonly sums: (Int32Array | undefined)[]
}

/** Finds a form, or makes it. */
export type Reader = (word: string) => Form

/** The words of a language come again and again; forgetting all of them now and then bounds the memory. */
const mostForms = 30_000

/** A reader that remembers the words it has seen, so that each form is looked at once. */
export function createReader(loreOf: LoreOf): Reader {
  const known = new Map<string, Form>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    if (known.size >= mostForms) known.clear()
    const facts = wordFacts(word)
    const form = { ...facts, ...loreOf(facts), sums: [] }
    known.set(word, form)
    return form
  }
}

/** Empty columns with room for so many tokens. */
export function createColumns(mostTokens: number): Columns {
  const rows = mostTokens + 2 * margin
  const small = (): Uint8Array => new Uint8Array(rows)
  const beyond: Form = { ...wordFacts(''), shape: 0, cue: 0, stemCue: 0, source: 0, sums: [] }
  return {
    length: 0, wordBefore: 0, markBefore: 0, markAfter: 0, beyond, forms: Array.from({ length: rows }, () => beyond),
    word: new Int32Array(rows).fill(beyond.word), shape: new Int32Array(rows),
    mark: small(), cue: small(), stemCue: small(), source: small(), sentence: new Int32Array(rows), sign: small(),
  }
}

/** The columns of the tokens from one index up to another; written into columns that are used again, if they are given. */
export function toColumns(tokens: readonly Token[], { from, to }: TokenRun, read: Reader, columns = createColumns(to - from)): Columns {
  const [last, next] = [tokens[from - 1], tokens[to]]
  columns.length = to - from
  columns.wordBefore = last === undefined ? 0 : read(last.text).word
  columns.markBefore = last === undefined ? 4 : marks[last.mark]
  columns.markAfter = next === undefined ? 4 : marks[next.mark]
  let sentence = 0
  let before = -1
  for (let at = 0; at < columns.length; at += 1) {
    const token = tokens[from + at]
    if (token === undefined) break
    if (token.sentence !== before) sentence += 1
    before = token.sentence
    fillRow(columns, { row: margin + at, form: read(token.text), mark: marks[token.mark], sentence })
  }
  // A longer paragraph may have left something behind.
  const end = margin + columns.length
  for (let row = end; row < end + margin; row += 1) fillRow(columns, { row, form: columns.beyond, mark: 0, sentence: 0 })
  return columns
}

interface Row {
  readonly row: number
  readonly form: Form
  readonly mark: number
  readonly sentence: number
}

function fillRow(columns: Columns, { row, form, mark, sentence }: Row): void {
  columns.forms[row] = form
  columns.word[row] = form.word
  columns.shape[row] = form.shape
  columns.sign[row] = form.sign
  columns.cue[row] = form.cue
  columns.stemCue[row] = form.stemCue
  columns.source[row] = form.source
  columns.mark[row] = mark
  columns.sentence[row] = sentence
}
