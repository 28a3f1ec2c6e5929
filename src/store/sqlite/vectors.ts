import type { StoredVector } from '#store/store.ts'
import { text } from './columns.ts'
import type { Connection, Row } from './connection.ts'

/** See StoreWriter.vectors. */
export function vectors(connection: Connection, model: string, hashes: readonly string[]): readonly StoredVector[] {
  const rows = connection.all('select hash, vector from vector where model = ? and hash in (select value from json_each(?)) order by hash', model, JSON.stringify(hashes))
  return rows.map((row) => ({ hash: text(row, 'hash'), vector: vectorOf(row) }))
}

/** See StoreWriter.saveVectors. */
export function saveVectors(connection: Connection, model: string, entries: readonly StoredVector[]): void {
  connection.transaction(() => {
    for (const { hash, vector } of entries) {
      connection.run('insert or replace into vector (model, hash, vector) values (?, ?, ?)', model, hash, new Uint8Array(vector.buffer, vector.byteOffset, vector.byteLength))
    }
  })
}

function vectorOf(row: Row): Float32Array {
  const bytes = row['vector']
  if (!(bytes instanceof Uint8Array)) throw new TypeError('Column vector holds no bytes.')
  // A copy: the bytes may not begin at a multiple of four.
  return new Float32Array(bytes.slice().buffer)
}
