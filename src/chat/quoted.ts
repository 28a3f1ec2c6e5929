/** A value as a person would type it in a command line: in marks where it has blanks or marks of its own. */
export function quoted(value: string): string {
  return /^[\p{L}\p{N}-]+$/u.test(value) ? value : `"${value.replaceAll('"', '')}"`
}
