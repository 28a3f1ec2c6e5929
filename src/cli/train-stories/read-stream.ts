import { join } from 'node:path'
import { z } from 'zod'
import type { GroupingInput } from '#stories/grouping/grouping.ts'
import { readableText } from '../pipe/readable-text.ts'
import { readJsonLines } from '../read-json-lines.ts'

/** An article of a labelled stream: `story` says which event it tells. */
export interface LabelledArticle extends GroupingInput {
  readonly story: string
}

const line = z.object({ id: z.string(), published: z.string().nullish(), title: z.string(), text: z.string(), story: z.string() })

/** Reads a labelled stream, JSON lines in stream order; page furniture is cut as it is at ingest. */
export function readStream(folder: string, file: string): LabelledArticle[] {
  return readJsonLines(join(folder, file), line).map(({ id, published, title, text, story }) => (
    { articleId: id, publishedAt: published ?? null, title, text: readableText(text, title), story }
  ))
}
