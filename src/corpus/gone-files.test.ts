import { expect, it } from 'vitest'
import { goneFiles } from './gone-files.ts'

const known = ['a.txt', 'desk/b.txt', 'desk2/c.txt', 'd.txt']
const store = { knownFiles: async (after: string, limit: number) => known.toSorted().filter((name) => name > after).slice(0, Math.min(limit, 2)) }
const files = [{ name: 'a.txt', path: 'a.txt', sizeBytes: 1, metadataName: null, fingerprint: '1' }]

it('names what the store knows and the folder lacks, over several pages', async () => {
  expect(await goneFiles(store, { files, problems: [] })).toEqual({ files: ['d.txt', 'desk/b.txt', 'desk2/c.txt'], knownCount: 4 })
})

it('does not take for gone what could not be looked at', async () => {
  const problems = [{ file: 'desk/', reason: 'This folder cannot be read.' }, { file: 'd.txt', reason: 'This file cannot be opened.' }]
  expect(await goneFiles(store, { files, problems })).toEqual({ files: ['desk2/c.txt'], knownCount: 4 })
})
