import type { TimelineRow } from './timeline-rows.ts'

/** A list in Markdown; every word of an article is escaped, and only web addresses become links. */
export function toMarkdown(rows: readonly TimelineRow[], title: string): string {
  const lines = rows.map(({ date, words, outlet, url }) => `- **${date === '' ? '–' : date}** ${escape(words)} ${source(outlet, url)}`)
  return [`# ${escape(title)}`, '', ...lines, ''].join('\n')
}

function source(outlet: string, url: string | null): string {
  const address = url === null ? null : URL.parse(url)
  const isWeb = address !== null && /^https?:$/.test(address.protocol)
  return isWeb ? `([${escape(outlet)}](${address.href.replace(/[()<>]/g, (sign) => encodeURIComponent(sign).replace('(', '%28').replace(')', '%29'))}))` : `(${escape(outlet)})`
}

function escape(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\*_~`|[\]<>#]/g, (sign) => `\\${sign}`)
}
