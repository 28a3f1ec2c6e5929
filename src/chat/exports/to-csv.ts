import type { TimelineRow } from './timeline-rows.ts'

const columns: readonly (keyof TimelineRow)[] = ['date', 'basis', 'doSourcesDiffer', 'words', 'outlet', 'url', 'articleId', 'version', 'start', 'end']

/** Comma-separated values (RFC 4180); no cell can be taken for a formula. */
export function toCsv(rows: readonly TimelineRow[]): string {
  return [columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column])).join(','))].join('\r\n')
}

function cell(value: TimelineRow[keyof TimelineRow]): string {
  const text = String(value ?? '')
  // A spreadsheet runs what begins with these signs; a quotation mark in front makes it text.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
