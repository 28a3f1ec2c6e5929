import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from './article-id.ts'

/** The rooms whose code decides what is found in an article. */
const rooms = ['../language/', '../stories/', './']

/** Stands for the rules: another after any change of the code that reads, analyses or groups. */
export async function rulesHash(): Promise<string> {
  const hashes = await Promise.all(rooms.map(async (room) => hashFolder(fileURLToPath(new URL(room, import.meta.url)))))
  return sha256(hashes.join(' '))
}

/** Stands for what an article's findings were made with: the rules, the tagger's weights and the publication date. */
export function analysisKey(made: { readonly rules: string, readonly weights: string }, publishedAt: string | null): string {
  return sha256(JSON.stringify([made.rules, made.weights, publishedAt]))
}

async function hashFolder(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true })
  const code = names.filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).toSorted()
  const sources = await Promise.all(code.map(async (name) => sha256(await readFile(join(folder, name)))))
  return sha256(JSON.stringify(code.map((name, index) => [name.replaceAll('\\', '/'), sources[index]])))
}
