import type { Block, ListItem } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { buttonBlocks } from '#chat/non-answers.ts'
import { pageSize } from '#chat/pages.ts'
import { presentFollow } from '#chat/present-follows.ts'
import { presentStatus } from '#chat/present-status.ts'

export default defineCommand({
  name: 'settings',
  description: 'What you follow, and what this channel gets',
  example: 'settings',
  options: {},
  async execute({ actions, viewer, words }) {
    const [follows, statuses] = await Promise.all([actions.follows(viewer), viewer.channelId === null ? [] : actions.subscriptions(viewer)])
    const { settings } = words
    return {
      visibility: 'private',
      blocks: [
        { type: 'answer', text: follows.length === 0 ? words.follow.none : words.follow.count(follows.length) },
        ...listOf(follows.slice(0, pageSize).map((follow) => presentFollow(follow, words))),
        { type: 'note', text: statuses.length === 0 ? words.subscription.none : settings.channelGets },
        ...listOf(statuses.slice(0, pageSize).map((status) => presentStatus(status, words))),
        ...buttonBlocks([
          ...(follows.length === 0 ? [] : [{ label: words.follow.unfollow, action: { type: 'run', line: '/unfollow' } } as const]),
          ...(statuses.length === 0 ? [] : [{ label: settings.subscriptions, action: { type: 'run', line: '/subscriptions' } } as const]),
          { label: settings.latest, action: { type: 'run', line: '/latest' } },
          { label: settings.help, action: { type: 'run', line: '/help' } },
        ]),
      ],
    }
  },
})

function listOf(items: readonly ListItem[]): readonly Block[] {
  return items.length === 0 ? [] : [{ type: 'list', items }]
}
