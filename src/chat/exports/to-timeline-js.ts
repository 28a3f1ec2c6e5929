import type { TimelineRow } from './timeline-rows.ts'

interface TimelineDate {
  readonly year: string
  readonly month?: string
  readonly day?: string
}

/** JSON for TimelineJS: each event as coarse as its date is known; what has no year has no place there. */
export function toTimelineJs(rows: readonly TimelineRow[], title: string): string {
  const events = rows.flatMap(({ date, words, outlet, url }) => {
    const [from = '', to] = date.split('/')
    const start = dateOf(from)
    const end = to === undefined ? undefined : dateOf(to)
    if (start === undefined) return []
    const text = { headline: escape(outlet), text: escape(words) }
    return [{ start_date: start, ...(end === undefined ? {} : { end_date: end }), text, ...linkOf(url) }]
  })
  return JSON.stringify({ title: { text: { headline: escape(title) } }, events }, null, 2)
}

function dateOf(edtf: string): TimelineDate | undefined {
  const match = /^(\d{4})(?:-(0[1-9]|1[0-2]))?(?:-(\d\d))?/.exec(edtf)
  if (match === null) return undefined
  const [, year = '', month, day] = match
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
}

function linkOf(url: string | null): object {
  return url === null || !/^https?:/.test(url) ? {} : { media: { url, link: url } }
}

/** TimelineJS puts texts in as HTML. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
