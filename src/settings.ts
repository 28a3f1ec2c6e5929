import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { configSchema, parseConfig, type Config, type DigestSetting } from './config-file.ts'
import { SettingsError } from './settings-error.ts'

export interface DiscordSettings {
  readonly token: string
  readonly appId: string | null
  readonly guildId: string | null
  readonly api: string | undefined
}

export interface SlackSettings {
  readonly botToken: string
  readonly appToken: string | null
  readonly signingSecret: string | null
  readonly api: string | undefined
}

/** Everything that is set, checked and frozen. */
export interface Settings {
  readonly corpus: string
  /** The sample corpus is read while no other is named; it never shares a database with real articles. */
  readonly isSampleCorpus: boolean
  readonly dataFolder: string
  readonly port: number
  readonly discord: DiscordSettings | null
  readonly slack: SlackSettings | null
  readonly digests: readonly DigestSetting[]
}

type Environment = Readonly<Record<string, string | undefined>>

const projectFolder = resolve(import.meta.dirname, '..')

/** Reads the environment (each key also as NAME_FILE) and the config file; throws a SettingsError that names what is wrong. */
export function readSettings(environment: Environment): Settings {
  const value = (name: string) => readValue(environment, name)
  const corpus = value('ONRECORD_CORPUS')
  const config = readConfig(value('ONRECORD_CONFIG'))
  return Object.freeze({
    corpus: resolve(corpus ?? resolve(projectFolder, 'corpus')),
    isSampleCorpus: corpus === undefined,
    dataFolder: resolve(value('ONRECORD_DATA') ?? 'onrecord-data'),
    port: readPort(value('ONRECORD_PORT')),
    discord: readDiscord(value),
    slack: readSlack(value),
    digests: config.digests,
  })
}

function readValue(environment: Environment, name: string): string | undefined {
  const file = environment[`${name}_FILE`]
  if (file === undefined || file === '') return environment[name]?.trim() || undefined
  try {
    return readFileSync(file, 'utf8').trim() || undefined
  } catch (cause) {
    throw new SettingsError(`${name}_FILE names “${file}”, which cannot be read. Correct the path, or its permissions.`, { cause })
  }
}

function readDiscord(value: (name: string) => string | undefined): DiscordSettings | null {
  const token = value('DISCORD_TOKEN')
  if (token === undefined) return null
  return { token, appId: value('DISCORD_APP_ID') ?? null, guildId: value('DISCORD_GUILD_ID') ?? null, api: readUrl('DISCORD_API', value('DISCORD_API')) }
}

function readSlack(value: (name: string) => string | undefined): SlackSettings | null {
  const botToken = value('SLACK_BOT_TOKEN')
  if (botToken === undefined) return null
  const appToken = value('SLACK_APP_TOKEN') ?? null
  const signingSecret = value('SLACK_SIGNING_SECRET') ?? null
  if (appToken === null && signingSecret === null) {
    throw new SettingsError('SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP mode). Set one of them.')
  }
  return { botToken, appToken, signingSecret, api: readUrl('SLACK_API_URL', value('SLACK_API_URL')) }
}

function readUrl(name: string, value: string | undefined): string | undefined {
  if (value === undefined || (URL.canParse(value) && /^https?:/.test(value))) return value
  throw new SettingsError(`${name} is “${value}”, which is no http address. Correct it, or leave it out.`)
}

function readPort(value: string | undefined): number {
  if (value === undefined) return 3000
  const port = Number(value)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new SettingsError(`ONRECORD_PORT is “${value}”, which is no port. Give a number from 0 to 65535; 0 takes any free one.`)
}

function readConfig(named: string | undefined): Config {
  const file = resolve(named ?? resolve(projectFolder, 'config/onrecord.jsonc'))
  if (!existsSync(file)) {
    if (named === undefined) return configSchema.parse({})
    throw new SettingsError(`ONRECORD_CONFIG names “${file}”, and there is no such file. Correct the path.`)
  }
  return parseConfig(readFileSync(file, 'utf8'), file)
}
