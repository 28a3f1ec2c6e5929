import type { Dirent } from 'node:fs'
import { opendir, realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { CorpusError } from './corpus-error.ts'
import type { CorpusProblem } from './incoming-article.ts'
import { metadataNames } from './metadata-names.ts'

/** A file of the corpus that may hold articles. */
export interface CorpusFile {
  /** Relative to the folder, with "/" between folders. */
  readonly name: string
  readonly path: string
  readonly sizeBytes: number
  /** The metadata file beside it, relative to the folder; null where there is none. */
  readonly metadataName: string | null
  /** Changes when the file or its metadata file is written. */
  readonly fingerprint: string
}

export interface CorpusListing {
  /** By name. */
  readonly files: readonly CorpusFile[]
  readonly problems: readonly CorpusProblem[]
}

interface Entry {
  readonly name: string
  readonly path: string
  readonly sizeBytes: number
  readonly stamp: string
}

interface Walk {
  readonly root: string
  readonly entries: Map<string, Entry>
  readonly problems: CorpusProblem[]
  /** Real paths of the folders that were walked: a link may lead in a circle. */
  readonly walked: Set<string>
}

/** Lists the files of a corpus folder, with those in folders below; a missing folder is a CorpusError. */
export async function listCorpusFiles(folder: string): Promise<CorpusListing> {
  const walk: Walk = { root: await realFolder(folder), entries: new Map(), problems: [], walked: new Set() }
  await walkFolder(walk, { path: walk.root, prefix: '' })
  const files = await corpusFiles(walk.entries)
  return { files: files.toSorted((a, b) => compare(a.name, b.name)), problems: walk.problems.sort((a, b) => compare(a.file, b.file)) }
}

/** So many files at a time: a hundred thousand in one go would hold up everything else. */
const atOnce = 500

async function corpusFiles(entries: ReadonlyMap<string, Entry>): Promise<readonly CorpusFile[]> {
  const files: CorpusFile[] = []
  for (const entry of entries.values()) {
    if (!mayHoldArticles(entry.name)) continue
    files.push(corpusFile(entry, entries))
    if (files.length % atOnce === 0) await turn()
  }
  return files
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

function mayHoldArticles(name: string): boolean {
  return /\.(?:txt|html?|json|xml)$/i.test(name) && !/\.meta\.json$/i.test(name)
}

async function realFolder(folder: string): Promise<string> {
  const remedy = 'Create it, or point ONRECORD_CORPUS (or --corpus) at the folder with your articles.'
  try {
    const path = await realpath(folder)
    if ((await stat(path)).isDirectory()) return path
  } catch (cause) {
    throw new CorpusError(`The corpus folder ${folder} cannot be opened: ${reasonOf(cause)}.`, remedy, { cause })
  }
  throw new CorpusError(`The corpus folder ${folder} is not a folder.`, remedy)
}

interface Folder {
  readonly path: string
  /** What names in it begin with. */
  readonly prefix: string
}

async function walkFolder(walk: Walk, { path, prefix }: Folder): Promise<void> {
  if (walk.walked.has(path)) return
  walk.walked.add(path)
  const below: Folder[] = []
  try {
    let some: Promise<void>[] = []
    for await (const entry of await opendir(path, { bufferSize: lookedAtOnce })) {
      if (!entry.name.startsWith('.')) some.push(lookAt(walk, entry, { name: `${prefix}${entry.name}`, below }))
      if (some.length < lookedAtOnce) continue
      await Promise.all(some)
      some = []
    }
    await Promise.all(some)
  } catch (cause) {
    if (prefix === '') throw new CorpusError(`The corpus folder ${path} cannot be read: ${reasonOf(cause)}.`, 'Give the bot the right to read it.', { cause })
    walk.problems.push({ file: prefix, reason: `This folder cannot be read: ${reasonOf(cause)}.` })
  }
  // One after the other: only so many folders may be open.
  for (const folder of below) await walkFolder(walk, folder)
}

/** Answers of the operating system that come together wake this thread once. */
const lookedAtOnce = 128

interface Found {
  readonly name: string
  /** Takes a folder that is to be walked later. */
  readonly below: Folder[]
}

async function lookAt(walk: Walk, entry: Dirent, { name, below }: Found): Promise<void> {
  try {
    const path = await pathOf(entry)
    if (path !== walk.root && !path.startsWith(walk.root + sep)) {
      report(walk, name, 'This link leads out of the corpus folder and is not followed; copy the file into the folder.')
      return
    }
    const found = await stat(path)
    if (found.isDirectory()) below.push({ path, prefix: `${name}/` })
    else if (found.isFile()) walk.entries.set(name, { name, path, sizeBytes: found.size, stamp: `${found.mtimeMs}:${found.size}` })
    else report(walk, name, 'This is not a regular file.')
  } catch (cause) {
    // A file that was taken away while the folder was being read is gone, not broken; a link that leads nowhere is.
    if (isMissing(cause) && !entry.isSymbolicLink()) return
    report(walk, name, `This file cannot be opened: ${reasonOf(cause)}.`)
  }
}

/** Only what may be a link must be followed: asking for each of a hundred thousand files takes longer than all the rest. */
async function pathOf(entry: Dirent): Promise<string> {
  const path = join(entry.parentPath, entry.name)
  return entry.isFile() || entry.isDirectory() ? path : realpath(path)
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ENOENT'
}

function report(walk: Walk, file: string, reason: string): void {
  if (mayHoldArticles(file) || /\.meta\.json$/i.test(file) || !/\.[a-z]+$/i.test(file)) walk.problems.push({ file, reason })
}

function corpusFile({ name, path, sizeBytes, stamp }: Entry, entries: ReadonlyMap<string, Entry>): CorpusFile {
  const beside = metadataNames(name).map((candidate) => entries.get(candidate)).find((entry) => entry !== undefined)
  return { name, path, sizeBytes, metadataName: beside?.name ?? null, fingerprint: `${stamp}|${beside?.name ?? ''}:${beside?.stamp ?? ''}` }
}

/** What the operating system said, in words. */
export function reasonOf(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined
  const words: Readonly<Record<string, string>> = {
    ENOENT: 'it does not exist', EACCES: 'the bot has no right to read it', EPERM: 'the bot has no right to read it',
    ENOTDIR: 'it is not a folder', EISDIR: 'it is a folder', ELOOP: 'its links lead in a circle', ENAMETOOLONG: 'its name is too long', EMFILE: 'too many files are open',
  }
  if (typeof code === 'string' && words[code] !== undefined) return words[code]
  return cause instanceof Error ? cause.message : String(cause)
}
