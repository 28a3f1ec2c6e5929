import type { DeskHealth } from '../actions.ts'
import type { Card } from '../card.ts'
import { instantWords } from '../instant-words.ts'
import { noteBlocks } from '../non-answers.ts'
import { describeTerms, stopWords } from '../terms/describe-terms.ts'
import type { Words } from '../words/words.ts'

const mostStopped = 5

/** Whether posting goes on, what waits for a person, and what was stopped. */
export function showHealth(health: DeskHealth, words: Words): Card {
  const { admin } = words
  const counts = [
    admin.subscriptions(health.subscriptionCount), admin.overdue(health.overdue), admin.openReports(health.openReports),
    ...(health.unknownPosts === 0 ? [] : [admin.unknownPosts(health.unknownPosts)]),
    health.lastPostAt === null ? admin.noPost : admin.lastPost(instantWords(health.lastPostAt, 'UTC', words)),
  ]
  const stopped = health.stopped.slice(0, mostStopped).map((subscription) => ({
    text: admin.stopped(describeTerms(subscription, words), stopWords(subscription, words)), detail: subscription.to.channel, citations: [],
  }))
  return {
    visibility: 'private',
    blocks: [
      { type: 'answer', text: health.isPaused ? admin.allPaused : admin.running },
      ...noteBlocks(counts.join(' · ')),
      ...(stopped.length === 0 ? [] : [{ type: 'list' as const, items: stopped }]),
    ],
  }
}
