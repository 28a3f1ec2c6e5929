import type { BlockLimits } from './block-limits.ts'

/** A JSON object of unknown shape. */
export type Node = Readonly<Record<string, unknown>>

/** True for a JSON object that is not a list. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Where a node's fields are outside the sizes of its kind; a text object counts by its text, in code points. */
export function sizeFaults(node: Node, kind: string, limits: BlockLimits): string[] {
  const fields = limits[kind]
  if (!isTable(fields)) return []
  return Object.entries(fields).flatMap(([field, rule]) => {
    if (typeof rule === 'number') return kind === 'text' ? ruleFaults(node['text'], { [field]: rule }, kind) : []
    return ruleFaults(node[field], rule, `${kind}.${field}`)
  })
}

/** Where one value is outside one rule. */
export function ruleFaults(value: unknown, rule: BlockLimits | number | undefined, path: string): string[] {
  if (!isTable(rule) || value === undefined) return []
  return Object.entries(rule).flatMap(([name, limit]) => typeof limit === 'number' && isOutside(value, name, limit) ? [`${path}.${name} is ${limit}`] : [])
}

function isTable(value: BlockLimits | number | undefined): value is BlockLimits {
  return typeof value === 'object'
}

function isOutside(value: unknown, name: string, limit: number): boolean {
  const length = lengthOf(value)
  switch (name) {
    case 'min_length':
      return length !== undefined && length < limit
    case 'max_length':
      return length !== undefined && length > limit
    case 'min_items':
      return Array.isArray(value) && value.length < limit
    case 'max_items':
      return Array.isArray(value) && value.length > limit
    case 'item_max_length':
      return Array.isArray(value) && value.some((item) => (lengthOf(item) ?? 0) > limit)
    case 'min':
      return typeof value === 'number' && value < limit
    case 'max':
      return typeof value === 'number' && value > limit
    case 'exclusive_min':
      return typeof value === 'number' && value <= limit
    default:
      throw new Error(`The limits file has a rule “${name}” that the checker does not know.`)
  }
}

function lengthOf(value: unknown): number | undefined {
  const text = isNode(value) ? value['text'] : value
  return typeof text === 'string' ? [...text].length : undefined
}
