import type { Gone } from './gone-files.ts'
import type { CorpusFile } from './list-files.ts'
import type { Embargo } from './plan-work.ts'

/** What the files of the corpus looked like when they were last read. */
export interface SeenFiles {
  /** Those that are new, were written since, or hold an article whose embargo has ended. */
  changed(files: readonly CorpusFile[], nowMs: number): readonly CorpusFile[]
  /** From now on these count as read, until they are written or one of their embargoes ends. */
  keep(files: readonly CorpusFile[], embargoes: readonly Embargo[]): void
  /** Those that are missing for the second look in a row; each is named once. Some programs write a file by taking it away first. */
  takeGone(files: readonly CorpusFile[]): Gone
}

/** A memory of files that knows none yet. */
export function createSeenFiles(): SeenFiles {
  const fingerprints = new Map<string, string>()
  const embargoes = new Map<string, number>()
  let missing: ReadonlySet<string> = new Set()

  function keep(files: readonly CorpusFile[], found: readonly Embargo[]): void {
    for (const { name, fingerprint } of files) {
      fingerprints.set(name, fingerprint)
      embargoes.delete(name)
    }
    for (const { file, untilMs } of found) embargoes.set(file, Math.min(untilMs, embargoes.get(file) ?? Infinity))
  }

  function takeGone(files: readonly CorpusFile[]): Gone {
    const knownCount = fingerprints.size
    const names = new Set(files.map(({ name }) => name))
    const absent = [...fingerprints.keys()].filter((name) => !names.has(name))
    const gone = absent.filter((name) => missing.has(name))
    missing = new Set(absent)
    for (const name of gone) fingerprints.delete(name)
    return { files: gone, knownCount }
  }

  const isChanged = ({ name, fingerprint }: CorpusFile, nowMs: number): boolean =>
    fingerprints.get(name) !== fingerprint || (embargoes.get(name) ?? Infinity) <= nowMs

  return {
    changed: (files, nowMs) => files.filter((file) => isChanged(file, nowMs)),
    keep,
    takeGone,
  }
}
