import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** What a room may import, besides itself and `model`; packages by name, "node:" for the standard library, "*" for everything. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'model': [],
  'language': [],
  'stories': ['language/sentences'],
  'corpus': ['language', 'stories', 'store/store.ts', 'store/pack-record.ts', 'start-thread.ts', 'node:', 'packages'],
  'embeddings': ['store/store.ts', 'node:', 'packages'],
  'store/store.ts': [],
  'store/pack-record.ts': ['store/store.ts'],
  'store/ledger.ts': ['store/store.ts'],
  'store/store-contract': ['store/store.ts', 'store/pack-record.ts', 'node:', 'packages'],
  'store/ledger-contract': ['store/ledger.ts', 'store/store.ts', 'node:', 'packages'],
  'store/rows': ['store/ledger.ts'],
  'store/sqlite': ['store/store.ts', 'store/pack-record.ts', 'store/ledger.ts', 'store/rows', 'start-thread.ts', 'node:'],
  'store/postgres': ['store/store.ts', 'store/ledger.ts', 'store/rows', 'node:', 'packages'],
  'chat': ['store/store.ts', 'language', 'node:', 'packages'],
  'commands': ['chat', 'store/store.ts', 'stories', 'node:'],
  'surfaces/contract-conversation.ts': ['chat', 'store/store.ts', 'node:'],
  'surfaces/surface-contract.ts': ['surfaces/contract-conversation.ts', 'chat', 'packages'],
  'surfaces/discord': ['chat', 'store/store.ts', 'node:', 'packages'],
  'surfaces/slack': ['chat', 'store/store.ts', 'store/ledger.ts', 'node:', 'packages'],
  'surfaces/local': ['chat', 'store/store.ts', 'node:', 'packages'],
  'digests': ['chat', 'store/store.ts', 'store/ledger.ts', 'stories', 'node:', 'packages'],
  'cli': ['*'],
  'main.ts': ['*'],
  'settings.ts': ['config-file.ts', 'settings-error.ts', 'node:', 'packages'],
  'config-file.ts': ['settings-error.ts', 'packages'],
  'settings-error.ts': [],
  'log.ts': ['without-secrets.ts', 'packages'],
  'without-secrets.ts': ['packages'],
  'start-thread.ts': ['node:'],
  'open-database.ts': ['*'],
}

const aliases: Readonly<Record<string, string>> = {
  '#model/': 'src/model/', '#corpus/': 'src/corpus/', '#language/': 'src/language/', '#stories/': 'src/stories/', '#store/': 'src/store/',
  '#chat/': 'src/chat/', '#surfaces/': 'src/surfaces/', '#digests/': 'src/digests/', '#commands/': 'commands/',
}

describe('the rooms', () => {
  for (const file of sourceFiles()) {
    const room = roomOf(file)
    const strangers = importsOf(file).filter((target) => !isAllowed(room, target))

    it(`${file} imports only what its room may`, () => {
      expect(strangers).toEqual([])
    })
  }
})

describe('the pure rooms', () => {
  const pure = sourceFiles().filter((file) => /^src\/(model|language|stories)\//.test(file))

  it.each(pure)('%s reads no clock, no chance and no process', (file) => {
    const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
    expect(code).not.toMatch(/Date\.now|new Date\(\)|Math\.random|\bprocess\.|toLocale(?:Date|Time)?String|\bfetch\(/)
  })
})

function sourceFiles(): string[] {
  return ['src', 'commands'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !/\/counterparts?\//.test(name)))
}

function roomOf(file: string): string {
  if (file.startsWith('commands/')) return 'commands'
  const inside = file.slice('src/'.length)
  const room = Object.keys(mayImport).filter((name) => inside === name || inside.startsWith(`${name}/`)).sort((a, b) => b.length - a.length)[0]
  return room ?? inside
}

function importsOf(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8')
  const targets = [...code.matchAll(/^(?:import|export|\})[^'\n]*\bfrom '([^']+)'|^import '([^']+)'/gm)].map((match) => match[1] ?? match[2] ?? '')
  const dynamic = [...code.matchAll(/\bimport\('([^']+)'\)/g)].map((match) => match[1] ?? '')
  return [...targets, ...dynamic].map((target) => resolveTarget(file, target))
}

/** "node:…" as it is; a package as "package:name"; a file as its path below src, or "commands/…". */
function resolveTarget(file: string, target: string): string {
  if (target.startsWith('node:')) return target
  const alias = Object.keys(aliases).find((name) => target.startsWith(name))
  if (alias === undefined && !target.startsWith('.')) return `package:${target}`
  const path = alias === undefined ? relative(root, resolve(root, dirname(file), target)) : target.replace(alias, aliases[alias] ?? '')
  return path.startsWith('src/') ? path.slice('src/'.length) : path
}

function isAllowed(room: string, target: string): boolean {
  const allowed = mayImport[room] ?? []
  if (allowed.includes('*')) return true
  if (target.startsWith('node:')) return allowed.includes('node:')
  if (target.startsWith('package:')) return allowed.includes('packages')
  if (target.startsWith('model/')) return true
  return [room, ...allowed].some((name) => target === name || target.startsWith(`${name}/`))
}
