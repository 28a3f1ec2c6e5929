import { findNodeAtLocation, findNodeAtOffset, parse, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser'
import { Cron } from 'croner'
import { z } from 'zod'
import { SettingsError } from './settings-error.ts'

const timeZone = z.string().refine(isTimeZone, 'is not an IANA time zone such as "Europe/Berlin"')
const cron = z.string().refine(isCron, 'is not a cron time of five fields such as "30 8 * * 1-5"')

const time = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'is not a time such as "22:00"')
const surface = z.enum(['discord', 'slack', 'local']).describe('Where the channel is.')
const channel = z.string().min(1).describe('The channel’s id on Discord or Slack; any name on the local page.')
const workspace = z.string().min(1).optional().describe('The server or workspace of the channel; needed only where the bot is in several Slack workspaces.')

const language = z.enum(['en', 'de']).optional()

const operator = z.string().regex(/^(?:discord:\d+|slack:[A-Z0-9]+\/[A-Z0-9]+)$/, 'is no user such as "discord:123456789012345678" or "slack:T0123ABCD/U0123ABCD"')

const digest = z.strictObject({
  surface,
  channel,
  workspace,
  mode: z.enum(['digest', 'breaking', 'every']).optional()
    .describe('digest: at set times (as a rule); breaking: a story at once when enough independent sources have it; every: each new story at once.'),
  cron: cron.optional().describe('When a digest comes: minute, hour, day, month, weekday.'),
  timeZone: timeZone.describe('The zone that the time is meant in.'),
  topic: z.string().min(1).optional().describe('Only stories on this topic.'),
  outlet: z.string().min(1).optional().describe('Only stories of this outlet.'),
  leastSources: z.int().min(1).max(20).optional().describe('Only stories that so many independent sources have; 1, or 3 for breaking, as a rule.'),
  mostItems: z.int().min(1).max(5).optional().describe('So many stories a post; 5 as a rule.'),
  quietHours: z.strictObject({ from: time, to: time }).optional().describe('Nothing is posted between these times; what is due then comes at their end.'),
  whenEmpty: z.enum(['skip', 'say-so']).optional().describe('What a digest does when nothing is new: nothing (as a rule), or a line that says so.'),
  language: language.describe('The language of the bot’s words in the posts; see "language" below.'),
}).refine(({ mode = 'digest', cron: times }) => mode !== 'digest' || times !== undefined, { path: ['cron'], message: 'is missing: a digest needs its times' })

/** What config/onrecord.jsonc may say; its JSON Schema is made from this. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  managers: z.array(z.string().min(1)).default([])
    .describe('Users (ids of Slack, such as U0123ABCD) who may set what channels get although their platform does not say so.'),
  operators: z.array(operator).default([])
    .describe('Users who may change what all servers see (retract, merge, split, hide, restore, pause): "discord:USER" or "slack:WORKSPACE/USER"; on the local page everybody may.'),
  language: language.describe('The language of what this file has posted, and of readers’ tips: en (as a rule) or de. What people set by command is in their language.'),
  editors: z.strictObject({ surface, channel, workspace }).optional().describe('The channel that readers’ tips go to; without one nobody can send any.'),
  reportsToHide: z.int().min(1).optional().describe('So many different people of one server or workspace hide a quotation there that they say is wrong, until an operator decides; 3 as a rule.'),
  digests: z.array(digest).default([]).describe('What channels get unasked: digests at set times, or stories at once.'),
})

export type Config = z.infer<typeof configSchema>
export type DigestSetting = z.infer<typeof digest>

/** What is wrong with the file's signs, by the names that the parser has for it. */
const syntaxWords: Readonly<Record<string, string>> = {
  InvalidSymbol: 'this is no value; text stands in quotation marks',
  InvalidNumberFormat: 'this is no number',
  PropertyNameExpected: 'the name of a setting is missing; it stands in quotation marks',
  ValueExpected: 'a value is missing',
  ColonExpected: 'a colon is missing after the name of a setting',
  CommaExpected: 'a comma is missing',
  CloseBraceExpected: 'a closing brace } is missing',
  CloseBracketExpected: 'a closing bracket ] is missing',
  EndOfFileExpected: 'something stands here after the end of the settings',
  InvalidCommentToken: 'a comment begins with // or /*',
  UnexpectedEndOfComment: 'a comment is not closed with */',
  UnexpectedEndOfString: 'a closing quotation mark is missing',
  UnexpectedEndOfNumber: 'a number breaks off',
  InvalidUnicode: 'after \\u stand four hexadecimal digits',
  InvalidEscapeCharacter: 'no such sign may follow a backslash',
  InvalidCharacter: 'a character that may not stand in text; a tab is written \\t',
}

/** The config file's text as checked values; throws a SettingsError with file, line, key and remedy. */
export function parseConfig(text: string, file: string): Config {
  const errors: ParseError[] = []
  const value: unknown = parse(text, errors, { allowTrailingComma: true })
  const [broken] = errors
  if (broken !== undefined) {
    throw new SettingsError(`${file}, line ${lineOf(text, broken.offset)}: ${syntaxWords[printParseErrorCode(broken.error)] ?? 'this cannot be read'}. Correct the file; comments and trailing commas are allowed.`)
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
