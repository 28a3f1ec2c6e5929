import type { Story } from '#model/story.ts'
import type { StoreReader } from '#store/store.ts'
import type { Card } from './card.ts'
import { nonAnswer, whichOne } from './non-answers.ts'
import { quoted } from './quoted.ts'
import { plural } from './plural.ts'

/** One story for a topic, or the private card that asks which one was meant or says that there is none. */
export type FoundStory = { readonly story: Story } | { readonly card: Card }

/** A topic that names one story for good, as buttons do: a headline may be too long for a button's id. */
export function topicOf(story: Story): string {
  return `id:${story.id}`
}

/** The story that a person means by a few words; `lineOf` writes the command for a topic, for the buttons. */
export async function findStory(store: StoreReader, topic: string, lineOf: (topic: string) => string): Promise<FoundStory> {
  if (topic.startsWith('id:')) return storyById(store, topic.slice('id:'.length))
  const stories = await store.stories({ topic, limit: 5 })
  const exact = stories.find((story) => story.title.toLowerCase() === topic.toLowerCase())
  if (exact !== undefined) return { story: exact }
  const [only] = stories
  if (only !== undefined && stories.length === 1) return { story: only }
  if (only !== undefined) return { card: askWhich(topic, stories, lineOf) }
  return { card: await suggest(store, topic, lineOf) }
}

async function storyById(store: StoreReader, id: string): Promise<FoundStory> {
  const view = await store.storyView(id)
  return view === undefined ? { card: nonAnswer('That story is not there any more.', 'Run the command again with a word from the headline.') } : { story: view.story }
}

function askWhich(topic: string, stories: readonly Story[], lineOf: (topic: string) => string): Card {
  return whichOne(
    `${plural(stories.length, 'story', 'stories')} on “${topic}”. Which one?`,
    stories.map((story) => ({ text: story.title, detail: plural(story.sourceCount, 'source'), citations: [] })),
    stories.map((story, index) => ({ label: `${index + 1}`, action: { type: 'run', line: lineOf(topicOf(story)) } })),
  )
}

async function suggest(store: StoreReader, topic: string, lineOf: (topic: string) => string): Promise<Card> {
  const corrected = await store.statementCandidates([topic.toLowerCase()], 1)
  const near = corrected.corrections.get(topic.toLowerCase()) ?? (await store.completions('story', topic.slice(0, 3), 1))[0]
  if (near === undefined) return nonAnswer(`Nothing on “${topic}”.`, 'Try a name or a word from a headline, or /sources for what I read.')
  return nonAnswer(`Nothing on “${topic}”. Did you mean ${near}?`, null, [{ label: 'Yes', action: { type: 'run', line: lineOf(quoted(near)) } }])
}
