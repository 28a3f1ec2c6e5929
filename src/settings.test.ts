import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { configSchema, parseConfig } from './config-file.ts'
import { readSettings } from './settings.ts'

const noConfig = { ONRECORD_CONFIG: writeConfig('{}') }

it('runs with nothing set: sample corpus, local page', () => {
  const settings = readSettings(noConfig)
  expect(settings).toMatchObject({ isSampleCorpus: true, discord: null, slack: null, port: 3000, digests: [] })
})

it('reads a secret from the file that NAME_FILE names', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'token')
  writeFileSync(file, 'secret-token\n')
  expect(readSettings({ ...noConfig, DISCORD_TOKEN_FILE: file }).discord?.token).toBe('secret-token')
})

const severalWorkspaces = {
  SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'given by Slack', SLACK_STATE_SECRET: 'chosen by the operator', ONRECORD_SECRET: 'kept by the operator',
}

it('reads what several Slack workspaces need, each also from a file', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'secret')
  writeFileSync(file, 'sealed with these words\n')
  const { slack } = readSettings({ ...noConfig, ...severalWorkspaces, ONRECORD_SECRET: '', ONRECORD_SECRET_FILE: file, SLACK_SIGNING_SECRET: 's' })
  expect(slack).toEqual({
    botToken: null, appToken: null, signingSecret: 's', api: undefined,
    installs: { clientId: '1.2', clientSecret: 'given by Slack', stateSecret: 'chosen by the operator', secret: 'sealed with these words' },
  })
})

it.each([
  [{}, 'auto'],
  [{ DISCORD_SHARDS: 'auto' }, 'auto'],
  [{ DISCORD_SHARDS: '0-1/2' }, { ids: [0, 1], count: 2 }],
  [{ DISCORD_SHARDS: '2-3/4', DATABASE_URL: 'postgres://onrecord@localhost/onrecord' }, { ids: [2, 3], count: 4 }],
])('reads which connections to Discord are ours from %j', (environment, shards) => {
  expect(readSettings({ ...noConfig, DISCORD_TOKEN: 'a', ...environment }).discord?.shards).toEqual(shards)
})

