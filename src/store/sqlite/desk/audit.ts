import type { AuditEntry } from '#store/ledger.ts'
import type { Destination } from '#model/subscription.ts'
import { number, surfaceOf, text, workspaceColumn, workspaceOf } from '../../rows/columns.ts'
import type { Connection } from '../connection.ts'

/** See DeskLedger.audit. */
export function audit(connection: Connection, { surface, workspaceId, atMs, by, what }: AuditEntry): void {
  connection.run('insert into audit_entry (surface, workspace, at_ms, by_whom, what) values (?, ?, ?, ?, ?)', surface, workspaceColumn(workspaceId), atMs, by, what)
}

/** See DeskLedger.auditOf. */
export function auditOf(connection: Connection, surface: Destination['surface'], workspaceId: string | null, limit: number): readonly AuditEntry[] {
  const rows = connection.all(
    'select * from audit_entry where surface = ? and workspace = ? order by at_ms desc, ord desc limit ?', surface, workspaceColumn(workspaceId), limit)
  return rows.map((row) => ({
    surface: surfaceOf(row), workspaceId: workspaceOf(row), atMs: number(row, 'at_ms'), by: text(row, 'by_whom'), what: text(row, 'what'),
  }))
}
