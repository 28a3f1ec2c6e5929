import type { StoryView } from '#store/store.ts'
import type { FileBlock } from '../card.ts'
import { toCalendar } from './to-calendar.ts'
import { toCsv } from './to-csv.ts'
import { toMarkdown } from './to-markdown.ts'
import { toTimelineJs } from './to-timeline-js.ts'
import { timelineRows, type TimelineRow } from './timeline-rows.ts'

interface Format {
  readonly ending: string
  readonly mediaType: string
  readonly write: (rows: readonly TimelineRow[], title: string) => string
}

const formats = {
  md: { ending: 'md', mediaType: 'text/markdown', write: toMarkdown },
  csv: { ending: 'csv', mediaType: 'text/csv', write: toCsv },
  json: { ending: 'json', mediaType: 'application/json', write: (rows, title) => JSON.stringify({ title, events: rows }, null, 2) },
  ics: { ending: 'ics', mediaType: 'text/calendar', write: toCalendar },
  timelinejs: { ending: 'json', mediaType: 'application/json', write: toTimelineJs },
} as const satisfies Readonly<Record<string, Format>>

export type ExportFormat = keyof typeof formats

/** The formats that a timeline can be taken along in. */
export const exportFormats = Object.keys(formats) as readonly ExportFormat[]

/** A story's timeline as a file. */
export function exportTimeline(view: StoryView, format: ExportFormat): FileBlock {
  const { ending, mediaType, write } = formats[format]
  return { type: 'file', name: `timeline-${view.story.id}.${ending}`, mediaType, text: write(timelineRows(view), view.story.title) }
}
