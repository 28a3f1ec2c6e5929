import type { DeskLedger } from '#store/ledger.ts'
import { number, surfaceOf, text, workspaceColumn, workspaceOf } from '../rows/columns.ts'
import type { Database, Sql } from './sql.ts'

const tablesOfWorkspace = ['subscription', 'follow', 'quotation_report', 'installation', 'audit_entry']

/** The audit, and what is forgotten, in PostgreSQL. */
export function housekeepingIn(database: Database): Pick<DeskLedger, 'audit' | 'auditOf' | 'forgetWorkspace' | 'prune'> {
  return {
    async audit({ surface, workspaceId, atMs, by, what }) {
      await database.run('insert into audit_entry (surface, workspace, at_ms, by_whom, what) values ($1, $2, $3, $4, $5)',
        surface, workspaceColumn(workspaceId), atMs, by, what)
    },

    auditOf: async (surface, workspaceId, limit) => (await database.all(
      'select * from audit_entry where surface = $1 and workspace = $2 order by at_ms desc, ord desc limit $3', surface, workspaceColumn(workspaceId), limit,
    )).map((row) => ({ surface: surfaceOf(row), workspaceId: workspaceOf(row), atMs: number(row, 'at_ms'), by: text(row, 'by_whom'), what: text(row, 'what') })),

    forgetWorkspace: (surface, workspaceId) => database.transaction(async (sql) => {
      let count = await removePosts(sql, 'surface = $1 and workspace = $2', surface, workspaceId)
      await sql.run('delete from fact where key = $1', `paused|${surface}|${workspaceId}`)
      for (const table of tablesOfWorkspace) count += await sql.run(`delete from ${table} where surface = $1 and workspace = $2`, surface, workspaceId)
      return count
    }),

    prune: (beforeMs) => database.transaction(async (sql) => {
      const posts = await removePosts(sql, `due_ms < $1 and state in ('sent', 'skipped', 'failed', 'unknown')`, beforeMs)
      return posts + await sql.run('delete from audit_entry where at_ms < $1', beforeMs)
    }),
  }
}

/** Takes posts away with everything that hangs on them. */
async function removePosts(sql: Sql, where: string, ...values: readonly (string | number)[]): Promise<number> {
  for (const table of ['post_use', 'correction', 'posted_article']) {
    await sql.run(`delete from ${table} where post_key in (select key from post where ${where})`, ...values)
  }
  return sql.run(`delete from post where ${where}`, ...values)
}
