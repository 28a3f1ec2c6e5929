import type { Card } from '#chat/card.ts'
import type { Conversation } from '#chat/conversation.ts'
import { answerVerb, type Asker } from './answer-slack.ts'
import { type ListenerOptions, once } from './listeners.ts'
import { renderSlackCard } from './render-card.ts'

/** The app's own page in Slack: what is new, and how to ask. */
export function listenToHome({ app, conversation, ...options }: ListenerOptions): void {
  app.event('app_home_opened', async ({ event, body, client, context }) => {
    if (event.tab !== 'home') return
    await once(options, [context['envelopeId'], body.event_id], async () => {
      const asker = { workspaceId: context.teamId ?? null, userId: event.user, channelId: event.channel }
      const { blocks } = renderSlackCard(await homeCard(conversation, asker))
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } })
    })
  })
}

async function homeCard(conversation: Conversation, asker: Asker): Promise<Card> {
  const hasLatest = conversation.commands.some(({ name }) => name === 'latest')
  const latest = hasLatest ? await answerVerb(conversation, asker, '/latest') : undefined
  const help = await answerVerb(conversation, asker, '')
  return { visibility: 'private', blocks: [...latest?.blocks ?? [], ...help.blocks] }
}
