import { encodeAction } from '#chat/button-action.ts'
import type { Button, Card, QuotationBlock } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { excerpt } from '#chat/excerpt.ts'
import { nonAnswer, whichOne } from '#chat/non-answers.ts'
import { pageOf, pageOption } from '#chat/pages.ts'
import type { Words } from '#chat/words/words.ts'

const shownChars = 120

/** The button “Wrong?” under quotations: reports one, or asks which of an answer's quotations is meant. */
export default defineCommand({
  name: 'report',
  description: 'Say that a quotation is wrong',
  example: 'report',
  isHidden: true,
  asks: ['remark'],
  options: {
    article: { type: 'text', description: 'The article' },
    quotation: { type: 'text', description: 'The quotation in the article' },
    remark: { type: 'text', isLong: true, description: 'What is wrong with it' },
    of: { type: 'text', description: 'The command whose answer holds it' },
    page: pageOption,
  },
  async execute({ options, actions, viewer, words, answer }) {
    const { article: articleId, quotation: quotationId, remark = '', of } = options
    if (of !== undefined) return askWhich(await answer(of), { words, of, page: options.page })
    if (articleId === undefined || quotationId === undefined) return nonAnswer(words.report.noneThere, words.report.useButton)
    return nonAnswer(words.report[await actions.reportQuotation({ articleId, quotationId }, remark, viewer)])
  },
})

interface Question {
  readonly words: Words
  readonly of: string
  readonly page: number | undefined
}

function askWhich({ blocks }: Card, { words, of, page: wanted }: Question): Card {
  const quotations = blocks.flatMap((block) => block.type === 'quotation' && block.quotationId !== undefined ? [block] : [])
  if (quotations.length === 0) return nonAnswer(words.report.noneThere)
  const page = pageOf(quotations, wanted, { words, lineOf: (number) => `/report of:«${of}» page:${number}`, size: 3 })
  const items = page.items.map(({ words: said, citation }, index) => (
    { text: `${index + 1} · ${excerpt(said, [], shownChars)}`, detail: null, citations: [citation] }
  ))
  const buttons = page.items.flatMap((block, index) => buttonFor(block, words.report.number(index + 1)))
  return whichOne(words.report.which, items, [...buttons, ...page.buttons])
}

function buttonFor({ citation, quotationId }: QuotationBlock, label: string): readonly Button[] {
  if (quotationId === undefined) return []
  const action = { type: 'report', articleId: citation.articleId, quotationId } as const
  return encodeAction(action) === undefined ? [] : [{ label, action }]
}
