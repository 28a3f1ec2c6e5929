import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { loadCommands } from '#chat/load-commands.ts'
import { neededScopes, optionalScopes, slackManifest } from '#surfaces/slack/manifest.ts'
import { eventsPath, installPath, redirectPath } from '#surfaces/slack/paths.ts'
import { readArguments, UsageError } from './arguments.ts'

const usage = 'Usage: onrecord deploy discord | deploy slack [--http https://ADDRESS] [--out FILE]'

/** View Channel, Send Messages, Embed Links, Attach Files, Read Message History, Create Public Threads, Send Messages in Threads; no more. */
const discordPermissions = [10n, 11n, 14n, 15n, 16n, 35n, 38n].reduce((sum, bit) => sum | (1n << bit), 0n)
const projectFolder = resolve(import.meta.dirname, '../..')

/** Prints what an administrator needs to install the bot: Discord's invite address, or Slack's manifest, which is written as a file. */
export async function deploy(args: readonly string[]): Promise<number> {
  const { positionals: [platform = ''], values } = readArguments(args, { out: { type: 'string' }, http: { type: 'string' } }, usage)
  if (platform === 'discord') return inviteToDiscord(process.env['DISCORD_APP_ID'] ?? '')
  if (platform !== 'slack') throw new UsageError(usage)
  const address = readAddress(values['http'])
  const file = typeof values['out'] === 'string' ? resolve(values['out']) : manifestFile(address)
  await writeFile(file, `${JSON.stringify(slackManifest(await loadCommands(), address), null, 2)}\n`)
  console.log(slackSteps(file, address).join('\n'))
  return 0
}

/** The one for Socket Mode is the same for everybody, and stands in the project. */
function manifestFile(address: string | null): string {
  return address === null ? resolve(projectFolder, 'config/slack-manifest.json') : resolve('slack-manifest-http.json')
}

function readAddress(given: string | boolean | undefined): string | null {
  if (given === undefined) return null
  const url = URL.parse(String(given))
  if (url?.protocol === 'https:' && url.pathname === '/') return url.origin
  throw new UsageError(`“${String(given)}” is no address such as https://news.example, and Slack comes by https only.\n${usage}`)
}

function slackSteps(file: string, address: string | null): string[] {
  const made = [...scopeLines(), `Written: ${file}`, 'At api.slack.com/apps choose “Create New App”, “From a manifest”, and paste it.']
  if (address === null) return [...made, 'Then install it there, and set SLACK_BOT_TOKEN and SLACK_APP_TOKEN (README, “On Slack”).']
  return [
    ...made, 'Set SLACK_SIGNING_SECRET, and SLACK_BOT_TOKEN for one workspace, or SLACK_CLIENT_ID and what belongs to it for several (.env.example).',
    `Lead ${address}${eventsPath} to ONRECORD_PORT of the bot, and start it: Slack asks there at once.`,
    `For several workspaces lead ${installPath} and ${redirectPath} there too; each installs it at ${address}${installPath}.`,
  ]
}

/** A manifest holds no comments: why each scope is asked for, and what is missing without it, is said here. */
function scopeLines(): string[] {
  const line = ([scope, reason]: readonly [string, string]) => `  ${scope}: ${reason}`
  return ['It asks for', ...Object.entries(neededScopes).map(line), 'and, unless whoever installs it unticks them, for', ...Object.entries(optionalScopes).map(line)]
}

function inviteToDiscord(appId: string): number {
  if (!/^\d{15,21}$/.test(appId)) {
    throw new UsageError('DISCORD_APP_ID is not set, or is no id. Copy it from the developer portal: General Information, Application ID.')
  }
  const query = new URLSearchParams({ client_id: appId, scope: 'bot applications.commands', permissions: String(discordPermissions) })
  console.log(`Open this address to invite the bot:\nhttps://discord.com/oauth2/authorize?${query.toString()}`)
  return 0
}
