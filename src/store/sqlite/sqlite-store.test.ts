import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeStore } from '#store/store-contract.ts'
import { openSqliteStore } from './open-sqlite-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-store-'))
let files = 0

describeStore('SQLite (memory)', () => openSqliteStore(':memory:'))
describeStore('SQLite (file)', () => openSqliteStore(join(folder, `${++files}`, 'onrecord.db')))
