import type { Place } from '#store/ledger.ts'
import { workspaceColumn } from '../rows/columns.ts'

/** A condition for the rows of one place, with its values, numbered from the given one; every row without a place. */
export function within(at: Place | undefined, first: number): { readonly sql: string, readonly values: readonly string[] } {
  if (at === undefined) return { sql: 'true', values: [] }
  const workspace = workspaceColumn(at.workspaceId)
  if (at.channel === undefined) return { sql: `surface = $${first} and workspace = $${first + 1}`, values: [at.surface, workspace] }
  return { sql: `surface = $${first} and workspace in ('', $${first + 1}) and channel = $${first + 2}`, values: [at.surface, workspace, at.channel] }
}
