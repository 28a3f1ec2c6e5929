import { readFileSync } from 'node:fs'
import type { z } from 'zod'
import { UsageError } from './arguments.ts'
import { checkLine } from './pipe/check-line.ts'

/** The objects of a JSON Lines file, checked; a UsageError names the file, the line and what is wrong with it. */
export function readJsonLines<Shape>(file: string, shape: z.ZodType<Shape>): Shape[] {
  return linesOf(file).flatMap((line, index) => {
    if (line.trim() === '') return []
    try {
      return [checkLine(shape, JSON.parse(line))]
    } catch (cause) {
      throw new UsageError(`“${file}”, line ${index + 1}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
    }
  })
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch (cause) {
    throw new UsageError(`“${file}” cannot be read.`, { cause })
  }
}
