import type { QuotationRow } from '#store/store.ts'
import type { Card } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { nonAnswer, noteBlocks } from '#chat/non-answers.ts'
import { presentQuotation, speakerWords } from '#chat/present-quotation.ts'
import { rememberedWords } from '#chat/remembered-words.ts'
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
  async execute({ options, store }) {
    const words = rememberedWords(options.text)
    if (words.length < fewestWords) throw new UserError('That is too little to check.', 'Give the quotation as you have it, at least three words.')
    const [best] = rankStatements(words, await store.statementCandidates(words, mostCandidates))
    const row = best === undefined || best.score < leastAlike ? undefined : best.quotations[0]
    if (row === undefined) return nonAnswer('Not found: nobody is quoted with these words.', 'That does not mean that they were never said.')
    return verdict(words, row)
  },
})

/** Exact only where the words stand in the source in a row; what differs is named word by word. */
function verdict(words: readonly string[], row: QuotationRow): Card {
  const changes = compareWords(words, rememberedWords(row.words))
  const speaker = row.level === 'unclear' ? 'speaker unclear' : speakerWords(row)
  const kind = row.kind === 'indirect' ? ', but as a paraphrase' : ''
  return {
    visibility: row.level === 'unclear' ? 'private' : 'public',
    blocks: [
      { type: 'answer', text: changes.length === 0 ? `Exact${kind}: ${speaker}` : `Altered: ${speaker} is quoted otherwise${kind}` },
      presentQuotation(row, words),
      ...noteBlocks(changes.length === 0 ? null : changes.map(changeWords).join(' · ')),
    ],
  }
}

function changeWords({ given, source }: WordChange): string {
  if (given.length === 0) return `left out: “${source.join(' ')}”`
  if (source.length === 0) return `not in the source: “${given.join(' ')}”`
  return `“${given.join(' ')}” should be “${source.join(' ')}”`
}
