import type { Place } from '#store/ledger.ts'
import { workspaceColumn } from '../../rows/columns.ts'

/** A condition for the rows of one place, with its values; every row without one. */
export function within(at: Place | undefined): { readonly sql: string, readonly values: readonly string[] } {
  if (at === undefined) return { sql: 'true', values: [] }
  const workspace = workspaceColumn(at.workspaceId)
  if (at.channel === undefined) return { sql: 'surface = ? and workspace = ?', values: [at.surface, workspace] }
  return { sql: `surface = ? and workspace in ('', ?) and channel = ?`, values: [at.surface, workspace, at.channel] }
}
