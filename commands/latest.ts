import type { Story } from '#model/story.ts'
import type { ListItem } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { dateWords } from '#chat/date-words.ts'
import { nonAnswer } from '#chat/non-answers.ts'
import { pageSize } from '#chat/pages.ts'
import { citeHeadline } from '#chat/cite-headline.ts'
import type { Words } from '#chat/words/words.ts'
import type { StoreReader } from '#store/store.ts'

/** Among so many of the newest stories an outlet's are looked for. */
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
  },
  async execute({ options, store, words }) {
    const { topic, since, outlet, n = pageSize } = options
    const limit = outlet === undefined ? n : mostLookedAt
    const found = await store.stories({ limit, ...(topic === undefined ? {} : { topic }), ...(since === undefined ? {} : { since }) })
    const stories = outlet === undefined ? found : (await ofOutlet(found, outlet, store)).slice(0, n)
    if (stories.length === 0) return nonAnswer(topic === undefined ? words.latest.noStories : words.find.nothingOn(topic), words.find.whatIRead)
    return {
      visibility: 'public',
      blocks: [
        { type: 'answer', text: words.latest.newestFirst(stories.length) },
        { type: 'list', items: await Promise.all(stories.map((story) => presentStory(story, { store, words }))) },
      ],
    }
  },
})

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
  const day = story.lastDay === null ? null : dateWords(story.lastDay, words)
  const more = story.sourceCount > 1 ? words.latest.moreSources(story.sourceCount - 1) : null
  return { text: headline?.words ?? story.title, detail: [day, more].filter((part) => part !== null).join(' · ') || null, citations: headline === null ? [] : [headline] }
}
