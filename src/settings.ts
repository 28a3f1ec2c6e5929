import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { findNodeAtOffset, findNodeAtLocation, parse, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser'
import { Cron } from 'croner'
import { z } from 'zod'

/** A setting is wrong; the operator can put it right, and the message names the key, the value and the remedy. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

const timeZone = z.string().refine(isTimeZone, 'is not an IANA time zone such as "Europe/Berlin"')
const cron = z.string().refine(isCron, 'is not a cron time of five fields such as "30 8 * * 1-5"')

const digest = z.strictObject({
  surface: z.enum(['discord', 'slack', 'local']).describe('Where the channel is.'),
  channel: z.string().min(1).describe('The channel’s id on Discord or Slack; any name on the local page.'),
  cron: cron.describe('When: minute, hour, day, month, weekday.'),
  timeZone: timeZone.describe('The zone that the time is meant in.'),
  topic: z.string().min(1).optional().describe('Only stories on this topic.'),
})

/** What config/onrecord.jsonc may say; its JSON Schema is made from this. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  digests: z.array(digest).default([]).describe('Digests that are posted on a schedule.'),
})

export type DigestSetting = z.infer<typeof digest>

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

function readConfig(named: string | undefined): z.infer<typeof configSchema> {
  const file = resolve(named ?? resolve(projectFolder, 'config/onrecord.jsonc'))
  if (!existsSync(file)) {
    if (named === undefined) return configSchema.parse({})
    throw new SettingsError(`ONRECORD_CONFIG names “${file}”, and there is no such file. Correct the path.`)
  }
  return parseConfig(readFileSync(file, 'utf8'), file)
}

/** The config file's text as checked values; throws a SettingsError with file, line, key and remedy. */
export function parseConfig(text: string, file: string): z.infer<typeof configSchema> {
  const errors: ParseError[] = []
  const value: unknown = parse(text, errors, { allowTrailingComma: true })
  const [broken] = errors
  if (broken !== undefined) {
    throw new SettingsError(`${file}, line ${lineOf(text, broken.offset)}: ${printParseErrorCode(broken.error)}. Correct the file; comments and trailing commas are allowed.`)
  }
  const checked = configSchema.safeParse(value ?? {})
  if (checked.success) return checked.data
  throw new SettingsError(`${file}, ${checked.error.issues.map((issue) => issueWords(text, issue)).join('; ')}`)
}

function issueWords(text: string, issue: z.core.$ZodIssue): string {
  const path = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path
  const place = `line ${lineOf(text, offsetOf(text, path.map((key) => typeof key === 'symbol' ? String(key) : key)))}`
  if (issue.code !== 'unrecognized_keys') return `${place}: “${issue.path.join('.')}” ${issue.message}`
  const known = issue.path.length === 0 ? Object.keys(configSchema.shape) : Object.keys(digest.shape)
  return `${place}: there is no setting “${issue.keys[0] ?? ''}”. ${suggestion(issue.keys[0] ?? '', known)}`
}

function suggestion(key: string, known: readonly string[]): string {
  const near = known.find((name) => name.toLowerCase().startsWith(key.slice(0, 3).toLowerCase()))
  return near === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean “${near}”?`
}

function offsetOf(text: string, path: readonly (string | number)[]): number {
  const tree = parseTree(text)
  if (tree === undefined) return 0
  const node = findNodeAtLocation(tree, [...path]) ?? findNodeAtLocation(tree, path.slice(0, -1)) ?? findNodeAtOffset(tree, 0)
  return node?.parent?.type === 'property' ? node.parent.offset : node?.offset ?? 0
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** Whether the name is one of an IANA time zone. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Whether the text is a cron time of five fields that comes at all. */
export function isCron(text: string): boolean {
  if (text.trim().split(/\s+/).length !== 5) return false
  try {
    return new Cron(text).nextRun() !== null
  } catch {
    return false
  }
}
