import type { QuotationRow } from '#store/store.ts'
import type { FileBlock } from '../card.ts'
import { dateWords } from '../date-words.ts'
import { withoutThat } from '../present-quotation.ts'
import type { Words } from '../words/words.ts'

const mostChars = 220
const width = 1200
const height = 630
const margin = 80
/** Up to 36 characters before a blank, else 36 of a long word. */
const lines = /\S.{0,35}(?=\s|$)|\S{36}/gu
const lineHeight = 54

/** Whether a quotation may stand in a picture, which travels without its source: whole, in the speaker's own words, and the speaker stated. */
export function mayBePicture({ level, kind, words, speakerName, isDenied }: QuotationRow): boolean {
  return level === 'stated' && kind === 'direct' && speakerName !== null && !isDenied && words.length <= mostChars
}

/** A quotation as a picture (SVG): its words, who said them, and which outlet has them, of which day; the same in words for who cannot see it. */
export function quotationPicture(row: QuotationRow, words: Words): FileBlock {
  const said = flat(withoutThat(row.words))
  const who = flat([row.speakerName, row.speakerRole].filter((part) => part !== null).join(', '))
  const where = flat([row.citation.outlet, dateWords(row.publishedAt?.slice(0, 10) ?? null, words), ...hostOf(row.citation.url)].join(' · '))
  const set = linesOf(said)
  const text = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escape(`${who}: ${said}`)}</title><desc>${escape(where)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#fbfaf7"/><rect x="${margin}" y="${margin}" width="6" height="${set.length * lineHeight}" fill="#1f3a5f"/>`,
    ...set.map((line, at) => lineAt(margin + 40, margin + 44 + at * lineHeight, { size: 44, ink: '#1a1a1a', line, font: 'Georgia, serif' })),
    lineAt(margin, height - margin - 50, { size: 32, ink: '#1f3a5f', line: who, font: 'Helvetica, Arial, sans-serif' }),
    lineAt(margin, height - margin, { size: 26, ink: '#555555', line: where, font: 'Helvetica, Arial, sans-serif' }),
    '</svg>',
  ].join('\n')
  return { type: 'file', name: `quotation-${row.key.articleId}-${row.key.quotationId}.svg`, mediaType: 'image/svg+xml', text }
}

interface Line {
  readonly size: number
  readonly ink: string
  readonly font: string
  readonly line: string
}

function lineAt(x: number, y: number, { size, ink, font, line }: Line): string {
  return `<text x="${x}" y="${y}" font-family="${font}" font-size="${size}" fill="${ink}">${escape(line)}</text>`
}

/** The words in lines of a length that fits; only a word longer than a line is cut. */
function linesOf(text: string): readonly string[] {
  return text.match(lines) ?? []
}

function hostOf(url: string | null): readonly string[] {
  return url === null || !URL.canParse(url) ? [] : [new URL(url).host]
}

function flat(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** As XML can hold it: its signs written out, and without the signs that it forbids. */
function escape(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
