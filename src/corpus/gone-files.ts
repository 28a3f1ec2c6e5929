import type { StoreWriter } from '#store/store.ts'
import type { CorpusListing } from './list-files.ts'

const pageSize = 1_000

/** What is missing from the corpus, and out of how many files. */
export interface Gone {
  readonly files: readonly string[]
  readonly knownCount: number
}

/** Files that the store has articles of and the corpus does not have any more; what could not be looked at counts as there. */
export async function goneFiles(store: Pick<StoreWriter, 'knownFiles'>, { files, problems }: CorpusListing): Promise<Gone> {
  const names = new Set(files.map(({ name }) => name))
  const closed = problems.map(({ file }) => file.replace(/\/$/, ''))
  const isUnseen = (file: string): boolean => closed.some((name) => file === name || file.startsWith(`${name}/`))
  const gone: string[] = []
  let knownCount = 0
  let page = await store.knownFiles('', pageSize)
  while (page.length > 0) {
    knownCount += page.length
    gone.push(...page.filter((file) => !names.has(file) && !isUnseen(file)))
    page = await store.knownFiles(page.at(-1) ?? '', pageSize)
  }
  return { files: gone, knownCount }
}
