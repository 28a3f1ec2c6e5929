import type { Destination } from '#model/subscription.ts'

/** A row as a database gives it, by column. */
export type Row = Readonly<Record<string, unknown>>

/** A column that is never null and holds text. */
export function text(row: Row, column: string): string {
  const value = row[column]
  if (typeof value !== 'string') throw new TypeError(`Column ${column} holds no text.`)
  return value
}

/** A column that holds text or nothing. */
export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column)
}

/** A column that holds a number. */
export function number(row: Row, column: string): number {
  const value = row[column]
  if (typeof value !== 'number') throw new TypeError(`Column ${column} holds no number.`)
  return value
}

/** A column that holds a number or nothing. */
export function numberOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : number(row, column)
}

/** A column that holds an object or a list which this program wrote, so its shape is known: as text in SQLite, read already in PostgreSQL. */
export function json<Shape>(row: Row, column: string): Shape {
  const value = row[column]
  return (typeof value === 'string' ? JSON.parse(value) : value) as Shape
}

/** The column surface. */
export function surfaceOf(row: Row): Destination['surface'] {
  // Only typed values are written into the column.
  return text(row, 'surface') as Destination['surface']
}

/** The column workspace; no workspace is "" there, so that it can be part of a key. */
export function workspaceOf(row: Row): string | null {
  return text(row, 'workspace') || null
}

/** How a workspace stands in its column. */
export function workspaceColumn(workspaceId: string | null): string {
  return workspaceId ?? ''
}

/** The columns surface, workspace and channel. */
export function destinationOf(row: Row): Destination {
  return { surface: surfaceOf(row), workspaceId: workspaceOf(row), channel: text(row, 'channel') }
}
