import { expect, it } from 'vitest'
import type { CorpusFile } from './list-files.ts'
import { createSeenFiles } from './seen-files.ts'

function file(name: string, fingerprint = '1'): CorpusFile {
  return { name, path: name, sizeBytes: 1, metadataName: null, fingerprint }
}

const names = (files: readonly CorpusFile[]): string[] => files.map(({ name }) => name)

it('names files that are new or were written', () => {
  const seen = createSeenFiles()
  expect(names(seen.changed([file('a'), file('b')], 0))).toEqual(['a', 'b'])
  seen.keep([file('a'), file('b')], [])
  expect(names(seen.changed([file('a'), file('b', '2'), file('c')], 0))).toEqual(['b', 'c'])
})

it('names a file from the instant on at which its first embargo ends, until it is read', () => {
  const seen = createSeenFiles()
  seen.keep([file('feed')], [{ file: 'feed', untilMs: 900 }, { file: 'feed', untilMs: 500 }])
  expect(names(seen.changed([file('feed')], 499))).toEqual([])
  expect(names(seen.changed([file('feed')], 500))).toEqual(['feed'])
  seen.keep([file('feed')], [{ file: 'feed', untilMs: 900 }])
  expect(names(seen.changed([file('feed')], 899))).toEqual([])
})

it('takes a file for gone only when it is missing twice in a row, and says so once', () => {
  const seen = createSeenFiles()
  seen.keep([file('a'), file('b')], [])
  expect(seen.takeGone([file('a')]).files).toEqual([])
  expect(seen.takeGone([file('a'), file('b')]).files).toEqual([])
  expect(seen.takeGone([file('a')]).files).toEqual([])
  expect(seen.takeGone([file('a')])).toEqual({ files: ['b'], knownCount: 2 })
  expect(seen.takeGone([file('a')])).toEqual({ files: [], knownCount: 1 })
})
