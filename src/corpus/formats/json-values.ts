/** A JSON object, with nothing known of its fields. */
export type JsonObject = Readonly<Record<string, unknown>>

/** Whether a JSON value is an object (not a list, not null). */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The value as a list: itself, one item, or nothing. */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  return value === undefined || value === null ? [] : [value]
}

/** The first of the fields that holds text, trimmed; null where none does. */
export function textOf(object: JsonObject, ...names: readonly string[]): string | null {
  for (const name of names) {
    const value = object[name]
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return null
}

/** The text of a value that may be text, an object with a name or value, or a list of such. */
export function nameOf(value: unknown): string | null {
  for (const item of listOf(value)) {
    if (typeof item === 'string' && item.trim() !== '') return item.trim()
    const name = isObject(item) ? textOf(item, 'name', 'value', '@value', 'legalName', 'alternateName') : null
    if (name !== null) return name
  }
  return null
}
