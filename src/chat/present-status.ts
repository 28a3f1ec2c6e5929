import type { SubscriptionStatus } from './actions.ts'
import type { ListItem } from './card.ts'
import { describeState, describeTerms } from './terms/describe-terms.ts'
import { nextWords } from './terms/next-words.ts'
import type { Words } from './words/words.ts'

/** What a subscription is, and what comes next; of one that is off, why. */
export function presentStatus({ subscription, nextRuns }: SubscriptionStatus, words: Words): ListItem {
  const detail = describeState(subscription, words) ?? nextWords(nextRuns.slice(0, 1), subscription.timeZone, words)
  return { text: describeTerms(subscription, words), detail, citations: [] }
}
