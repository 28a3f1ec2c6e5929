import { dirname } from 'node:path'
import { StoreFileError } from './store-file-error.ts'

/** SQLite's primary result codes that an operator can put right, with what is wrong and the remedy. */
const explanations: Readonly<Record<number, (file: string) => string>> = {
  5: (file) => `The store ${file} is locked by another process. Stop the other process, or give this one its own ONRECORD_DATA.`,
  8: (file) => `The store ${file} cannot be written. Give this user the right to write it and its folder.`,
  10: (file) => `The disk failed while the store ${file} was read or written. Check the disk and start again.`,
  11: damaged,
  13: (file) => `The disk is full, so the store ${file} cannot grow. Free some space in ${dirname(file)} and start again.`,
  14: (file) => `The store ${file} cannot be opened. Set ONRECORD_DATA to a folder that this user can write.`,
  26: damaged,
}

function damaged(file: string): string {
  return `The store ${file} is damaged or not an Onrecord store. Move it away together with its -wal and -shm files, then start again: `
    + 'the articles are read anew from the corpus folder; or restore a backup to a fresh path.'
}

/** An error of the file as a StoreFileError that names the file and the remedy; every other error as it is. */
export function explainError(error: unknown, file: string): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error
  // The lower byte is the primary code; the rest says more than an operator needs.
  const explain = explanations[error.errcode & 0xff]
  return explain === undefined ? error : new StoreFileError(`${explain(file)} (${error.message})`, { cause: error })
}
