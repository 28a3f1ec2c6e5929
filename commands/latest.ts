import type { Story } from '#model/story.ts'
import type { ListItem } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { dateWords } from '#chat/date-words.ts'
import { buttonBlocks, nonAnswer } from '#chat/non-answers.ts'
import { pageOf, pageOption, pageSize } from '#chat/pages.ts'
import { citeHeadline } from '#chat/cite-headline.ts'
import { quoted } from '#chat/quoted.ts'
import type { Words } from '#chat/words/words.ts'
import type { StoreReader } from '#store/store.ts'

/** So many of the newest stories are looked at, to page through or for those of an outlet. */
const mostLookedAt = 60

export default defineCommand({
  name: 'latest',
  description: 'The newest stories, one line each',
  example: 'latest',
  answersPrivately: true,
  options: {
    topic: { type: 'text', completes: 'story', description: 'Only stories on this topic' },
    outlet: { type: 'text', completes: 'outlet', description: 'Only stories that this outlet has' },
    since: { type: 'day', description: 'Only stories with an article from this day on' },
    n: { type: 'number', min: 1, max: pageSize, description: 'How many, at most five' },
    page: pageOption,
  },
  async execute({ options, store, words }) {
    const { topic, since, outlet, n = pageSize } = options
    const found = await store.stories({ limit: mostLookedAt, ...(topic === undefined ? {} : { topic }), ...(since === undefined ? {} : { since }) })
    const stories = newestFirst(outlet === undefined ? found : await ofOutlet(found, outlet, store))
    if (stories.length === 0) return nonAnswer(noneWords(options, words), words.find.whatIRead)
    const page = pageOf(stories, options.page, { words, lineOf: (number) => lineOf({ ...options, page: number }), size: n })
    return {
      visibility: 'public',
      blocks: [
        { type: 'answer', text: words.latest.newestFirst(page.items.length) },
        { type: 'list', items: await Promise.all(page.items.map((story) => presentStory(story, { store, words }))) },
        ...buttonBlocks(page.buttons),
      ],
    }
  },
})

function noneWords({ topic, outlet, since }: Partial<Readonly<Record<'topic' | 'outlet' | 'since', string | undefined>>>, { find, latest }: Words): string {
  if (topic !== undefined) return find.nothingOn(topic)
  return outlet === undefined && since === undefined ? latest.noStories : latest.noneFits
}

/** A topic's stories come as they fit it. */
function newestFirst(stories: readonly Story[]): readonly Story[] {
  return stories.toSorted((left, right) => (right.lastDay ?? '').localeCompare(left.lastDay ?? ''))
}

function lineOf(options: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(options).filter(([, value]) => value !== undefined)
  return `/latest ${given.map(([name, value]) => `${name}:${quoted(String(value))}`).join(' ')}`
}

/** The stories of which the outlet has an article. */
async function ofOutlet(stories: readonly Story[], outlet: string, store: StoreReader): Promise<readonly Story[]> {
  const wanted = outlet.toLowerCase()
  const has = await Promise.all(stories.map(async ({ articleIds }) => {
    const headlines = await Promise.all(articleIds.map((id) => citeHeadline(store, id)))
    return headlines.some((headline) => headline?.outlet.toLowerCase() === wanted)
  }))
  return stories.filter((_, index) => has[index])
}

async function presentStory(story: Story, { store, words }: { readonly store: StoreReader, readonly words: Words }): Promise<ListItem> {
  const headline = await citeHeadline(store, story.articleIds[0] ?? '')
  // The headline may be days older than the newest article.
  const days = story.lastDay === null ? null : dateWords(`${story.firstDay ?? story.lastDay}/${story.lastDay}`, words)
  const more = story.sourceCount > 1 ? words.latest.moreSources(story.sourceCount - 1) : null
  return { text: headline?.words ?? story.title, detail: [days, more].filter((part) => part !== null).join(' · ') || null, citations: headline === null ? [] : [headline] }
}
