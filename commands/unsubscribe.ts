import type { Actions } from '#chat/actions.ts'
import type { Button } from '#chat/card.ts'
import { defineCommand, type Viewer } from '#chat/command.ts'
import { nonAnswer, whichOne, buttonBlocks } from '#chat/non-answers.ts'
import { pageOf, pageOption } from '#chat/pages.ts'
import { quoted } from '#chat/quoted.ts'
import { describeTerms } from '#chat/terms/describe-terms.ts'
import { completeOwn, findOwn } from '#chat/terms/find-own.ts'
import { encodeTerms } from '#chat/terms/short-terms.ts'
import type { Words } from '#chat/words/words.ts'

export default defineCommand({
  name: 'unsubscribe',
  description: 'Take back what is posted in this channel',
  example: 'unsubscribe',
  role: 'manager',
  options: {
    subscription: { type: 'text', completes: async ({ typed, ...call }) => completeOwn(await ownOf(call), typed), description: 'Which one; see /subscriptions' },
    page: pageOption,
  },
  async execute({ options, actions, viewer, words }) {
    const own = await ownOf({ actions, viewer, words })
    if (own.length === 0) return nonAnswer(words.subscription.none)
    if (options.subscription === undefined) {
      const page = pageOf(own, options.page, { words, lineOf: (number) => `/unsubscribe page:${number}`, size: 3 })
      const buttons: readonly Button[] = page.items.map(({ id }, index) => ({ label: `${index + 1}`, action: { type: 'run', line: `/unsubscribe ${quoted(id)}` } }))
      return whichOne(words.subscription.which, page.items.map(({ label }, index) => ({ text: `${index + 1} · ${label}`, detail: null, citations: [] })), [...buttons, ...page.buttons])
    }
    const meant = findOwn(own, options.subscription)
    const removed = meant === undefined ? undefined : await actions.unsubscribe(meant.id, viewer)
    if (removed === undefined) return nonAnswer(words.subscription.notHere(options.subscription), words.subscription.seeThem)
    return {
      visibility: 'private',
      blocks: [
        { type: 'answer', text: words.subscription.removed(describeTerms(removed, words)) },
        ...buttonBlocks([{ label: words.subscription.undo, action: { type: 'run', line: `/save ${quoted(encodeTerms(removed))}` } }]),
      ],
    }
  },
})

async function ownOf({ actions, viewer, words }: { readonly actions: Actions, readonly viewer: Viewer, readonly words: Words }) {
  const statuses = await actions.subscriptions(viewer)
  return statuses.map(({ subscription }) => ({ id: subscription.id, label: describeTerms(subscription, words) }))
}
