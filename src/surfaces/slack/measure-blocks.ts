import { sizeOf } from './cut-text.ts'

/** The characters of a message that count towards Slack's undocumented sum: every string but the names of types, after escaping. */
export function sizeOfBlocks(value: unknown): number {
  if (typeof value === 'string') return sizeOf(value)
  if (Array.isArray(value)) return value.reduce((sum: number, entry) => sum + sizeOfBlocks(entry), 0)
  if (typeof value !== 'object' || value === null) return 0
  return Object.entries(value).reduce((sum, [key, entry]) => key === 'type' || key === 'style' ? sum : sum + sizeOfBlocks(entry), 0)
}