it.each([
  [{ ONRECORD_PORT: '80a' }, 'ONRECORD_PORT is “80a”, which is no port. Give a number from 0 to 65535; 0 takes any free one.'],
  [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP mode). Set one of them.'],
  [{ SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 's' }, 'SLACK_CLIENT_ID is set, but ONRECORD_SECRET is not. Give it 16 characters or more that nobody can guess, and keep them.'],
  [{ ...severalWorkspaces, SLACK_CLIENT_SECRET: '' }, 'SLACK_CLIENT_ID is set, but SLACK_CLIENT_SECRET is not. Copy it from “Basic Information” of the app.'],
  [{ ...severalWorkspaces, ONRECORD_SECRET: 'short' }, 'ONRECORD_SECRET is too short to keep tokens safe.'],
  [{ ...severalWorkspaces, SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_BOT_TOKEN is for one workspace, SLACK_CLIENT_ID for several. Leave one of them out.'],
  [severalWorkspaces, 'SLACK_CLIENT_ID is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP mode). Set one of them.'],
  [{ DISCORD_TOKEN: 'a', DISCORD_SHARDS: '7' }, 'DISCORD_SHARDS is “7”. Set it to “auto”, or to the part of this process, such as “0-3/16”: the shards 0 to 3 of 16.'],
  [{ DISCORD_TOKEN: 'a', DISCORD_SHARDS: '3-2/4' }, 'DISCORD_SHARDS is “3-2/4”.'],
  [{ DISCORD_TOKEN: 'a', DISCORD_SHARDS: '0-4/4' }, 'DISCORD_SHARDS is “0-4/4”.'],
  [{ DISCORD_TOKEN: 'a', DISCORD_SHARDS: '0-1/4' }, 'several processes cannot share a file. Set DATABASE_URL to one PostgreSQL database for all of them.'],
  [{ DATABASE_URL: 'mysql://a/b' }, 'DATABASE_URL is no address of a PostgreSQL database.'],
  [{ DISCORD_TOKEN: 'a', DISCORD_API: 'localhost' }, 'DISCORD_API is “localhost”, which is no http address. Correct it, or leave it out.'],
  [{ DISCORD_TOKEN_FILE: '/no/such/file' }, 'DISCORD_TOKEN_FILE names “/no/such/file”, which cannot be read. Correct the path, or its permissions.'],
])('refuses %j with the key, the value and the remedy', (environment, message) => {
  expect(() => readSettings({ ...noConfig, ...environment })).toThrow(message)
})

it.each([
  ['{\n  "digest": []\n}', 'config.jsonc, line 2: there is no setting “digest”. Did you mean “digests”?'],
  ['{\n  "managers": ["U1" "U2"]\n}', 'config.jsonc, line 2: a comma is missing. Correct the file'],
  ['{\n  "managers": [],\n  digests: []\n}', 'config.jsonc, line 3: this is no value; text stands in quotation marks. Correct the file'],
  ['{ "managers": ["U1"]', 'config.jsonc, line 1: a closing brace } is missing. Correct the file'],
  ['{ "managers": ["U1 ] }', 'config.jsonc, line 1: a closing quotation mark is missing. Correct the file'],
  ['{\n  "digests": [\n    { "surface": "discord", "channel": "1", "cron": "30 8 * * 1-5", "zone": "Europe/Berlin" }\n  ]\n}', 'line 3: there is no setting “zone”'],
  ['{ "digests": [{ "surface": "local", "channel": "news", "cron": "often", "timeZone": "UTC" }] }', '“digests.0.cron” is not a cron time of five fields such as "30 8 * * 1-5"'],
  ['{ "digests": [{ "surface": "local", "channel": "news", "cron": "0 8 * * *", "timeZone": "Mars/Base" }] }', '“digests.0.timeZone” is not an IANA time zone'],
  ['{ "operators": ["discord:1",\n"U0123ABCD"] }', 'line 2: “operators.1” is no user such as "discord:123456789012345678" or "slack:T0123ABCD/U0123ABCD"'],
  ['{ "digests": [}', 'config.jsonc, line 1: a value is missing. Correct the file'],
])('names the line and the key of a broken config: %j', (text, message) => {
  expect(() => parseConfig(text, 'config.jsonc')).toThrow(message)
})

it('allows comments and trailing commas in the config', () => {
  expect(parseConfig('// mine\n{ "digests": [], }', 'config.jsonc')).toEqual({ digests: [], managers: [], operators: [] })
})

it('reads who may change what all servers see', () => {
  const operators = ['discord:123456789012345678', 'slack:T0123ABCD/U0123ABCD']
  expect(readSettings({ ONRECORD_CONFIG: writeConfig(JSON.stringify({ operators })) }).operators).toEqual(operators)
  expect(readSettings(noConfig).operators).toEqual([])
})

it('ships the JSON Schema of the config, for editors', async () => {
  const schema = z.toJSONSchema(configSchema, { io: 'input' })
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../config/onrecord.schema.json')
})

it('ships a config that it accepts itself', () => {
  const file = new URL('../config/onrecord.jsonc', import.meta.url)
  expect(parseConfig(readFileSync(file, 'utf8'), 'onrecord.jsonc').digests).toEqual([])
})

function writeConfig(text: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'config.jsonc')
  writeFileSync(file, text)
  return file
}

it('reads an embeddings endpoint, its key also from a file, and has none while no address is set', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'onrecord-')), 'key')
  writeFileSync(file, 'key of the endpoint\n')
  const endpoint = { EMBEDDINGS_URL: 'https://vectors.example/v1', EMBEDDINGS_MODEL: 'small' }
  expect(readSettings({ ...noConfig, EMBEDDINGS_MODEL: 'small' }).embeddings).toBeNull()
  expect(readSettings({ ...noConfig, ...endpoint }).embeddings).toEqual({ url: 'https://vectors.example/v1', model: 'small', key: null })
  expect(readSettings({ ...noConfig, ...endpoint, EMBEDDINGS_KEY_FILE: file }).embeddings?.key).toBe('key of the endpoint')
})

it.each([
  [{ EMBEDDINGS_URL: 'https://vectors.example/v1' }, /EMBEDDINGS_MODEL is not/],
  [{ EMBEDDINGS_URL: 'vectors', EMBEDDINGS_MODEL: 'small' }, /EMBEDDINGS_URL is “vectors”/],
])('refuses %j', (environment, reason) => {
  expect(() => readSettings({ ...noConfig, ...environment })).toThrow(reason)
})
