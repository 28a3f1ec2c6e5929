import { defineCommand } from '#chat/command.ts'
import { buttonBlocks, nonAnswer } from '#chat/non-answers.ts'
import { pageOf, pageOption } from '#chat/pages.ts'
import { presentStatus } from '#chat/present-status.ts'

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
