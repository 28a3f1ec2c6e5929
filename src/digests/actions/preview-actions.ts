import type { Subscription, SubscriptionTerms } from '#model/subscription.ts'
import type { Actions } from '#chat/actions.ts'
import type { Card } from '#chat/card.ts'
import type { Viewer } from '#chat/command.ts'
import { languageForAll } from '#chat/words/language-for-all.ts'
import { languageOf, wordsFor } from '#chat/words/words-for.ts'
import { chooseStories } from '../choose-stories.ts'
import { composePost, digestTitle, packDraft, type Draft } from '../compose-post.ts'
import { daysBefore, draftDigest } from '../draft-digest.ts'
import { createNews, storiesOn, type News } from '../news.ts'
import { newsIn } from '../news-in.ts'
import { nextRuns } from '../next-runs.ts'
import { checkTerms } from './check-terms.ts'
import { channelOf, requireRole, type DeskPorts } from './desk-ports.ts'

type PreviewActions = Pick<Actions, 'previewSubscription' | 'digestNow' | 'testDigest'>

const previewDays = 7
const mostPreviewed = 1000

/** What a channel would get: before it is saved, now, or as a test. */
export function createPreviewActions(ports: DeskPorts): PreviewActions {
  const { store, ledger, now, wake } = ports
  /** The channel's first digest, or the plainest one where it has none. */
  async function digestOf(viewer: Viewer): Promise<Subscription> {
    const subscriptions = await ledger.subscriptions(channelOf(viewer))
    return subscriptions.find(({ mode }) => mode === 'digest') ?? asSubscription({ ...plainTerms, language: languageForAll(viewer) }, viewer, now())
  }

  function newsFor(viewer: Viewer): Promise<News> {
    return newsIn(ports, createNews(store, ledger), channelOf(viewer))
  }

  async function draftNow(viewer: Viewer, changes: Partial<SubscriptionTerms> = {}): Promise<Draft | undefined> {
    return draftDigest(await newsFor(viewer), ledger, { ...await digestOf(viewer), whenEmpty: 'skip', ...changes }, now())
  }

  async function cardSince(since: string, viewer: Viewer): Promise<Card | null> {
    const terms = await digestOf(viewer)
    const language = languageOf(viewer.locale)
    const news = await newsFor(viewer)
    const stories = await chooseStories(news, nothingPosted, { terms, to: channelOf(viewer), sinceMs: null, sinceDay: since, mayUpdate: false })
    const title = digestTitle({ dueAt: now(), timeZone: terms.timeZone, language }, stories.length)
    return stories.length === 0 ? null : (await composePost(news, title, { stories, language })).card
  }

  return {
    async previewSubscription(terms, viewer) {
      checkTerms(terms, wordsFor(viewer.locale))
      const news = await newsFor(viewer)
      const draft = await draftDigest(news, ledger, { ...asSubscription(terms, viewer, now()), whenEmpty: 'skip' }, now())
      const storyCount = await countStories(news, await recentStories(terms, news), terms)
      return { storyCount, nextRuns: nextRuns(terms, now()), card: draft?.card ?? null }
    },

    digestNow: async (since, viewer) => since === undefined
      ? (await draftNow(viewer, { language: languageOf(viewer.locale) }))?.card ?? null
      : cardSince(since, viewer),

    async testDigest(viewer) {
      requireRole(viewer, 'manager')
      const draft = await draftNow(viewer)
      if (draft === undefined) return false
      const dueMs = now().getTime()
      const composed = packDraft({ ...asTest(draft), newArticleIds: [], tells: [], details: null })
      const to = channelOf(viewer)
      await ledger.planPosts([{ key: `test|${to.surface}|${to.channel}|${dueMs}`, cause: null, rule: 'test', to, dueMs, under: null, composed }])
      wake()
      return true
    },
  }

  async function recentStories(terms: SubscriptionTerms, news: News): ReturnType<typeof storiesOn> {
    const since = daysBefore(await news.newestDay(), previewDays - 1)
    return storiesOn(store, terms.subject, { limit: mostPreviewed, ...(since === undefined ? {} : { since }) })
  }
}

const nothingPosted = { postedArticles: async () => new Set<string>() }

const plainTerms: SubscriptionTerms = {
  subject: { type: 'all' }, mode: 'digest', cron: null, timeZone: 'UTC', leastSources: 1, mostItems: 5, quietHours: null, whenEmpty: 'skip',
}

function asSubscription(terms: SubscriptionTerms, viewer: Viewer, now: Date): Subscription {
  return {
    ...terms, id: 'not saved', to: channelOf(viewer), state: 'on', pausedUntil: null, stopReason: null, createdBy: viewer.userId, createdAt: now.toISOString(),
  }
}

function asTest(draft: Draft): Draft {
  const { posts } = wordsFor(draft.card.language ?? 'en')
  const blocks = draft.card.blocks.map((block) => block.type === 'answer' ? { ...block, text: posts.test(block.text) } : block)
  return { ...draft, card: { ...draft.card, blocks } }
}

async function countStories(news: News, stories: Awaited<ReturnType<typeof storiesOn>>, { leastSources }: SubscriptionTerms): Promise<number> {
  if (leastSources === 1) return stories.length
  const counts = await Promise.all(stories.filter(({ sourceCount }) => sourceCount >= leastSources).map((story) => news.independentSources(story)))
  return counts.filter((count) => count >= leastSources).length
}
