import type { CorpusFile } from './list-files.ts'

/** What the files of the corpus looked like when they were last read. */
export interface SeenFiles {
  /** Those that are new, or were written since. */
  changed(files: readonly CorpusFile[]): readonly CorpusFile[]
  /** From now on these count as read. */
  keep(files: readonly CorpusFile[]): void
  /** The names of those that are no longer there; each is named once. */
  takeGone(files: readonly CorpusFile[]): readonly string[]
}

/** A memory of files that knows none yet. */
export function createSeenFiles(): SeenFiles {
  const fingerprints = new Map<string, string>()
  return {
    changed: (files) => files.filter(({ name, fingerprint }) => fingerprints.get(name) !== fingerprint),
    keep: (files) => {
      for (const { name, fingerprint } of files) fingerprints.set(name, fingerprint)
    },
    takeGone: (files) => {
      const names = new Set(files.map(({ name }) => name))
      const gone = [...fingerprints.keys()].filter((name) => !names.has(name))
      for (const name of gone) fingerprints.delete(name)
      return gone
    },
  }
}
