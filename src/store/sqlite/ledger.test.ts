import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import { describeLedger } from '#store/ledger-contract/describe-ledger.ts'
import { migrations } from './migrations.ts'
import { openSqliteStore } from './open-sqlite-store.ts'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-ledger-'))

process.env['NODE_COMPILE_CACHE'] ??= join(folder, 'compiled')

describeLedger('SQLite', () => openSqliteStore(':memory:'))

it('carries over what an earlier program had posted', async () => {
  const file = join(folder, 'onrecord.db')
  const before = new DatabaseSync(file)
  for (const script of migrations.slice(0, 2)) before.exec(script)
  before.exec(`
    pragma user_version = 2; pragma application_id = ${0x4f4e5243};
    insert into slot values ('local|news|2027-01-15T08:30', 'local', 'news', 'sent', 'm1', 5, 1);
    insert into slot values ('local|news|2027-01-15T08:30|harbour|dues', 'local', 'news', 'leased', null, 5, 2);
    insert into posted_story values ('local', 'news', 'ferry', '["a1","a2"]');
  `)
  before.close()
  const ledger = await openSqliteStore(file)
  expect(await ledger.post('local|news|2027-01-15T08:30')).toMatchObject({
    cause: 'local|news', rule: 'digest', state: 'sent', messageId: 'm1', dueMs: Date.parse('2027-01-15T08:30Z'), to: { surface: 'local', workspaceId: null, channel: 'news' },
  })
  expect(await ledger.post('local|news|harbour|dues|2027-01-15T08:30')).toMatchObject({ cause: 'local|news|harbour|dues', state: 'unknown' })
  expect(await ledger.postedArticles({ surface: 'local', workspaceId: null, channel: 'news' }, ['a1', 'a3'])).toEqual(new Set(['a1']))
  await ledger.close()
})
