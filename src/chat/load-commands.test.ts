import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { CommandFileError, loadCommands } from './load-commands.ts'

it('loads every command that ships, each with an example that it can read', async () => {
  const commands = await loadCommands()
  expect(commands.map(({ name }) => name)).toEqual(expect.arrayContaining(['help', 'quote', 'sources', 'story', 'timeline', 'whosaid']))
  expect(commands.every(({ name, example }) => example.split(' ')[0] === name)).toBe(true)
})

it.each([
  ['no default export', 'export const nothing = 1', 'a.ts is not a command'],
  ['a name with a capital', command({ name: "'Quote'" }), 'a.ts is not a command'],
  ['an empty description', command({ description: "''" }), 'a.ts is not a command'],
  ['a required option after an optional one', command({ options: "{ a: { type: 'text', description: 'A' }, b: { type: 'text', description: 'B', required: true } }" }), 'required option after'],
  ['an unknown type of option', command({ options: "{ a: { type: 'colour', description: 'A' } }" }), 'a.ts is not a command'],
  ['code that throws', 'throw new Error("on purpose")', 'a.ts cannot be loaded'],
])('stops the start for a command file with %s, by name', async (_, code, message) => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  writeFileSync(join(folder, 'a.ts'), code)
  const loading = loadCommands(pathToFileURL(`${folder}/`))
  await expect(loading).rejects.toThrow(CommandFileError)
  await expect(loading).rejects.toThrow(message)
})

function command(changed: Readonly<Record<string, string>>): string {
  const fields = { name: "'quote'", description: "'Finds'", example: "'quote'", options: '{}', execute: 'async () => undefined', ...changed }
  return `export default { ${Object.entries(fields).map(([name, value]) => `${name}: ${value}`).join(', ')} }`
}
