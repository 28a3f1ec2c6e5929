import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Language } from '#model/subscription.ts'
import { configSchema, parseConfig, type Config, type DigestSetting } from './config-file.ts'
import { SettingsError } from './settings-error.ts'

export interface DiscordShards {
  readonly ids: readonly number[]
  readonly count: number
}

export interface DiscordSettings {
  readonly token: string
  readonly appId: string | null
  readonly guildId: string | null
  readonly api: string | undefined
  /** Which connections this process keeps: all that Discord recommends, or these of so many. */
  readonly shards: 'auto' | DiscordShards
}

/** For several Slack workspaces that install the app for themselves. */
export interface SlackInstallSettings {
  readonly clientId: string
  readonly clientSecret: string
  readonly stateSecret: string
  /** Seals the stored tokens. */
  readonly secret: string
}

export interface SlackSettings {
  /** Of one workspace; null where several install the app. */
  readonly botToken: string | null
  readonly installs: SlackInstallSettings | null
  readonly appToken: string | null
  readonly signingSecret: string | null
  readonly api: string | undefined
}

/** An endpoint that gives vectors for article texts; while none is set no article text leaves this machine. */
export interface EmbeddingsSettings {
  readonly url: string
  readonly model: string
  readonly key: string | null
}

/** Everything that is set, checked and frozen. */
export interface Settings {
  readonly corpus: string
  /** The sample corpus is read while no other is named; it never shares a database with real articles. */
  readonly isSampleCorpus: boolean
  readonly dataFolder: string
  /** PostgreSQL instead of a file, for many processes. */
  readonly databaseUrl: string | null
  readonly port: number
  /** The address on which Slack's requests are taken. */
  readonly host: string
  readonly discord: DiscordSettings | null
  readonly slack: SlackSettings | null
  readonly embeddings: EmbeddingsSettings | null
  readonly digests: readonly DigestSetting[]
  /** Of what is posted where no person has chosen a language. */
  readonly language: Language
  /** The channel of readers' tips. */
  readonly editors: NonNullable<Config['editors']> | null
  /** So many different people of one server or workspace hide a quotation there. */
  readonly reportsToHide: number
  /** Users who may set what channels get although their platform does not say so. */
  readonly managers: readonly string[]
  /** Users who may change what all servers see: "discord:123…", "slack:T…/U…". */
  readonly operators: readonly string[]
}

type Reader = (name: string) => string | undefined
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
    databaseUrl: readDatabaseUrl(value('DATABASE_URL')),
    port: readPort(value('ONRECORD_PORT')),
    host: value('ONRECORD_HOST') ?? '127.0.0.1',
    discord: readDiscord(value),
    slack: readSlack(value),
    embeddings: readEmbeddings(value),
    digests: config.digests.map((digest) => ({ language: config.language, ...digest })),
    language: config.language ?? 'en',
    editors: config.editors ?? null,
    reportsToHide: config.reportsToHide ?? 3,
    managers: config.managers,
    operators: config.operators,
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

function readDiscord(value: Reader): DiscordSettings | null {
  const token = value('DISCORD_TOKEN')
  if (token === undefined) return null
  return {
    token, appId: value('DISCORD_APP_ID') ?? null, guildId: value('DISCORD_GUILD_ID') ?? null,
    api: readUrl('DISCORD_API', value('DISCORD_API')), shards: readShards(value('DISCORD_SHARDS'), value('DATABASE_URL')),
  }
}

const mostShards = 10_000

/** "auto", or this process's part: "0-3/16". */
function readShards(value: string | undefined, databaseUrl: string | undefined): DiscordSettings['shards'] {
  if (value === undefined || value === 'auto') return 'auto'
  const [first, last, count] = (/^(\d{1,5})-(\d{1,5})\/(\d{1,5})$/.exec(value)?.slice(1) ?? []).map(Number)
  if (first === undefined || last === undefined || count === undefined || first > last || last >= count || count > mostShards) {
    throw new SettingsError(`DISCORD_SHARDS is “${value}”. Set it to “auto”, or to the part of this process, such as “0-3/16”: the shards 0 to 3 of 16.`)
  }
  const ids = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  if (ids.length === count || databaseUrl !== undefined) return { ids, count }
  throw new SettingsError(`DISCORD_SHARDS is “${value}”, but several processes cannot share a file. Set DATABASE_URL to one PostgreSQL database for all of them.`)
}

function readSlack(value: Reader): SlackSettings | null {
  const botToken = value('SLACK_BOT_TOKEN') ?? null
  const installs = readInstalls(value)
  if (botToken === null && installs === null) return null
  if (botToken !== null && installs !== null) {
    throw new SettingsError('SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID for several. Leave one of them out.')
  }
  const appToken = value('SLACK_APP_TOKEN') ?? null
  const signingSecret = value('SLACK_SIGNING_SECRET') ?? null
  if (appToken === null && signingSecret === null) {
    const which = botToken === null ? 'SLACK_CLIENT_ID' : 'SLACK_BOT_TOKEN'
    throw new SettingsError(`${which} is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP mode). Set one of them.`)
  }
  return { botToken, installs, appToken, signingSecret, api: readUrl('SLACK_API_URL', value('SLACK_API_URL')) }
}

const leastSecretChars = 16

function readInstalls(value: Reader): SlackInstallSettings | null {
  const clientId = value('SLACK_CLIENT_ID')
  if (clientId === undefined) return null
  const needed = (name: string, given: string | undefined, remedy: string) => {
    if (given !== undefined) return given
    throw new SettingsError(`SLACK_CLIENT_ID is set, but ${name} is not. ${remedy}`)
  }
  const invented = `Give it ${leastSecretChars} characters or more that nobody can guess, and keep them.`
  const secret = needed('ONRECORD_SECRET', value('ONRECORD_SECRET'), invented)
  if (secret.length < leastSecretChars) throw new SettingsError(`ONRECORD_SECRET is too short to keep tokens safe. ${invented}`)
  return {
    clientId, secret,
    clientSecret: needed('SLACK_CLIENT_SECRET', value('SLACK_CLIENT_SECRET'), 'Copy it from “Basic Information” of the app.'),
    stateSecret: needed('SLACK_STATE_SECRET', value('SLACK_STATE_SECRET'), invented),
  }
}

function readDatabaseUrl(value: string | undefined): string | null {
  if (value === undefined) return null
  if (/^postgres(?:ql)?:\/\//.test(value) && URL.canParse(value)) return value
  throw new SettingsError('DATABASE_URL is no address of a PostgreSQL database. Give it as postgres://user:password@host:5432/name, or leave it out.')
}

function readEmbeddings(value: Reader): EmbeddingsSettings | null {
  const url = readUrl('EMBEDDINGS_URL', value('EMBEDDINGS_URL'))
  if (url === undefined) return null
  const model = value('EMBEDDINGS_MODEL')
  if (model === undefined) throw new SettingsError('EMBEDDINGS_URL is set, but EMBEDDINGS_MODEL is not. Set it to the name of one of the endpoint’s models, or leave both out.')
  return { url, model, key: value('EMBEDDINGS_KEY') ?? null }
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
