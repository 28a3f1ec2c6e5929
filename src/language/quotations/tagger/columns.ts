import type { MarkState, Token } from '#language/sentences/token.ts'
import { hashOf } from './hash.ts'
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
  readonly length: number
  /** The word that ends the paragraph before, the mark there, and the mark that begins the paragraph after. */
  readonly wordBefore: number
  readonly markBefore: number
  readonly markAfter: number
  readonly forms: readonly Form[]
  readonly word: Int32Array
  readonly shape: Int32Array
  readonly prefix: Int32Array
  readonly suffix: Int32Array
  readonly ending: Int32Array
  readonly stem: Int32Array
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
  readonly sums: (Int16Array | undefined)[]
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

/** The columns of the tokens from one index up to another. */
export function toColumns(tokens: readonly Token[], span: { readonly from: number; readonly to: number }, read: Reader): Columns {
  const length = span.to - span.from
  const [last, next] = [tokens[span.from - 1], tokens[span.to]]
  const columns = {
    ...emptyColumns(length),
    forms: [] as Form[],
    wordBefore: last === undefined ? 0 : read(last.text).word,
    markBefore: last === undefined ? 4 : marks[last.mark],
    markAfter: next === undefined ? 4 : marks[next.mark],
  }
  let sentence = 0
  let before = -1
  for (let at = 0; at < length; at += 1) {
    const token = tokens[span.from + at]
    if (token === undefined) break
    if (token.sentence !== before) sentence += 1
    before = token.sentence
    const form = read(token.text)
    columns.forms.push(form)
    fillRow(columns, margin + at, form)
    columns.sentence[margin + at] = sentence
    columns.mark[margin + at] = marks[token.mark]
    columns.sign[margin + at] = signOf(token.text)
  }
  return columns
}

const nothing = hashOf('', 0, 0)

function emptyColumns(length: number): Omit<Columns, 'forms' | 'wordBefore' | 'markBefore' | 'markAfter'> {
  const rows = length + 2 * margin
  const words = (): Int32Array => new Int32Array(rows).fill(nothing)
  const small = (): Uint8Array => new Uint8Array(rows)
  return {
    length, word: words(), shape: new Int32Array(rows), prefix: words(), suffix: words(), ending: words(), stem: words(),
    mark: small(), cue: small(), stemCue: small(), source: small(), sentence: new Int32Array(rows), sign: small(),
  }
}

function fillRow(columns: Omit<Columns, 'forms' | 'wordBefore' | 'markBefore' | 'markAfter'>, row: number, word: Form): void {
  columns.word[row] = word.word
  columns.shape[row] = word.shape
  columns.prefix[row] = word.prefix
  columns.suffix[row] = word.suffix
  columns.ending[row] = word.ending
  columns.stem[row] = word.stem
  columns.cue[row] = word.cue
  columns.stemCue[row] = word.stemCue
  columns.source[row] = word.source
}

function signOf(text: string): number {
  switch (text.charAt(0)) {
    case ',': case ';': case ':': case '(': case ')': return 1
    case '.': case '!': case '?': case '…': return 2
    case '-': case '–': case '—': case '―': return 3
    default: return 0
  }
}
