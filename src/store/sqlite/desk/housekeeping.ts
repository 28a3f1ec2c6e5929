import type { Destination } from '#model/subscription.ts'
import type { Connection } from '../connection.ts'

const tablesOfWorkspace = ['subscription', 'follow', 'quotation_report', 'installation', 'audit_entry']

/** See DeskLedger.forgetWorkspace. */
export function forgetWorkspace(connection: Connection, surface: Destination['surface'], workspaceId: string): number {
  return connection.transaction(() => {
    const posts = removePosts(connection, 'surface = ? and workspace = ?', surface, workspaceId)
    connection.run('delete from fact where key = ?', `paused|${surface}|${workspaceId}`)
    const counts = tablesOfWorkspace.map((table) => connection.run(`delete from ${table} where surface = ? and workspace = ?`, surface, workspaceId))
    return counts.reduce((sum, count) => sum + count, posts)
  })
}

/** See DeskLedger.prune. */
export function prune(connection: Connection, beforeMs: number): number {
  return connection.transaction(() => {
    const posts = removePosts(connection, `due_ms < ? and state in ('sent', 'skipped', 'failed', 'unknown')`, beforeMs)
    return posts + connection.run('delete from audit_entry where at_ms < ?', beforeMs)
  })
}

/** Takes posts away with everything that hangs on them. */
function removePosts(connection: Connection, where: string, ...values: readonly (string | number)[]): number {
  for (const table of ['post_use', 'correction', 'posted_article']) {
    connection.run(`delete from ${table} where post_key in (select key from post where ${where})`, ...values)
  }
  return connection.run(`delete from post where ${where}`, ...values)
}
