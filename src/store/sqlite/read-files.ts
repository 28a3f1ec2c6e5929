import type { ReadFile } from '#store/store.ts'
import { number, text } from './columns.ts'
import type { Connection } from './connection.ts'

/** See StoreWriter.readFiles. */
export function readFiles(connection: Connection, files: readonly string[]): readonly ReadFile[] {
  const rows = connection.all('select * from read_file where file in (select value from json_each(?)) order by file', JSON.stringify(files))
  return rows.map((row) => ({ file: text(row, 'file'), stamp: text(row, 'stamp'), articleCount: number(row, 'articles') }))
}

/** See StoreWriter.markRead. */
export function markRead(connection: Connection, files: readonly ReadFile[]): void {
  connection.transaction(() => {
    for (const { file, stamp, articleCount } of files) {
      connection.run('insert or replace into read_file (file, stamp, articles) values (?, ?, ?)', file, stamp, articleCount)
    }
  })
}

/** The file is read again at the next chance. */
export function markUnread(connection: Connection, file: string): void {
  connection.run('delete from read_file where file = ?', file)
}
