import type { Destination } from '#model/subscription.ts'
import type { Row } from './sql.ts'

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

/** A column that holds JSON which this program wrote, so its shape is known. */
export function json<Shape>(row: Row, column: string): Shape {
  return row[column] as Shape
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

/** The columns surface, workspace and channel. */
export function destinationOf(row: Row): Destination {
  return { surface: surfaceOf(row), workspaceId: workspaceOf(row), channel: text(row, 'channel') }
}
