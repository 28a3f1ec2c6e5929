import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hasSpecs, loadBlockLimits, specsFolder } from './block-limits.ts'
import { checkBlocks } from './check-blocks.ts'
import { invalidPayload } from './invalid-payload.ts'

const limits = loadBlockLimits()

describe.skipIf(!hasSpecs)('the checker of blocks (skipped where the platforms’ descriptions do not stand beside the checkout)', () => {
  const valid = hasSpecs ? payloadFiles(resolve(specsFolder, 'slack-blocks-fixtures/valid')) : []
  const cases = hasSpecs ? invalidCases(resolve(specsFolder, 'slack-blocks-fixtures/invalid/manifest.json')) : []

  it.each(valid)('accepts %s', (file) => {
    expect(checkBlocks(JSON.parse(readFileSync(file, 'utf8')), limits)).toEqual([])
  })

  it.each(cases)('refuses $id ($constraint)', ({ constraint }) => {
    const { broken, whole } = invalidPayload(constraint, limits)
    expect(checkBlocks(whole, limits)).toEqual([])
    expect(checkBlocks(broken, limits)).not.toEqual([])
  })

  it('has met all payloads and all cases', () => {
    expect([valid.length, cases.length]).toEqual([100, 106])
  })
})

function payloadFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json')).map((name) => join(folder, name))
}

function invalidCases(file: string): { readonly id: string, readonly constraint: string }[] {
  const manifest: { cases: { id: string, constraint: string }[] } = JSON.parse(readFileSync(file, 'utf8'))
  return manifest.cases
}
