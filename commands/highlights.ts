import type { Citation } from '#model/citation.ts'
import type { StoreReader } from '#store/store.ts'
import { defineCommand } from '#chat/command.ts'
import { findStory } from '#chat/find-story.ts'
import { nonAnswer } from '#chat/non-answers.ts'
import { pageSize } from '#chat/pages.ts'
import type { Words } from '#chat/words/words.ts'

export default defineCommand({
  name: 'highlights',
  description: 'A story in five sentences of its sources',
  example: 'highlights clubhouse',
  answersPrivately: true,
  options: {
    story: { type: 'text', required: true, completes: 'story', description: 'A story, a person or a word from the headline' },
  },
  async execute({ options, store, words }) {
    const found = await findStory(options.story, { store, words, lineOf: (story) => `/highlights ${story}` })
    if ('card' in found) return found.card
    const view = await store.storyView(found.story.id)
    const highlights = (view?.highlights ?? []).slice(0, pageSize)
    if (highlights.length === 0) return nonAnswer(words.highlights.none(found.story.title), words.highlights.noneHint)
    const details = await Promise.all(highlights.map((citation) => detailOf(citation, { store, words })))
    return {
      visibility: 'public',
      blocks: [
        { type: 'answer', text: found.story.title },
        { type: 'list', items: highlights.map((citation, at) => ({ text: citation.words, detail: details[at] ?? null, citations: [citation] })) },
        { type: 'note', text: words.selection },
      ],
    }
  },
})

/** Sentences that the publisher itself put on top are called so. */
async function detailOf(
  { articleId, span }: Citation, { store, words }: { readonly store: StoreReader, readonly words: Words },
): Promise<string | null> {
  const parts = (await store.article(articleId))?.article.parts ?? []
  const isPublishers = parts.some((part) => part.kind === 'highlights' && part.span.start <= span.start && span.end <= part.span.end)
  return isPublishers ? words.highlights.publishers : null
}
