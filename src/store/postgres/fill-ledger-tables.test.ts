import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { composed, follow, news, planned, send, subscription } from '#store/ledger-contract/sample-desk.ts'
import type { DeskLedger } from '#store/ledger.ts'
import { openSqliteStore } from '#store/sqlite/open-sqlite-store.ts'
import { readLedgerTables } from '../sqlite/desk/read-ledger-tables.ts'
import { startPostgres } from './counterpart/start-postgres.ts'
import { fillLedgerTables } from './fill-ledger-tables.ts'
import { openPostgresLedger } from './open-postgres-ledger.ts'

const postgres = await startPostgres()
const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Everything that the bot asks of a ledger after a move. */
async function seen(ledger: DeskLedger) {
  return {
    subscriptions: await ledger.subscriptions(), follows: await ledger.follows(), post: await ledger.post('a'), waiting: await ledger.post('b'),
    using: await ledger.postsUsing('a1'), corrections: await ledger.corrections('a'), untold: await ledger.untoldCorrections(news, 5),
    posted: await ledger.postedArticles(news, ['a1', 'a2', 'a3']), seen: await ledger.seenArticles(['a1'], null), fact: await ledger.fact('paused'),
    reports: await ledger.openReports(news, 5), reported: await ledger.reportedQuotations(news, 1), hidden: await ledger.hiddenQuotations(),
    installation: await ledger.installation('slack', 'team'), audit: await ledger.auditOf('discord', 'server', 5),
  }
}

async function live(ledger: DeskLedger): Promise<void> {
  await ledger.saveSubscription({ ...subscription, id: 's2' })
  await ledger.saveSubscription({ ...subscription, language: 'de' })
  await ledger.saveFollow(follow)
  await send(ledger, planned('a'), composed({ uses: [{ articleId: 'a1', version: 1 }], newArticleIds: ['a1', 'a2'], card: '{"blocks":[{"type":"answer","text":"“Größe” \\u0000"}]}' }))
  await ledger.planPosts([planned('b', { dueMs: 9000 })])
  await ledger.recordCorrection({ key: 'a', atMs: 3000, note: 'headline was ‘x’' }, { card: '{"blocks":[]}', uses: [{ articleId: 'a1', version: 2 }] })
  await ledger.seenArticles(['a1'], 500)
  await ledger.takeTurns('discord', { count: 3, gapMs: 22.5, nowMs: 1000 })
  await ledger.setFact('paused', 'since then')
  const quotation = { articleId: 'a1', quotationId: 'q1' }
  await ledger.report({ quotation, surface: 'discord', workspaceId: 'server', userId: 'ada', remark: 'wrong', atMs: 4000 })
  await ledger.setQuotationVerdict({ ...quotation, quotationId: 'q2' }, 'hide', 4000)
  await ledger.saveInstallation({ surface: 'slack', workspaceId: 'team', sealed: 'v1.sealed' })
  for (const atMs of [1, 2]) await ledger.audit({ surface: 'discord', workspaceId: 'server', atMs, by: 'ada', what: `deed ${atMs}` })
}

if ('reason' in postgres) {
  it('moves a ledger into PostgreSQL', ({ skip }) => skip(postgres.reason))
} else {
  afterAll(() => postgres.stop())

  it('moves everything that a ledger in a file holds, once', async () => {
    const file = join(folder, 'onrecord.db')
    const before = await openSqliteStore(file)
    await live(before)
    const expected = await seen(before)
    await before.close()
    const url = await postgres.newDatabase()
    const counts = await readLedgerTables(file, (tables) => fillLedgerTables(url, tables))
    expect(Object.fromEntries(counts)).toMatchObject({ subscription: 2, follow: 1, post: 2, posted_article: 2, correction: 1, audit_entry: 2 })
    const after = await openPostgresLedger(url)
    expect(await seen(after)).toEqual(expected)
    expect(await after.planPosts([planned('a'), planned('c')])).toEqual(['c'])
    await after.saveSubscription({ ...subscription, id: 's3' })
    expect((await after.subscriptions()).map(({ id }) => id)).toEqual(['s2', 's1', 's3'])
    await after.close()
    await expect(readLedgerTables(file, (tables) => fillLedgerTables(url, tables))).rejects.toThrow('holds a ledger already (3 rows in subscription)')
  })
}
