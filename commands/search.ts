import type { ListItem } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { buttonBlocks, nonAnswer } from '#chat/non-answers.ts'
import { pageOf, pageOption } from '#chat/pages.ts'
import { quoted } from '#chat/quoted.ts'
import { rememberedWords } from '#chat/remembered-words.ts'
import { findArticles, findQuotations, findSentences } from '#chat/search/find-texts.ts'
import { findEvents, findPeople, findStories } from '#chat/search/find-wholes.ts'
import type { Finder } from '#chat/search/searching.ts'

/** What can be looked for alone; without a kind, quotations and then other sentences. */
const finders = {
  quote: findQuotations, sentence: findSentences, event: findEvents, article: findArticles, person: findPeople, story: findStories,
} as const satisfies Readonly<Record<string, Finder>>

const kinds = Object.keys(finders) as readonly (keyof typeof finders)[]

export default defineCommand({
  name: 'search',
  description: 'Sentences, quotations, events, articles, people or stories that hold your words',
  example: 'search social networks',
  answersPrivately: true,
  options: {
    text: { type: 'text', required: true, description: 'Words to look for' },
    kind: { type: 'choice', choices: kinds, description: 'What to look for; sentences and quotations if you do not say' },
    outlet: { type: 'text', completes: 'outlet', description: 'Only this outlet' },
    since: { type: 'day', description: 'Only articles from this day on' },
    page: pageOption,
  },
  async execute({ options, store, words }) {
    const { text, kind, outlet, since } = options
    const wanted = rememberedWords(text)
    if (wanted.length === 0) throw new UserError(words.search.needWords, words.search.needWordsHint)
    const chosen: readonly Finder[] = kind === undefined ? [findQuotations, findSentences] : [finders[kind]]
    const found = withoutRepeats((await Promise.all(chosen.map((find) => find({ text, wanted, outlet, since, store, words })))).flat())
    if (found.length === 0) return nonAnswer(words.search.nothing(text), words.search.nothingHint)
    const filters = Object.entries({ kind, outlet, since }).map(([name, value]) => value === undefined ? '' : ` ${name}:${quoted(value)}`).join('')
    const page = pageOf(found, options.page, { words, lineOf: (number) => `/search ${quoted(text)}${filters} page:${number}` })
    return {
      visibility: 'public',
      blocks: [
        { type: 'answer', text: words.search.found[kind ?? 'sentence'](found.length, text) },
        { type: 'list', items: page.items },
        ...buttonBlocks(page.buttons),
      ],
    }
  },
})

/** A sentence is shown once, with its speaker where it has one. */
function withoutRepeats(found: readonly ListItem[]): readonly ListItem[] {
  const place = ({ text, citations: [first] }: ListItem) => first === undefined ? text : `${first.articleId} ${first.span.start}`
  return found.filter((one, index) => found.findIndex((other) => place(other) === place(one)) === index)
}
