import type { OutletRow, StoreOverview } from '#store/store.ts'
import { defineCommand } from '#chat/command.ts'
import { dateWords } from '#chat/date-words.ts'
import { buttonBlocks, nonAnswer } from '#chat/non-answers.ts'
import { pageOf, pageOption } from '#chat/pages.ts'
import { plural } from '#chat/plural.ts'

export default defineCommand({
  name: 'sources',
  description: 'Which outlets I read, and how much of each',
  example: 'sources',
  options: { page: pageOption },
  async execute({ options, store }) {
    const [overview, outlets] = await Promise.all([store.overview(), store.outlets()])
    if (overview.articleCount === 0) return nonAnswer('There are no articles yet.', 'An operator names the folder with ONRECORD_CORPUS.')
    const page = pageOf(outlets, options.page, (number) => `/sources page:${number}`)
    return {
      visibility: 'private',
      blocks: [
        { type: 'answer', text: countsOf(overview, outlets) },
        { type: 'list', items: page.items.map((outlet) => ({ text: outlet.outlet, detail: detailOf(outlet), citations: [] })) },
        ...buttonBlocks(page.buttons),
      ],
    }
  },
})

/** An article without a publisher stands under its file's name, which is no outlet. */
function countsOf({ articleCount, storyCount }: StoreOverview, outlets: readonly OutletRow[]): string {
  const files = outlets.filter(({ outlet }) => /\.(?:txt|html?|json|xml)$/i.test(outlet))
  const named = outlets.length - files.length
  const unnamed = files.length === 0 ? [] : [`${files.length.toLocaleString('en-GB')} without a publisher`]
  return [...(named === 0 ? [] : [plural(named, 'outlet')]), plural(articleCount, 'article'), ...unnamed, plural(storyCount, 'story', 'stories')].join(' · ')
}

function detailOf(outlet: OutletRow): string {
  const latest = outlet.lastPublishedOn === null ? 'dates not given' : `latest ${dateWords(outlet.lastPublishedOn)}`
  return [plural(outlet.articleCount, 'article'), latest, ...outlet.rights].join(' · ')
}
