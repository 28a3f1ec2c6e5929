import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { GroupingInput } from '#stories/grouping/grouping.ts'
import { checkLine } from '../pipe/check-line.ts'
import { readableText } from '../pipe/readable-text.ts'

/** An article of a labelled stream: `story` says which event it tells. */
export interface LabelledArticle extends GroupingInput {
  readonly story: string
}

const line = z.object({ id: z.string(), published: z.string().nullish(), title: z.string(), text: z.string(), story: z.string() })

/** Reads a labelled stream, JSON lines in stream order; page furniture is cut as it is at ingest. */
export function readStream(folder: string, file: string): LabelledArticle[] {
  return readFileSync(join(folder, file), 'utf8').split('\n').filter((json) => json.trim() !== '').map((json) => {
    const { id, published, title, text, story } = checkLine(line, JSON.parse(json))
    return { articleId: id, publishedAt: published ?? null, title, text: readableText(text, title), story }
  })
}
