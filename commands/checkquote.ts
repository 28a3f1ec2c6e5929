import type { QuotationRow } from '#store/store.ts'
import type { Card } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { nonAnswer, noteBlocks } from '#chat/non-answers.ts'
import { presentQuotation, speakerWords } from '#chat/present-quotation.ts'
import { rememberedWords } from '#chat/remembered-words.ts'
import type { Words } from '#chat/words/words.ts'
import { rankStatements } from '#stories/alignment/rank-statements.ts'
import { compareWords, type WordChange } from '#stories/alignment/compare-words.ts'

const mostCandidates = 80
const fewestWords = 3
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
    const row = best === undefined || best.score < leastAlike ? undefined : best.quotations[0]
    if (row === undefined) return nonAnswer(words.checkquote.notFound, words.checkquote.notFoundHint)
    return verdict(given, row, words)
  },
})

/** Exact only where the words stand in the source in a row; what differs is named word by word. */
function verdict(given: readonly string[], row: QuotationRow, words: Words): Card {
  const changes = compareWords(given, rememberedWords(row.words))
  const speaker = row.level === 'unclear' ? words.checkquote.speakerUnclear : speakerWords(row, words)
  return {
    visibility: row.level === 'unclear' ? 'private' : 'public',
    blocks: [
      { type: 'answer', text: headOf(changes, row)(speaker) },
      presentQuotation(row, { words, wanted: given }),
      ...noteBlocks(changes.map(changeWords).join(' · ')),
    ],
  }

  function headOf({ length }: readonly WordChange[], { kind }: QuotationRow): (speaker: string) => string {
    const { exact, exactParaphrase, altered, alteredParaphrase } = words.checkquote
    if (kind === 'indirect') return length === 0 ? exactParaphrase : alteredParaphrase
    return length === 0 ? exact : altered
  }

  function changeWords({ given: typed, source }: WordChange): string {
    const { leftOut, added, changed } = words.checkquote
    if (typed.length === 0) return leftOut(source.join(' '))
    return source.length === 0 ? added(typed.join(' ')) : changed(typed.join(' '), source.join(' '))
  }
}
