import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { recombined, type Sources } from './recombine.ts'

/** Events from here on stand in no archive, and are the same for every archive. */
const firstEvent = 1_000_000

/** Writes new articles of a day, each with its metadata, as files of a corpus. */
export function writeBatch(sources: Sources, folder: string, { count, day }: { readonly count: number, readonly day: string }): void {
  for (const { incoming: { file, title, text, publisher } } of recombined(sources, firstEvent, 'whole').take(count)) {
    writeFileSync(join(folder, file), `${title}\n\n${text}`)
    writeFileSync(join(folder, file.replace('.txt', '.meta.json')), JSON.stringify({ publisher, publishedAt: day }))
  }
}
