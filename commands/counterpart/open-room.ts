import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Card } from '#chat/card.ts'
import type { Viewer } from '#chat/command.ts'
import type { Conversation } from '#chat/conversation.ts'
import { createConversation } from '#chat/create-conversation.ts'
import { loadCommands } from '#chat/load-commands.ts'
import { createIngest } from '#corpus/ingest.ts'
import { createActions } from '#digests/create-actions.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import { renderText } from '#surfaces/local/render-text.ts'

/** A chat room with everything real behind it: articles read into memory, a ledger, the actions, every command; Olga runs the bot. */
export interface Room {
  readonly store: Awaited<ReturnType<typeof openSqliteStore>>
  readonly conversation: Conversation
  /** The answer as it is read, by whoever asks; a manager of the channel unless somebody else is named. */
  ask(line: string, who?: Partial<Viewer>): Promise<string>
  card(line: string, who?: Partial<Viewer>): Promise<Card>
  /** Presses the button with this label. */
  press(card: Card, label: string, who?: Partial<Viewer>): Promise<Card>
  /** Goes to another server, where nothing is set yet; reading the articles once is enough for many tests. */
  moveOn(): void
  /** A manager of the server where the room is now, with changes. */
  viewer(who?: Partial<Viewer>): Viewer
  close(): Promise<void>
}

/** Noon of a Sunday, some days after the newest article. */
export const noon = new Date('2022-06-05T12:00:00Z')

const manager: Viewer = { surface: 'discord', workspaceId: 'kelby', userId: 'mia', role: 'manager', channelId: 'news', locale: 'en-GB' }

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined }

const articles: Readonly<Record<string, { readonly publisher: string, readonly publishedAt: string, readonly paragraphs: readonly string[] }>> = {
  post: { publisher: 'Harbour Post', publishedAt: '2022-05-30', paragraphs: [
    'Mayor asks harbour guild to public talk',
    'Mayor Nora Lind surprised Kelby on Monday by inviting the harbour guild to a public talk about its wharf.',
    '“A talk is a truly curious offer, but first we must understand what is meant,” said Tom Berg, master of the harbour guild.',
    '“We have waited for an answer about the wharf since spring,” Mayor Nora Lind said.',
  ] },
  wire: { publisher: 'Meridian Wire', publishedAt: '2022-05-31', paragraphs: [
    'Harbour guild says no to public talk with mayor',
    'The harbour guild of Kelby will not come to the public talk about its wharf that Mayor Nora Lind proposed on Monday.',
    'Guild master Tom Berg said: “This is a truly curious offer; we must first understand what is meant.”',
  ] },
  chess: { publisher: 'Valley News', publishedAt: '2022-06-01', paragraphs: [
    'School wins chess cup',
    'Pupils of the valley school won the regional chess cup against twelve rivals, the school said.',
    '“We trained every evening of the winter,” said Ida Moll, 14. “My brother taught me,” said Karl Moll.',
  ] },
}

/** Opens the room over three articles; `close` takes everything away again. */
export async function openRoom(now: () => Date = () => noon): Promise<Room> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  for (const [name, { paragraphs, ...metadata }] of Object.entries(articles)) {
    writeFileSync(join(folder, `${name}.txt`), paragraphs.join('\n\n'))
    writeFileSync(join(folder, `${name}.meta.json`), JSON.stringify({ ...metadata, url: `https://${name}.example/a` }))
  }
  const store = await openSqliteStore(':memory:')
  const ingest = createIngest({ folder, store, log: silent })
  await ingest.run()
  const editors = { surface: 'discord', workspaceId: 'kelby', channel: 'editors' } as const
  const actions = createActions({
    store, ledger: store, now, editors, reportThreshold: 2, operators: ['discord:olga'], refreshStories: (storyIds) => ingest.rebuild(storyIds),
  })
  const limit = { commands: 10_000, seconds: 1 }
  const conversation = createConversation({ store, actions, commands: await loadCommands(), log: silent, now, limit })
  let moves = 0
  const viewer = (who: Partial<Viewer> = {}): Viewer => ({ ...manager, workspaceId: `kelby${moves}`, ...who })
  const card = (line: string, who: Partial<Viewer> = {}) => conversation.runLine({ line, viewer: viewer(who) })
  return {
    store, conversation, card, viewer,
    moveOn() { moves++ },
    ask: async (line, who) => renderText(await card(line, who)),
    async press({ blocks }, label, who = {}) {
      const button = blocks.flatMap((block) => block.type === 'buttons' ? block.buttons : []).find((one) => one.label === label)
      if (button === undefined) throw new Error(`there is no button “${label}”`)
      return conversation.act(button.action, viewer(who))
    },
    async close() {
      await ingest.stop()
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}
