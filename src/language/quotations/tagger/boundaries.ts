import { margin } from './columns.ts'
import type { Columns } from './columns.ts'

/** How many classes of boundary between two tokens there are: new sentence or not, marks before and after, sign before. */
export const boundaryClasses = 128

/** How many coarser classes the steps of the lattice's memory are told apart by. */
export const memoryClasses = 8

/** True where a boundary class begins a sentence. */
export function isAcross(boundary: number): boolean {
  return boundary >= 64
}

/** The coarser class: is the token outside marks, and which sign stands before it. */
export function memoryClassOf(boundary: number): number {
  return (((boundary >> 2) & 3) === 0 ? 0 : 4) + (boundary & 3)
}

/** The class of the boundary before each token of a paragraph. */
export function boundariesOf(columns: Columns): Uint8Array {
  const boundaries = new Uint8Array(columns.length)
  for (let at = 0; at < columns.length; at += 1) {
    const row = margin + at
    const breaks = columns.sentence[row] === columns.sentence[row - 1] ? 0 : 1
    boundaries[at] = (breaks << 6) | ((columns.mark[row - 1] ?? 0) << 4) | ((columns.mark[row] ?? 0) << 2) | (columns.sign[row - 1] ?? 0)
  }
  return boundaries
}
