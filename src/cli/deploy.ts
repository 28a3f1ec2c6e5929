import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { loadCommands } from '#chat/load-commands.ts'
import { slackManifest } from '#surfaces/slack/manifest.ts'
import { readArguments, UsageError } from './arguments.ts'

const usage = 'Usage: onrecord deploy discord|slack [--out FILE]'

/** View Channel, Send Messages, Embed Links, Read Message History, Send Messages in Threads: what the bot needs, and nothing more. */
const discordPermissions = (1n << 10n) | (1n << 11n) | (1n << 14n) | (1n << 16n) | (1n << 38n)
const projectFolder = resolve(import.meta.dirname, '../..')

/** Prints what an administrator needs to install the bot: Discord's invite address, or Slack's manifest, which is written as a file. */
export async function deploy(args: readonly string[]): Promise<number> {
  const { positionals: [platform = ''], values } = readArguments(args, { out: { type: 'string' } }, usage)
  if (platform === 'discord') return inviteToDiscord(process.env['DISCORD_APP_ID'] ?? '')
  if (platform !== 'slack') throw new UsageError(usage)
  const file = typeof values['out'] === 'string' ? resolve(values['out']) : resolve(projectFolder, 'config/slack-manifest.json')
  await writeFile(file, `${JSON.stringify(slackManifest(await loadCommands()), null, 2)}\n`)
  console.log(`Written: ${file}\nAt api.slack.com/apps choose “Create New App”, “From a manifest”, and paste it.`)
  return 0
}

function inviteToDiscord(appId: string): number {
  if (!/^\d{15,21}$/.test(appId)) {
    throw new UsageError('DISCORD_APP_ID is not set, or is no id. Copy it from the developer portal: General Information, Application ID.')
  }
  const query = new URLSearchParams({ client_id: appId, scope: 'bot applications.commands', permissions: String(discordPermissions) })
  console.log(`Open this address to invite the bot:\nhttps://discord.com/oauth2/authorize?${query.toString()}`)
  return 0
}
