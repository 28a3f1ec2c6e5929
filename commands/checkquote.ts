import type { QuotationRow } from '#store/store.ts'
import type { Card } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { nonAnswer, noteBlocks } from '#chat/non-answers.ts'
import { chainWords, presentQuotation, speakerWords } from '#chat/present-quotation.ts'
import { rememberedWords } from '#chat/remembered-words.ts'
import { spellRuns, speltWords } from '#chat/spelt-words.ts'
import type { Words } from '#chat/words/words.ts'
import { rankStatements } from '#stories/alignment/rank-statements.ts'
import { compareWords } from '#stories/alignment/compare-words.ts'

const mostCandidates = 50
/** So many wordings of a statement are compared with what was typed. */
const mostWordings = 10
const fewestWords = 3
/** Far longer than any quotation; a comparison takes the square of it. */
const mostCompared = 2000
/** A quotation that shares less with every statement is none of them, altered or not. */
const leastAlike = 0.5

export default defineCommand({
  name: 'checkquote',
  description: 'Is this what was said? Exact, altered with the differences, or not found',
  example: 'checkquote "I am not a robot"',
  options: {
    text: { type: 'text', required: true, description: 'The quotation as you have it' },
    private: { type: 'flag', description: 'Only you see the answer' },
  },
  async execute({ options, store, words }) {
    const given = rememberedWords(options.text)
    if (given.length < fewestWords) throw new UserError(words.checkquote.tooLittle, words.checkquote.tooLittleHint)
    const [best] = rankStatements(given, await store.statementCandidates(given, mostCandidates))
    const row = best === undefined || best.score < leastAlike ? undefined : nearestWording(options.text, best.quotations)
    if (row === undefined) return nonAnswer(words.checkquote.notFound, words.checkquote.notFoundHint)
    return verdict(options.text, row, words)
  },
})

/** Of several wordings of one statement the one that least must be changed to; a paraphrase only where the best match is one. */
function nearestWording(given: string, rows: readonly QuotationRow[]): QuotationRow | undefined {
  const alike = rows.slice(0, mostWordings).filter(({ kind }) => kind !== 'indirect' || rows[0]?.kind === 'indirect')
  const measured = alike.map((row) => ({ row, changed: changedWords(changesOf(given, row.words)) }))
  return measured.toSorted((left, right) => left.changed - right.changed)[0]?.row
}

function changedWords(changes: readonly SpeltChange[]): number {
  return changes.reduce((sum, { typed, source }) => sum + wordsIn(typed) + wordsIn(source), 0)
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}

/** Exact only where the words stand in the source in a row; what differs is named as it is spelt. */
function verdict(given: string, row: QuotationRow, words: Words): Card {
  const changes = changesOf(given, row.words)
  return {
    visibility: row.level === 'unclear' ? 'private' : 'public',
    blocks: [
      { type: 'answer', text: headOf(row, changes.length === 0, words) },
      presentQuotation(row, { words, wanted: rememberedWords(given) }),
      ...noteBlocks(changes.map((change) => changeWords(change, words)).join(' · ')),
    ],
  }
}

/** What somebody typed, and what stands in its place; "" for nothing. */
interface SpeltChange {
  readonly typed: string
  readonly source: string
}

/** All words count here, however long the quotation is: what is altered at its end is altered. */
function changesOf(given: string, source: string): readonly SpeltChange[] {
  const keysOf = (text: string) => speltWords(text).slice(0, mostCompared).map(({ key }) => key)
  const changes = compareWords(keysOf(given), keysOf(source))
  const typed = spellRuns(given, changes.map((change) => change.given))
  const sources = spellRuns(source, changes.map((change) => change.source))
  return changes.map((_, at) => ({ typed: typed[at] ?? '', source: sources[at] ?? '' }))
}

function headOf(row: QuotationRow, isExact: boolean, words: Words): string {
  const { exact, exactParaphrase, altered, alteredParaphrase, alteredUnclear, speakerUnclear } = words.checkquote
  if (row.level === 'unclear') return isExact ? exact(speakerUnclear) : alteredUnclear
  const [same, other] = row.kind === 'indirect' ? [exactParaphrase, alteredParaphrase] : [exact, altered]
  const verdict = (isExact ? same : other)(speakerWords(row, words))
  return row.level === 'second-hand' ? `${verdict} · ${words.quotation.secondHand(chainWords(row.chain, words))}` : verdict
}

function changeWords({ typed, source }: SpeltChange, { checkquote: { leftOut, added, changed } }: Words): string {
  if (typed === '') return leftOut(source)
  return source === '' ? added(typed) : changed(typed, source)
}
