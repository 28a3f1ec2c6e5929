import { z } from 'zod'

/** The line's object, checked; throws an Error that names the fields that are wrong. */
export function checkLine<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input)
  if (result.success) return result.data
  const problems = result.error.issues.map(({ path, message }) => `${path.length === 0 ? 'the line' : path.join('.')}: ${message}`)
  throw new Error(problems.join('; '), { cause: result.error })
}
