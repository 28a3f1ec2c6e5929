import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createIngest } from '#corpus/ingest.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'

const titles = ['Island ferry stays in port', 'Valley school wins chess cup', 'Old river bridge shut for repairs']

/** An SQLite file in a folder of its own, with a few articles in it. */
export async function prepareArticles(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))
  for (const [at, title] of titles.entries()) writeFileSync(join(folder, `${at}.txt`), `${title}\n\n${title}, people who had seen it said on Tuesday afternoon.\n`)
  const file = join(folder, 'articles.db')
  const store = await openSqliteStore(file)
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined }
  const ingest = createIngest({ folder, store, log })
  await ingest.run()
  await ingest.stop()
  await store.close()
  return file
}
