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
  readonly forms: Form[]
  /** `Form.number` of the forms. */
  readonly number: Int32Array
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

/** A word form in one state of marks as it is remembered; what else is known of it is kept under its number. */
export interface Form extends WordFacts, WordLore {
  readonly mark: number
  readonly number: number
}

/** What stands before and behind a paragraph. */
export const beyond: Form = { ...wordFacts(''), shape: 0, cue: 0, stemCue: 0, source: 0, mark: 0, number: 0 }

/** Finds forms, or makes them. */
export interface Reader {
  readonly read: (word: string, mark: MarkState) => Form
  /** To be called before so many words are read: their forms will all be good together. */
  readonly makeRoom: (words: number) => void
}

/** Numbers of forms are lower than this. The words of a language come again and again; forgetting all of them now and then bounds the memory. */
export const mostForms = 30_000

/** A reader that remembers the words it has seen, so that each form is looked at once; it says when a number gets a new form. */
export function createReader(loreOf: LoreOf, onNew: (form: Form) => void = () => {}): Reader {
  const known: Readonly<Record<MarkState, Map<string, Form>>> = { outside: new Map(), inside: new Map(), open: new Map(), close: new Map() }
  const { outside } = known
  let used = 1
  const learn = (word: string, mark: MarkState): Form => {
    const { word: hash, shape, prefix, suffix, ending, stem, sign } = wordFacts(word)
    const { cue, stemCue, source } = loreOf({ word: hash, shape, prefix, suffix, ending, stem, sign })
    const form: Form = { word: hash, shape, sign, cue, stemCue, source, number: used, mark: marks[mark], prefix, suffix, ending, stem }
    used += 1
    known[mark].set(word, form)
    onNew(form)
    return form
  }
  return {
    // Most words stand outside marks, and one comparison is faster than a look-up by name.
    read: (word, mark) => (mark === 'outside' ? outside : known[mark]).get(word) ?? learn(word, mark),
    makeRoom: (words) => {
      if (used + words <= mostForms) return
      Object.values(known).forEach((forms) => forms.clear())
      used = 1
    },
  }
}

/** Empty columns with room for so many tokens. */
export function createColumns(mostTokens: number): Columns {
  const rows = mostTokens + 2 * margin
  const small = (): Uint8Array => new Uint8Array(rows)
  return {
    length: 0, wordBefore: 0, markBefore: 0, markAfter: 0, forms: Array.from({ length: rows }, () => beyond), number: new Int32Array(rows),
    word: new Int32Array(rows).fill(beyond.word), shape: new Int32Array(rows),
    mark: small(), cue: small(), stemCue: small(), source: small(), sentence: new Int32Array(rows), sign: small(),
  }
}

/** The columns of the tokens from one index up to another; written into columns that are used again, if they are given. */
export function toColumns(tokens: readonly Token[], { from, to }: TokenRun, { read, makeRoom }: Reader, columns = createColumns(to - from)): Columns {
  const [last, next] = [tokens[from - 1], tokens[to]]
  makeRoom(to - from + 1)
  columns.length = to - from
  columns.wordBefore = last === undefined ? 0 : read(last.text, last.mark).word
  columns.markBefore = last === undefined ? 4 : marks[last.mark]
  columns.markAfter = next === undefined ? 4 : marks[next.mark]
  let sentence = 0
  let before = -1
  for (let at = 0; at < columns.length; at += 1) {
    const token = tokens[from + at]
    if (token === undefined) break
    if (token.sentence !== before) sentence += 1
    before = token.sentence
    fillRow(columns, { row: margin + at, form: read(token.text, token.mark), sentence })
  }
  // A longer paragraph may have left something behind.
  const end = margin + columns.length
  for (let row = end; row < end + margin; row += 1) fillRow(columns, { row, form: beyond, sentence: 0 })
  return columns
}

interface Row {
  readonly row: number
  readonly form: Form
  readonly sentence: number
}

function fillRow(columns: Columns, { row, form, sentence }: Row): void {
  columns.forms[row] = form
  columns.number[row] = form.number
  columns.word[row] = form.word
  columns.shape[row] = form.shape
  columns.sign[row] = form.sign
  columns.cue[row] = form.cue
  columns.stemCue[row] = form.stemCue
  columns.source[row] = form.source
  columns.mark[row] = form.mark
  columns.sentence[row] = sentence
}
