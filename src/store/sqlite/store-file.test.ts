import { spawn } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { madeRecord } from './counterparts/made-record.ts'
import { openSqliteStore } from './open-sqlite-store.ts'
import { StoreFileError } from './store-file-error.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-file-'))
const child = join(import.meta.dirname, 'counterparts/ingest-until-killed.ts')

it('finds everything again after it was closed and opened', async () => {
  const file = join(folder, 'again', 'onrecord.db')
  const first = await openSqliteStore(file)
  await first.saveArticle(madeRecord('a'))
  await first.close()
  const second = await openSqliteStore(file)
  expect(await second.article('a')).toEqual(madeRecord('a'))
  expect((await second.quotations({ about: 'convoy', limit: 5 })).map(({ words }) => words)).toEqual(['“Ship 0 of convoy a has left the harbour.”'])
  await second.close()
})

it('keeps the older versions of an article readable', async () => {
  const file = join(folder, 'versions.db')
  const store = await openSqliteStore(file)
  await store.saveArticle(madeRecord('a', 1))
  await store.saveArticle(madeRecord('a', 2))
  await store.close()
  const database = new DatabaseSync(file, { readOnly: true })
  const texts = database.prepare('select version, text from article_version where article_id = ? order by version').all('a')
  database.close()
  expect(texts).toEqual([{ version: 1, text: madeRecord('a', 1).article.text }, { version: 2, text: madeRecord('a', 2).article.text }])
})

it('names a damaged file and the remedy', async () => {
  const file = join(folder, 'damaged.db')
  writeFileSync(file, 'This is a shopping list, not a database. '.repeat(100))
  const opening = openSqliteStore(file)
  await expect(opening).rejects.toThrow(StoreFileError)
  await expect(opening).rejects.toThrow(`The store ${file} is damaged or not an Onrecord store. Move it away together with its -wal and -shm files`)
})

it('names a file that was damaged behind its first page', async () => {
  const file = join(folder, 'half-damaged.db')
  const store = await openSqliteStore(file)
  for (let place = 0; place < 20; place++) await store.saveArticle(madeRecord(`a${place}`, 20))
  await store.close()
  writeFileSync(file, readFileSync(file).fill(0xaa, 4096))
  await expect(readQuotations(file)).rejects.toThrow(`${file} is damaged`)
})

it('refuses tables that a newer program wrote', async () => {
  const file = join(folder, 'newer.db')
  await (await openSqliteStore(file)).close()
  const database = new DatabaseSync(file)
  database.exec('pragma user_version = 999')
  database.close()
  await expect(openSqliteStore(file)).rejects.toThrow(/newer Onrecord \(its tables are version 999, .*Update the program/)
})

it('never writes into a database of another program', async () => {
  const file = join(folder, 'stranger.db')
  const database = new DatabaseSync(file)
  database.exec('create table recipe (name text)')
  database.close()
  await expect(openSqliteStore(file)).rejects.toThrow('is a database of another program')
})

it('names a data folder that cannot be made', async () => {
  const file = join(folder, 'a-file')
  writeFileSync(file, '')
  await expect(openSqliteStore(join(file, 'data', 'onrecord.db'))).rejects.toThrow(
    `The data folder ${join(file, 'data')} cannot be made. Set ONRECORD_DATA to a folder that this user can write.`)
})

it('names a file that is a folder', async () => {
  const file = join(folder, 'a-folder')
  mkdirSync(file)
  await expect(openSqliteStore(file)).rejects.toThrow(`The store ${file} cannot be opened. Set ONRECORD_DATA`)
})

it.skipIf(process.getuid?.() === 0)('names a data folder that cannot be written (root may write everywhere)', async () => {
  const locked = join(folder, 'locked')
  mkdirSync(locked)
  chmodSync(locked, 0o555)
  await expect(openSqliteStore(join(locked, 'onrecord.db'))).rejects.toThrow('Set ONRECORD_DATA to a folder that this user can write.')
})

it('loses nothing that was acknowledged when the process is killed while it ingests', async () => {
  const file = join(folder, 'killed.db')
  const acknowledged = await ingestAndKill(file, 12)
  const store = await openSqliteStore(file)
  const known = new Set((await store.known()).map(({ id }) => id))
  expect(acknowledged.filter((id) => !known.has(id))).toEqual([])
  for (const id of acknowledged) expect(await store.note(id)).toBe('saved')
  const { articleCount, quotationCount } = await store.overview()
  expect(quotationCount).toBe(articleCount * 5)
  await store.close()
  expect(integrity(file)).toBe('ok')
})

it('lets two processes write the same file', async () => {
  const file = join(folder, 'shared.db')
  await Promise.all([ingest(file, 'left', 8), ingest(file, 'right', 8)])
  const store = await openSqliteStore(file)
  expect(await store.overview()).toMatchObject({ articleCount: 16, quotationCount: 80 })
  await store.close()
  expect(integrity(file)).toBe('ok')
})

async function readQuotations(file: string): Promise<unknown> {
  const store = await openSqliteStore(file)
  try {
    return await store.quotations({ limit: 5 })
  } finally {
    await store.close()
  }
}

/** Runs a process that ingests, kills it without warning after so many articles, and gives the ones that it had acknowledged. */
async function ingestAndKill(file: string, articles: number): Promise<readonly string[]> {
  const running = spawn(process.execPath, [child, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  for await (const chunk of running.stdout) {
    output += String(chunk)
    if (output.split('\n').length > articles) running.kill('SIGKILL')
  }
  const lines = output.split('\n')
  return lines.slice(0, -1)
}

async function ingest(file: string, prefix: string, articles: number): Promise<void> {
  const running = spawn(process.execPath, [child, file, prefix, String(articles)], { stdio: ['ignore', 'ignore', 'inherit'] })
  const code = await new Promise((resolve) => {
    running.once('exit', resolve)
  })
  expect(code).toBe(0)
}

function integrity(file: string): unknown {
  const database = new DatabaseSync(file)
  for (const table of ['sentence_fts', 'quotation_fts', 'topic_fts']) database.exec(`insert into ${table} (${table}) values ('integrity-check')`)
  const { integrity_check: result } = database.prepare('pragma integrity_check').get() ?? {}
  database.close()
  return result
}
