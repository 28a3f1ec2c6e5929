import type { SubscriptionTerms } from '#model/subscription.ts'
import { defineCommand } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { nonAnswer } from '#chat/non-answers.ts'
import { presentSaved } from '#chat/terms/present-saved.ts'
import { decodeTerms } from '#chat/terms/short-terms.ts'
import { readTerms } from '#chat/terms/terms-options.ts'
import type { Words } from '#chat/words/words.ts'

/** The button under a preview of /subscribe: a subscription in as few characters as fit into a button. */
export default defineCommand({
  name: 'save',
  description: 'Saves a subscription that was previewed',
  example: 'save cancel',
  role: 'manager',
  isHidden: true,
  options: { terms: { type: 'text', required: true, description: 'The subscription, or “cancel”' } },
  async execute({ options, actions, viewer, words }) {
    if (options.terms === 'cancel') return nonAnswer(words.subscription.cancelled)
    const terms = decodeTerms(options.terms)
    if (terms === undefined) throw new UserError(words.surface.old, words.surface.runAgain)
    return presentSaved(await actions.subscribe({ ...terms, ...checkTerms(terms, words) }, viewer), words, viewer)
  },
})

/** A line can be typed by hand, too: what it says of times is read like everything that is typed. */
function checkTerms({ cron, timeZone, quietHours }: SubscriptionTerms, words: Words): Partial<SubscriptionTerms> {
  const quiet = quietHours === null ? undefined : `${quietHours.from}-${quietHours.to}`
  return readTerms({ when: cron ?? undefined, tz: timeZone, quiet, max: undefined, empty: undefined, language: undefined }, words)
}
