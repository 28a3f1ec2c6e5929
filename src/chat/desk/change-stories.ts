import type { Story } from '#model/story.ts'
import type { Card } from '../card.ts'
import { UserError } from '../errors.ts'
import { findStory, topicOf } from '../find-story.ts'
import { nonAnswer } from '../non-answers.ts'
import { quoted } from '../quoted.ts'
import type { DeskCall } from './desk-call.ts'

/** Takes an article out of every answer, and corrects the messages that used it. */
export async function retractArticle(article: string | undefined, call: DeskCall): Promise<Card> {
  const { id } = await articleOf(article, call)
  return nonAnswer(call.words.admin.retracted(await call.desk.retract(id, call.viewer)))
}

/** Makes an article a story of its own. */
export async function splitFromStory(article: string | undefined, call: DeskCall): Promise<Card> {
  const { id, title } = await articleOf(article, call)
  await call.desk.splitFromStory(id, call.viewer)
  return nonAnswer(call.words.admin.split(title))
}

export interface Merge {
  readonly story: string | undefined
  readonly into: string | undefined
}

/** Makes two stories one. */
export async function mergeStories({ story, into }: Merge, call: DeskCall): Promise<Card> {
  const { store, desk, viewer, words } = call
  if (story === undefined || into === undefined) throw new UserError(words.admin.whichStories, words.admin.whichStoriesHint)
  const from = await findStory(story, { store, words, lineOf: (topic) => lineOf(topic, into) })
  if ('card' in from) return from.card
  const target = await findStory(into, { store, words, lineOf: (topic) => lineOf(topicOf(from.story), topic) })
  if ('card' in target) return target.card
  if (isSame(from.story, target.story)) return nonAnswer(words.admin.sameStory)
  await desk.mergeStories(from.story.id, target.story.id, viewer)
  return nonAnswer(words.admin.merged(from.story.title, target.story.title))
}

function lineOf(story: string, into: string): string {
  return `/news-admin merge story:${quoted(story)} into:${quoted(into)}`
}

function isSame(one: Story, other: Story): boolean {
  return one.id === other.id
}

async function articleOf(article: string | undefined, { store, words }: DeskCall): Promise<{ readonly id: string, readonly title: string }> {
  if (article === undefined) throw new UserError(words.admin.whichArticle, words.admin.whichArticleHint)
  const record = await store.article(article)
  if (record === undefined) throw new UserError(words.admin.noArticle(article.slice(0, 60)), words.admin.whichArticleHint)
  return { id: record.article.id, title: record.article.title === '' ? record.article.file : record.article.title }
}
