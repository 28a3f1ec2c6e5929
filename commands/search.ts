import type { Citation } from '#model/citation.ts'
import { defineCommand } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { buttonBlocks, nonAnswer } from '#chat/non-answers.ts'
import { pageOf, pageOption } from '#chat/pages.ts'
import { levelWords, speakerWords } from '#chat/present-quotation.ts'
import { quoted } from '#chat/quoted.ts'
import { rememberedWords } from '#chat/remembered-words.ts'

const mostFound = 100

interface Found {
  readonly detail: string | null
  readonly citation: Citation
}

export default defineCommand({
  name: 'search',
  description: 'Sentences and quotations that hold your words',
  example: 'search social networks',
  answersPrivately: true,
  options: {
    text: { type: 'text', required: true, description: 'Words to look for' },
    kind: { type: 'choice', choices: ['quote', 'sentence'], description: 'Only what somebody said, or any sentence' },
    outlet: { type: 'text', completes: 'outlet', description: 'Only this outlet' },
    since: { type: 'day', description: 'Only articles from this day on' },
    page: pageOption,
  },
  async execute({ options, store, words }) {
    const wanted = rememberedWords(options.text)
    if (wanted.length === 0) throw new UserError(words.search.needWords, words.search.needWordsHint)
    const { outlet, since } = options
    const quotations = options.kind === 'sentence' ? [] : await store.quotations({
      about: options.text, limit: mostFound, ...(outlet === undefined ? {} : { outlet }), ...(since === undefined ? {} : { since }),
    })
    const sentences = options.kind === 'quote' ? [] : (await store.sentencesWith(wanted, mostFound))
      .filter((row) => (outlet === undefined || row.citation.outlet === outlet) && (since === undefined || (row.publishedAt ?? '') >= since))
    const found = withoutRepeats([
      ...quotations.map((row) => ({ detail: [speakerWords(row, words), levelWords(row, words)].filter((part) => part !== null).join(' · '), citation: row.citation })),
      ...sentences.map((row) => ({ detail: null, citation: row.citation })),
    ])
    if (found.length === 0) return nonAnswer(words.search.nothing(options.text), words.search.nothingHint)
    const filters = Object.entries({ kind: options.kind, outlet, since }).map(([name, value]) => value === undefined ? '' : ` ${name}:${quoted(value)}`).join('')
    const page = pageOf(found, options.page, { words, lineOf: (number) => `/search ${quoted(options.text)}${filters} page:${number}` })
    return {
      visibility: 'public',
      blocks: [
        { type: 'answer', text: words.search.found(found.length, options.text) },
        { type: 'list', items: page.items.map(({ detail, citation }) => ({ text: citation.words, detail, citations: [citation] })) },
        ...buttonBlocks(page.buttons),
      ],
    }
  },
})

/** A sentence is shown once, with its speaker where it has one. */
function withoutRepeats(found: readonly Found[]): readonly Found[] {
  const place = ({ citation }: Found) => `${citation.articleId} ${citation.span.start}`
  return found.filter((one, index) => found.findIndex((other) => place(other) === place(one)) === index)
}
