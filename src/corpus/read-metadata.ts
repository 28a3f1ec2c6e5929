import { z } from 'zod'
import { noMetadata, type Metadata } from './incoming-article.ts'
import { checkPublishedAt } from './published-at.ts'
import { isWebAddress, languageTag } from './web-address.ts'

/** What a metadata file states, and what is wrong with it; a wrong field costs only that field. */
export interface ReadMetadata {
  readonly metadata: Metadata
  readonly status: string | null
  readonly embargoedUntil: string | null
  readonly reasons: readonly string[]
}

const line = z.string().trim().min(1, 'is empty').max(2000, 'is longer than 2,000 characters')
const fields = {
  publisher: line,
  url: line.refine(isWebAddress, 'is no web address; write one that begins with https://'),
  publishedAt: line.refine((value) => checkPublishedAt(value) !== undefined, 'is no date; write a day such as 2021-03-02 or an instant with offset such as 2021-03-02T09:30:00+03:00'),
  language: line.refine((value) => languageTag(value) !== null, 'is no language; write a tag such as en or de-AT'),
  rights: line,
  status: line,
  embargoedUntil: line.refine((value) => checkPublishedAt(value)?.includes('T') === true, 'is no instant; write it with offset, such as 2021-03-02T09:30:00+03:00'),
} as const

/** What is read where there is no metadata file. */
export const nothingRead: ReadMetadata = { metadata: noMetadata, status: null, embargoedUntil: null, reasons: [] }

/** Reads the `NAME.meta.json` beside an article. */
export function readMetadata(json: string): ReadMetadata {
  const parsed = parse(json)
  if (typeof parsed === 'string') return { ...nothingRead, reasons: [parsed] }
  const checked = Object.entries(fields).map(([name, field]) => checkField(name, field, parsed[name]))
  const { status = null, embargoedUntil = null, ...values } = Object.fromEntries(checked.map(({ name, value }) => [name, value]))
  const metadata: Metadata = { ...noMetadata, ...values, language: languageTag(values['language'] ?? '') }
  return { metadata, status, embargoedUntil, reasons: checked.flatMap(({ reason }) => (reason === undefined ? [] : [reason])) }
}

function parse(json: string): Record<string, unknown> | string {
  try {
    const value: unknown = JSON.parse(json)
    const checked = z.record(z.string(), z.unknown()).safeParse(value)
    return checked.success ? checked.data : 'This metadata file must hold one JSON object, such as {"publisher": "The Courier"}.'
  } catch (error) {
    return `This metadata file is broken JSON: ${error instanceof Error ? error.message : String(error)}.`
  }
}

function checkField(name: string, field: z.ZodType<string>, value: unknown): { name: string, value: string | null, reason?: string } {
  if (value === undefined || value === null) return { name, value: null }
  const checked = field.safeParse(value)
  if (checked.success) return { name, value: checked.data }
  const shown = JSON.stringify(value).slice(0, 80)
  const complaint = typeof value === 'string' ? checked.error.issues[0]?.message ?? 'cannot be read' : 'must be text in quotation marks'
  return { name, value: null, reason: `${name} ${shown} ${complaint}. The article is read without it.` }
}
