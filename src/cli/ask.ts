import { once } from 'node:events'
import type { Card } from '#chat/card.ts'
import { renderText } from '#surfaces/local/render-text.ts'
import { readSettings } from '../settings.ts'
import { createLog } from '../log.ts'
import { readArguments, UsageError } from './arguments.ts'
import { openDesk } from './open-desk.ts'

const usage = 'Usage: onrecord ask "/whosaid great honour" [--corpus DIR] [--as text|json|discord|slack]'

/** How a card is printed; the platforms' renderers are loaded only when asked for. */
const forms: Readonly<Record<string, (card: Card, line: string) => Promise<string>>> = {
  text: async (card) => renderText(card),
  json: async (card) => JSON.stringify(card, null, 2),
  discord: async (card) => JSON.stringify((await import('#surfaces/discord/render-card.ts')).renderDiscordCard(card), null, 2),
  slack: async (card, line) => JSON.stringify((await import('#surfaces/slack/render-card.ts')).renderSlackCard(card, { commandLine: line }), null, 2),
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
  const desk = await openDesk(folder, createLog(process.stderr))
  try {
    for (const { file, reason } of desk.report.broken) process.stderr.write(`${file}: ${reason}\n`)
    return await desk.ask(line)
  } finally {
    await desk.close()
  }
}
