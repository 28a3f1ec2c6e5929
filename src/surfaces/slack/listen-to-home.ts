import type { Block, Card } from '#chat/card.ts'
import type { Viewer } from '#chat/command.ts'
import type { Conversation } from '#chat/conversation.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import { type ListenerOptions, once } from './listeners.ts'
import { renderSlackCard } from './render-card.ts'
import { errorCode } from './slack-errors.ts'

/** The app's own page in Slack: what somebody follows and gets, what is new, and how to ask. */
export function listenToHome({ app, conversation, profiles, ...options }: ListenerOptions): void {
  app.event('app_home_opened', async ({ event, body, client, context }) => {
    if (event.tab !== 'home') return
    await once(options, [context['envelopeId'], body.event_id], async () => {
      const viewer = await profiles.viewerFor({ workspaceId: context.teamId ?? null, userId: event.user, channelId: event.channel })
      const { blocks } = renderSlackCard(await homeCard(conversation, viewer), { locale: viewer.locale })
      await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } })
        .catch((error: unknown) => options.log.warn({ error: errorCode(error) }, 'the app’s own page could not be drawn'))
    })
  })
}

/** What stands on the page, in this order; what there is no command for is left out. */
const parts = [
  { part: 'follows', command: 'settings' },
  { part: 'recent', command: 'latest' },
  { part: 'help', command: 'help' },
] as const

async function homeCard(conversation: Conversation, viewer: Viewer): Promise<Card> {
  const words = wordsFor(viewer.locale).surface.home
  const there = parts.filter(({ command }) => conversation.commands.some(({ name }) => name === command))
  const cards = await Promise.all(there.map(async ({ command }) => conversation.act({ type: 'run', line: `/${command}` }, viewer)))
  const titled = cards.flatMap(({ blocks }, index) => titledBlocks(words[there[index]?.part ?? 'help'], blocks))
  return { visibility: 'private', blocks: titled }
}

function titledBlocks(title: string, blocks: readonly Block[]): readonly Block[] {
  return [{ type: 'answer', text: title }, ...blocks]
}
