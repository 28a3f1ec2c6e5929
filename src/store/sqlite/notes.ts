import { text } from './columns.ts'
import type { Connection } from './connection.ts'

/** See Notes.note. */
export function note(connection: Connection, key: string): string | undefined {
  const row = connection.get('select value from note where key = ?', key)
  return row === undefined ? undefined : text(row, 'value')
}

/** See Notes.setNote. */
export function setNote(connection: Connection, key: string, value: string): void {
  connection.run('insert or replace into note (key, value) values (?, ?)', key, value)
}
