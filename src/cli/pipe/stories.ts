import { z } from 'zod'
import { createGrouping } from '#stories/grouping/grouping.ts'
import { checkLine } from './check-line.ts'
import { readableText } from './readable-text.ts'

const line = z.object({ id: z.string(), published: z.string().nullish(), title: z.string(), text: z.string() })

/** Answers each article, in stream order, with the story it belongs to; decides on each before it sees the next. */
export function createStoriesPipe(): (input: unknown) => unknown {
  const grouping = createGrouping()
  return (input) => {
    const { id, published, title, text } = checkLine(line, input)
    const placement = grouping.place({ articleId: id, publishedAt: published ?? null, title, text: readableText(text, title) })
    return { id, story: placement.storyId }
  }
}
