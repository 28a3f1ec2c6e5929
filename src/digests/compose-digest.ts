import { DateTime } from 'luxon'
import type { Story } from '#model/story.ts'
import type { Card, ListItem } from '#chat/card.ts'
import { citeHeadline } from '#chat/cite-headline.ts'
import { plural } from '#chat/plural.ts'
import type { StoreReader } from '#store/store.ts'
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
  const headline = await citeHeadline(store, before.length === 0 ? story.articleIds[0] ?? articleId : articleId)
  return {
    text: `${before.length === 0 ? '' : 'Update: '}${headline?.words ?? story.title}`,
    detail: story.sourceCount > 1 ? `+${plural(story.sourceCount - 1, 'source')}` : null,
    citations: headline === null ? [] : [headline],
  }
}
