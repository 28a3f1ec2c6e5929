import type { SubscriptionStatus } from '#chat/actions.ts'
import type { ListItem } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { buttonBlocks, nonAnswer } from '#chat/non-answers.ts'
import { pageOf, pageOption } from '#chat/pages.ts'
import { describeState, describeTerms } from '#chat/terms/describe-terms.ts'
import { nextWords } from '#chat/terms/next-words.ts'
import type { Words } from '#chat/words/words.ts'

export default defineCommand({
  name: 'subscriptions',
  description: 'What this channel gets unasked, and when next',
  example: 'subscriptions',
  options: { page: pageOption },
  async execute({ options, actions, viewer, words }) {
    const statuses = await actions.subscriptions(viewer)
    if (statuses.length === 0) return nonAnswer(words.subscription.none, words.subscription.noneHint)
    const page = pageOf(statuses, options.page, { words, lineOf: (number) => `/subscriptions page:${number}` })
    return {
      visibility: 'private',
      blocks: [
        { type: 'answer', text: words.subscription.count(statuses.length) },
        { type: 'list', items: page.items.map((status) => presentStatus(status, words)) },
        ...buttonBlocks(page.buttons),
      ],
    }
  },
})

/** What it is, and what comes next; of one that is off, why. */
function presentStatus({ subscription, nextRuns }: SubscriptionStatus, words: Words): ListItem {
  const detail = describeState(subscription, words) ?? nextWords(nextRuns.slice(0, 1), subscription.timeZone, words)
  return { text: describeTerms(subscription, words), detail, citations: [] }
}
