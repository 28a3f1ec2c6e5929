import { afterAll, expect, it } from 'vitest'
import { describeLedger } from '#store/ledger-contract/describe-ledger.ts'
import { startPostgres } from './counterpart/start-postgres.ts'
import { migrations } from './migrations.ts'
import { openPostgresLedger } from './open-postgres-ledger.ts'
import { openDatabase } from './sql.ts'

const postgres = await startPostgres()

if ('reason' in postgres) {
  it('keeps the ledger in PostgreSQL', ({ skip }) => skip(postgres.reason))
} else {
  afterAll(() => postgres.stop())
  describeLedger('PostgreSQL', async () => openPostgresLedger(await postgres.newDatabase()))

  it('makes its tables once, however many processes start together', async () => {
    const url = await postgres.newDatabase()
    const ledgers = await Promise.all(Array.from({ length: 4 }, () => openPostgresLedger(url)))
    await ledgers[0]?.setFact('a', 'b')
    expect(await ledgers[3]?.fact('a')).toBe('b')
    await Promise.all(ledgers.map((ledger) => ledger.close()))
  })

  it('leaves tables of a newer program alone', async () => {
    const url = await postgres.newDatabase()
    await (await openPostgresLedger(url)).close()
    const database = openDatabase(url)
    await database.run('insert into onrecord_version (version) values ($1)', migrations.length + 1)
    await database.close()
    await expect(openPostgresLedger(url)).rejects.toThrow('written by a newer Onrecord')
  })
}

it('says in one sentence that there is no server, and never the password', async () => {
  const opening = openPostgresLedger('postgres://ada:secret@127.0.0.1:1/news')
  await expect(opening).rejects.toThrow('The PostgreSQL of DATABASE_URL (127.0.0.1:1) cannot be used: ECONNREFUSED.')
  await expect(opening).rejects.not.toThrow('secret')
})
