import { once } from 'node:events'
import { createIngest } from '#corpus/ingest.ts'
import { createConversation } from '#chat/create-conversation.ts'
import type { Card } from '#chat/card.ts'
import { loadCommands } from '#chat/load-commands.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import { renderText } from '#surfaces/local/render-text.ts'
import { readSettings } from '../settings.ts'
import { createLog } from '../log.ts'
import { readArguments, UsageError } from './arguments.ts'

const usage = 'Usage: onrecord ask "/whosaid great honour" [--corpus DIR] [--as text|json|discord|slack]'

/** How a card is printed; the platforms' renderers are loaded only when asked for. */
const forms: Readonly<Record<string, (card: Card, line: string) => Promise<string>>> = {
  text: async (card) => renderText(card),
  json: async (card) => JSON.stringify(card, null, 2),
  discord: async (card) => JSON.stringify((await import('#surfaces/discord/render-card.ts')).renderDiscordCard(card), null, 2),
  slack: async (card, line) => JSON.stringify((await import('#surfaces/slack/render-card.ts')).renderSlackCard(card, line), null, 2),
}

/** Reads a corpus into memory, answers one command line, and prints the card. */
export async function ask(args: readonly string[]): Promise<number> {
  const { positionals, values } = readArguments(args, { corpus: { type: 'string' }, as: { type: 'string', default: 'text' } }, usage)
  const form = forms[String(values['as'])]
  const line = positionals.join(' ')
  if (form === undefined) throw new UsageError(`There is no form “${String(values['as'])}”.\n${usage}`)
  if (line === '') throw new UsageError(`What do you want to ask?\n${usage}`)
  const folder = typeof values['corpus'] === 'string' ? values['corpus'] : readSettings(process.env).corpus
  const text = `${await form(await answerFrom(folder, line), line)}\n`
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
  return 0
}

async function answerFrom(folder: string, line: string): Promise<Card> {
  const log = createLog(process.stderr)
  const store = await openSqliteStore(':memory:')
  const ingest = createIngest({ folder, store, log })
  try {
    const report = await ingest.run()
    for (const { file, reason } of report.broken) process.stderr.write(`${file}: ${reason}\n`)
    const conversation = createConversation({ store, commands: await loadCommands(), log })
    return await conversation.runLine({ line, viewer: { surface: 'local', userId: 'local', channelId: null, locale: 'en' } })
  } finally {
    await ingest.stop()
    await store.close()
  }
}
