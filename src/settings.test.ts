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

it.each([
  [{ ONRECORD_PORT: '80a' }, 'ONRECORD_PORT is “80a”, which is no port. Give a number from 0 to 65535; 0 takes any free one.'],
  [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_BOT_TOKEN is set, but neither SLACK_APP_TOKEN (Socket Mode) nor SLACK_SIGNING_SECRET (HTTP mode). Set one of them.'],
  [{ DISCORD_TOKEN: 'a', DISCORD_API: 'localhost' }, 'DISCORD_API is “localhost”, which is no http address. Correct it, or leave it out.'],
  [{ DISCORD_TOKEN_FILE: '/no/such/file' }, 'DISCORD_TOKEN_FILE names “/no/such/file”, which cannot be read. Correct the path, or its permissions.'],
])('refuses %j with the key, the value and the remedy', (environment, message) => {
  expect(() => readSettings({ ...noConfig, ...environment })).toThrow(message)
})

it.each([
  ['{\n  "digest": []\n}', 'config.jsonc, line 2: there is no setting “digest”. Did you mean “digests”?'],
  ['{\n  "digests": [\n    { "surface": "discord", "channel": "1", "cron": "30 8 * * 1-5", "zone": "Europe/Berlin" }\n  ]\n}', 'line 3: there is no setting “zone”'],
  ['{ "digests": [{ "surface": "local", "channel": "news", "cron": "often", "timeZone": "UTC" }] }', '“digests.0.cron” is not a cron time of five fields such as "30 8 * * 1-5"'],
  ['{ "digests": [{ "surface": "local", "channel": "news", "cron": "0 8 * * *", "timeZone": "Mars/Base" }] }', '“digests.0.timeZone” is not an IANA time zone'],
  ['{ "digests": [}', 'config.jsonc, line 1: ValueExpected'],
])('names the line and the key of a broken config: %j', (text, message) => {
  expect(() => parseConfig(text, 'config.jsonc')).toThrow(message)
})

it('allows comments and trailing commas in the config', () => {
  expect(parseConfig('// mine\n{ "digests": [], }', 'config.jsonc')).toEqual({ digests: [] })
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
