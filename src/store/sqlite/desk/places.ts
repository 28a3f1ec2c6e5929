import type { Place } from '#store/ledger.ts'
import type { Destination } from '#model/subscription.ts'
import { text } from '../columns.ts'
import type { Row } from '../connection.ts'

/** The columns surface, workspace and channel; no workspace is "" there, so that it can be part of a key. */
export function destinationOf(row: Row): Destination {
  return { surface: surfaceOf(row), workspaceId: workspaceOf(row), channel: text(row, 'channel') }
}

/** The column surface. */
export function surfaceOf(row: Row): Destination['surface'] {
  // Only typed values are written into the column.
  return text(row, 'surface') as Destination['surface']
}

/** The column workspace. */
export function workspaceOf(row: Row): string | null {
  return text(row, 'workspace') || null
}

/** How a workspace stands in a column. */
export function workspaceColumn(workspaceId: string | null): string {
  return workspaceId ?? ''
}

/** A condition for the rows of one place, with its values; every row without one. */
export function within(at: Place | undefined): { readonly sql: string, readonly values: readonly string[] } {
  if (at === undefined) return { sql: 'true', values: [] }
  const workspace = workspaceColumn(at.workspaceId)
  if (at.channel === undefined) return { sql: 'surface = ? and workspace = ?', values: [at.surface, workspace] }
  return { sql: `surface = ? and workspace in ('', ?) and channel = ?`, values: [at.surface, workspace, at.channel] }
}
