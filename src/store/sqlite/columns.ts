import type { Row } from './connection.ts'

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

/** A column that holds JSON which this program wrote, so its shape is known. */
export function json<Shape>(row: Row, column: string): Shape {
  return JSON.parse(text(row, column)) as Shape
}
