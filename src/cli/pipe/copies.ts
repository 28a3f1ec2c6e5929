import { z } from 'zod'
import { copyScore } from '#stories/copies/containment.ts'
import type { Shingles } from '#stories/copies/shingles.ts'
import { shinglesOf } from '#stories/copies/shingles.ts'
import { checkLine } from './check-line.ts'
import { readableText } from './readable-text.ts'

const article = z.object({ id: z.string(), title: z.string().nullish(), text: z.string() })
const pair = z.object({ a: z.string(), b: z.string() })

/** Answers each pair of article ids with how surely one repeats the other's text: a copy from .5 on. */
export function createCopiesPipe(articles: Iterable<unknown>): (input: unknown) => unknown {
  const shinglesById = new Map<string, Shingles>()
  for (const entry of articles) {
    const { id, title, text } = checkLine(article, entry)
    shinglesById.set(id, shinglesOf(readableText(text, title ?? null)))
  }
  return (input) => {
    const { a, b } = checkLine(pair, input)
    return { a, b, score: copyScore(known(shinglesById, a), known(shinglesById, b)) }
  }
}

function known(shinglesById: ReadonlyMap<string, Shingles>, id: string): Shingles {
  const shingles = shinglesById.get(id)
  if (shingles === undefined) throw new Error(`The articles hold no “${id}”. Give the file that has it with --articles.`)
  return shingles
}
