import type { Story } from '#model/story.ts'
import type { StoreReader } from '#store/store.ts'
import type { Button, Card } from './card.ts'
import { nonAnswer, whichOne } from './non-answers.ts'
import { quoted } from './quoted.ts'
import type { Words } from './words/words.ts'

const mostStories = 5
const mostLookedAt = 100

/** One story for a topic, or the private card that asks which one was meant or says that there is none. */
export type FoundStory = { readonly story: Story } | { readonly card: Card }

/** A topic that names one story for good, as buttons do: a headline may be too long for a button's id. */
export function topicOf(story: Story): string {
  return `id:${story.id}`
}

export interface StorySearch {
  readonly store: StoreReader
  readonly words: Words
  /** Writes the command for a topic, for the buttons. */
  readonly lineOf: (topic: string) => string
  /** Only stories with an article from this day on. */
  readonly since?: string | undefined
  /** Only stories that ran on this day. */
  readonly on?: string | undefined
}

/** The story that a person means by a few words. */
export async function findStory(topic: string, search: StorySearch): Promise<FoundStory> {
  const { store, words, lineOf, since, on } = search
  if (topic.startsWith('id:')) return storyById(topic.slice('id:'.length), { store, words })
  const found = await store.stories({ topic, limit: on === undefined ? mostStories : mostLookedAt, ...(since === undefined ? {} : { since }) })
  const stories = found.filter((story) => on === undefined || ranOn(story, on)).slice(0, mostStories)
  const exact = stories.find((story) => story.title.toLowerCase() === topic.toLowerCase())
  if (exact !== undefined) return { story: exact }
  const [only] = stories
  if (only !== undefined && stories.length === 1) return { story: only }
  if (only !== undefined) return { card: askWhich(topic, stories, { words, lineOf }) }
  return { card: await suggest(topic, { store, words, lineOf }) }
}

function ranOn({ firstDay, lastDay }: Story, day: string): boolean {
  return firstDay !== null && lastDay !== null && firstDay <= day && day <= lastDay
}

async function storyById(id: string, { store, words }: Omit<StorySearch, 'lineOf'>): Promise<FoundStory> {
  const view = await store.storyView(id)
  return view === undefined ? { card: nonAnswer(words.find.storyGone, words.find.tryHeadline) } : { story: view.story }
}

function askWhich(topic: string, stories: readonly Story[], { words, lineOf }: Omit<StorySearch, 'store'>): Card {
  return whichOne(
    words.find.whichStory(topic, stories.length),
    stories.map((story) => ({ text: story.title, detail: words.counts.sources(story.sourceCount), citations: [] })),
    stories.map((story, index) => ({ label: `${index + 1}`, action: { type: 'run', line: lineOf(topicOf(story)) } })),
  )
}

async function suggest(topic: string, { store, words, lineOf }: StorySearch): Promise<Card> {
  const corrected = await store.statementCandidates([topic.toLowerCase()], 1)
  const near = corrected.corrections.get(topic.toLowerCase()) ?? (await store.completions('story', topic.slice(0, 3), 1))[0]
  if (near === undefined) return nonAnswer(words.find.nothingOn(topic), words.find.tryName)
  const yes: Button = { label: words.find.yes, action: { type: 'run', line: lineOf(quoted(near)) } }
  return nonAnswer(`${words.find.nothingOn(topic)} ${words.find.didYouMean(near)}`, null, [yes])
}
