import type { SubscriptionStatus } from '../actions.ts'
import type { Card } from '../card.ts'
import type { Viewer } from '../command.ts'
import { noteBlocks } from '../non-answers.ts'
import type { Words } from '../words/words.ts'
import { describeState, describeTerms } from './describe-terms.ts'
import { nextWords } from './next-words.ts'

/** What was saved, with its next runs, and what still keeps the bot from posting it. */
export function presentSaved({ subscription, nextRuns }: SubscriptionStatus, words: Words, { lackedRights = [] }: Viewer): Card {
  const saved = words.subscription.saved(describeTerms(subscription, words))
  const next = nextWords(nextRuns, subscription.timeZone, words)
  const rights = lackedRights.map((right) => words.roles.botRights[right]).join(words.and)
  return {
    visibility: 'private',
    blocks: [
      { type: 'answer', text: next ?? saved },
      ...noteBlocks(next === null ? null : saved),
      ...noteBlocks(describeState(subscription, words)),
      ...noteBlocks(rights === '' ? null : words.roles.cannotPost(rights)),
    ],
  }
}
