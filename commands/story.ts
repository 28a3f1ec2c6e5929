import type { Story } from '#model/story.ts'
import type { Block, ListItem } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { dateWords } from '#chat/date-words.ts'
import { findStory, topicOf } from '#chat/find-story.ts'
import { citeHeadline } from '#chat/cite-headline.ts'
import { buttonBlocks, nonAnswer } from '#chat/non-answers.ts'
import type { Words } from '#chat/words/words.ts'
import type { StoreReader } from '#store/store.ts'

export default defineCommand({
  name: 'story',
  description: 'One story in three lines, with its sources',
  example: 'story clubhouse',
  options: {
    topic: { type: 'text', required: true, completes: 'story', description: 'A story, a person or a word from the headline' },
    on: { type: 'day', description: 'Only a story that ran on this day' },
    since: { type: 'day', description: 'Only a story with an article from this day on' },
    private: { type: 'flag', description: 'Only you see the answer' },
  },
  async execute({ options, store, words }) {
    const found = await findStory(options.topic, { store, words, lineOf: (topic) => `/story ${topic}`, since: options.since, on: options.on })
    if ('card' in found) return found.card
    const view = await store.storyView(found.story.id)
    if (view === undefined) return nonAnswer(words.story.gone(found.story.title), words.story.runAgain)
    const topic = topicOf(view.story)
    const sentences: readonly Block[] = view.highlights.slice(0, 2).map((citation) => (
      { type: 'quotation', words: citation.words, isVerbatim: true, note: null, citation }
    ))
    return {
      visibility: 'public',
      blocks: [
        { type: 'answer', text: `${view.story.title} · ${summaryOf(view.story, words)}` },
        ...sentences,
        ...await threadBlocks(view.earlier ?? [], { store, words }),
        ...buttonBlocks([
          { label: words.story.timeline, action: { type: 'run', line: `/timeline ${topic}` } },
          { label: words.story.quotes, action: { type: 'run', line: `/quote story:${topic}` } },
          ...(view.story.sourceCount < 2 ? [] : [{ label: words.story.compare, action: { type: 'run', line: `/compare ${topic}` } } as const]),
          { label: words.story.follow, action: { type: 'run', line: `/follow story:${topic}` } },
        ]),
      ],
    }
  },
})

interface Reading {
  readonly store: StoreReader
  readonly words: Words
}

/** A line for each earlier story of the same running topic. */
async function threadBlocks(earlier: readonly Story[], reading: Reading): Promise<readonly Block[]> {
  const items = await Promise.all(earlier.map((story) => presentEarlier(story, reading)))
  return items.length === 0 ? [] : [{ type: 'list', items }]
}

async function presentEarlier(story: Story, { store, words }: Reading): Promise<ListItem> {
  const headlines = await Promise.all(story.articleIds.map((id) => citeHeadline(store, id)))
  // The article whose headline the story bears, so that the words shown are the words cited.
  const headline = headlines.find((each) => each?.words === story.title) ?? headlines.find((each) => each !== null)
  const day = story.lastDay === null ? '' : ` · ${dateWords(story.lastDay, words)}`
  return { text: words.story.earlier(`${headline?.words ?? story.title}${day}`), detail: null, citations: headline ? [headline] : [] }
}

function summaryOf(story: Story, words: Words): string {
  const days = story.firstDay === null || story.lastDay === null ? [] : [dateWords(`${story.firstDay}/${story.lastDay}`, words)]
  return [words.counts.sources(story.sourceCount), ...copiesOf(story, words), ...days].join(' · ')
}

/** "31 articles": said only where some of them are copies, which are no sources of their own. */
function copiesOf(story: Story, words: Words): string[] {
  return story.articleIds.length > story.sourceCount ? [words.story.copies(story.articleIds.length)] : []
}
