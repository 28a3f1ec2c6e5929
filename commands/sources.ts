import type { OutletRow, StoreOverview } from '#store/store.ts'
import { defineCommand } from '#chat/command.ts'
import { dateWords } from '#chat/date-words.ts'
import { buttonBlocks, nonAnswer } from '#chat/non-answers.ts'
import { pageOf, pageOption } from '#chat/pages.ts'
import type { Words } from '#chat/words/words.ts'

export default defineCommand({
  name: 'sources',
  description: 'Which outlets I read, and how much of each',
  example: 'sources',
  options: { page: pageOption },
  async execute({ options, store, actions, words }) {
    const [overview, outlets, paused] = await Promise.all([store.overview(), store.outlets(), actions.pausedSources()])
    if (overview.articleCount === 0) return nonAnswer(words.sources.none, words.sources.noneHint)
    const page = pageOf(outlets, options.page, { words, lineOf: (number) => `/sources page:${number}` })
    return {
      visibility: 'private',
      blocks: [
        { type: 'answer', text: countsOf(overview, outlets, words) },
        { type: 'list', items: page.items.map((outlet) => ({ text: outlet.outlet, detail: detailOf(outlet, paused.has(outlet.outlet), words), citations: [] })) },
        ...buttonBlocks(page.buttons),
      ],
    }
  },
})

/** An article without a publisher stands under its file's name, which is no outlet. */
function countsOf({ articleCount, storyCount }: StoreOverview, outlets: readonly OutletRow[], { counts, sources }: Words): string {
  const files = outlets.filter(({ outlet }) => /\.(?:txt|html?|json|xml)$/i.test(outlet))
  const named = outlets.length - files.length
  const unnamed = files.length === 0 ? [] : [sources.withoutPublisher(files.length)]
  return [...(named === 0 ? [] : [counts.outlets(named)]), counts.articles(articleCount), ...unnamed, counts.stories(storyCount)].join(' · ')
}

function detailOf(outlet: OutletRow, isPaused: boolean, words: Words): string {
  const latest = outlet.lastPublishedOn === null ? words.sources.noDates : words.sources.latest(dateWords(outlet.lastPublishedOn, words))
  return [words.counts.articles(outlet.articleCount), latest, ...(isPaused ? [words.sources.paused] : []), ...outlet.rights].join(' · ')
}
