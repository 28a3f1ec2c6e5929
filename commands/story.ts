import type { Story } from '#model/story.ts'
import type { Block, ListItem } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { dateWords } from '#chat/date-words.ts'
import { findStory, topicOf } from '#chat/find-story.ts'
import { citeHeadline } from '#chat/cite-headline.ts'
import { buttonBlocks, nonAnswer } from '#chat/non-answers.ts'
import { plural } from '#chat/plural.ts'
import type { StoreReader } from '#store/store.ts'

export default defineCommand({
  name: 'story',
  description: 'One story in three lines, with its sources',
  example: 'story clubhouse',
  options: {
    topic: { type: 'text', required: true, completes: 'story', description: 'A story, a person or a word from the headline' },
    private: { type: 'flag', description: 'Only you see the answer' },
  },
  async execute({ options, store }) {
    const found = await findStory(store, options.topic, (topic) => `/story ${topic}`)
    if ('card' in found) return found.card
    const view = await store.storyView(found.story.id)
    if (view === undefined) return nonAnswer(`The story “${found.story.title}” is not there any more.`, 'Run the command again.')
    const topic = topicOf(view.story)
    const sentences: readonly Block[] = view.highlights.slice(0, 2).map((citation) => (
      { type: 'quotation', words: citation.words, isVerbatim: true, note: null, citation }
    ))
    return {
      visibility: 'public',
      blocks: [
        { type: 'answer', text: `${view.story.title} · ${summaryOf(view.story)}` },
        ...sentences,
        ...await threadBlocks(store, view.earlier ?? []),
        ...buttonBlocks([
          { label: 'Timeline', action: { type: 'run', line: `/timeline ${topic}` } },
          { label: 'Quotes', action: { type: 'run', line: `/quote story:${topic}` } },
        ]),
      ],
    }
  },
})

/** A line for each earlier story of the same running topic. */
async function threadBlocks(store: StoreReader, earlier: readonly Story[]): Promise<readonly Block[]> {
  const items = await Promise.all(earlier.map((story) => presentEarlier(store, story)))
  return items.length === 0 ? [] : [{ type: 'list', items }]
}

async function presentEarlier(store: StoreReader, story: Story): Promise<ListItem> {
  const headlines = await Promise.all(story.articleIds.map((id) => citeHeadline(store, id)))
  // The article whose headline the story bears, so that the words shown are the words cited.
  const headline = headlines.find((each) => each?.words === story.title) ?? headlines.find((each) => each !== null)
  const day = story.lastDay === null ? '' : ` · ${dateWords(story.lastDay)}`
  return { text: `Earlier in this thread: ${headline?.words ?? story.title}${day}`, detail: null, citations: headline ? [headline] : [] }
}

function summaryOf(story: Story): string {
  const days = story.firstDay === null || story.lastDay === null ? [] : [dateWords(`${story.firstDay}/${story.lastDay}`)]
  return [plural(story.sourceCount, 'source'), ...copiesOf(story), ...days].join(' · ')
}

/** "31 articles": said only where some of them are copies, which are no sources of their own. */
function copiesOf(story: Story): string[] {
  return story.articleIds.length > story.sourceCount ? [`${plural(story.articleIds.length, 'article')}, the rest are copies`] : []
}
