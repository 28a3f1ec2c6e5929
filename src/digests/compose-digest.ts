import { DateTime } from 'luxon'
import type { Citation } from '#model/citation.ts'
import type { Story } from '#model/story.ts'
import type { Card, ListItem } from '#chat/card.ts'
import { plural } from '#chat/plural.ts'
import type { ArticleRecord, StoreReader } from '#store/store.ts'
import type { Subscription } from './due-slot.ts'

/** A digest, and the stories in it with the articles they had. */
export interface ComposedDigest {
  readonly card: Card
  readonly stories: readonly Story[]
}

const mostItems = 5
const mostCandidates = 50

/**
 * The digest of a channel: the newest stories that it has not had, then stories that have grown since, marked "Update"; at most five, one line each.
 * Undefined when there is nothing new: then nothing is posted.
 */
export async function composeDigest(
  store: StoreReader, subscription: Subscription, posted: ReadonlyMap<string, readonly string[]>, dueAt: Date,
): Promise<ComposedDigest | undefined> {
  const { topic, timeZone } = subscription
  const candidates = await store.stories({ ...(topic === undefined ? {} : { topic }), limit: mostCandidates })
  const fresh = candidates.filter((story) => !posted.has(story.id))
  const grown = candidates.filter((story) => hasGrown(story, posted.get(story.id)))
  const stories = [...fresh, ...grown].slice(0, mostItems)
  if (stories.length === 0) return undefined
  const items = await Promise.all(stories.map((story) => storyLine(store, story, posted.get(story.id))))
  const day = DateTime.fromJSDate(dueAt, { zone: timeZone }).setLocale('en-GB').toFormat('cccc d LLL yyyy, HH:mm ZZZZ')
  return { stories, card: { visibility: 'public', blocks: [
    { type: 'answer', text: `${day} · ${plural(stories.length, 'story', 'stories')}` },
    { type: 'list', items },
    { type: 'note', text: 'Headlines are quoted from the sources; selection is automatic.' },
  ] } }
}

function hasGrown(story: Story, before: readonly string[] | undefined): boolean {
  return before !== undefined && story.articleIds.some((articleId) => !before.includes(articleId))
}

/** The headline of the newest article that the channel has not had, with its outlet and how many more there are. */
async function storyLine(store: StoreReader, story: Story, before: readonly string[] = []): Promise<ListItem> {
  const articleId = story.articleIds.findLast((id) => !before.includes(id)) ?? story.articleIds[0] ?? ''
  const record = await store.article(before.length === 0 ? story.articleIds[0] ?? articleId : articleId)
  const headline = record === undefined ? null : headlineOf(record)
  return {
    text: `${before.length === 0 ? '' : 'Update: '}${headline?.words ?? story.title}`,
    detail: story.sourceCount > 1 ? `+${plural(story.sourceCount - 1, 'source')}` : null,
    citations: headline === null ? [] : [headline],
  }
}

function headlineOf({ article }: ArticleRecord): Citation | null {
  const part = article.parts.find(({ kind }) => kind === 'title') ?? article.parts.find(({ kind }) => kind !== 'furniture')
  if (part === undefined) return null
  const words = article.text.slice(part.span.start, part.span.end)
  return { articleId: article.id, version: article.version, outlet: article.publisher ?? article.file, url: article.url, span: part.span, words }
}
