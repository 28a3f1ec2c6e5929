import type { Citation } from '#model/citation.ts'
import type { StoreReader } from '#store/store.ts'
import type { Card } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { completeArticle } from '#chat/desk/complete-article.ts'
import { UserError } from '#chat/errors.ts'
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
    story: { type: 'text', completes: 'story', description: 'A story, a person or a word from the headline' },
    article: { type: 'text', completes: completeArticle, description: 'One article alone' },
  },
  async execute({ options, store, words }) {
    if (options.article !== undefined) return ofArticle(options.article, { store, words })
    if (options.story === undefined) throw new UserError(words.highlights.which, words.highlights.whichHint)
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

/** What the publisher itself put on top of an article, else the sentences of it that its story's highlights have. */
async function ofArticle(id: string, { store, words }: { readonly store: StoreReader, readonly words: Words }): Promise<Card> {
  const record = await store.article(id)
  if (record === undefined) return nonAnswer(words.find.noArticle, words.find.tryHeadline)
  const { article, storyId } = record
  const outlet = article.publisher ?? article.file
  const own: readonly Citation[] = article.parts.filter(({ kind }) => kind === 'highlights')
    .map(({ span }) => ({ articleId: id, version: article.version, outlet, url: article.url, span, words: article.text.slice(span.start, span.end) }))
  const picked = own.length > 0 ? own : ((await store.storyView(storyId))?.highlights ?? []).filter(({ articleId }) => articleId === id)
  const title = article.title === '' ? article.file : article.title
  if (picked.length === 0) return nonAnswer(words.highlights.none(title), words.highlights.noneHint)
  const detail = own.length > 0 ? words.highlights.publishers : null
  const items = picked.slice(0, pageSize).map((citation) => ({ text: citation.words, detail, citations: [citation] }))
  return { visibility: 'public', blocks: [{ type: 'answer', text: title }, { type: 'list', items }, { type: 'note', text: words.selection }] }
}

/** Sentences that the publisher itself put on top are called so. */
async function detailOf(
  { articleId, span }: Citation, { store, words }: { readonly store: StoreReader, readonly words: Words },
): Promise<string | null> {
  const parts = (await store.article(articleId))?.article.parts ?? []
  const isPublishers = parts.some((part) => part.kind === 'highlights' && part.span.start <= span.start && span.end <= part.span.end)
  return isPublishers ? words.highlights.publishers : null
}
