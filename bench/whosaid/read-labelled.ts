import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Quotation, QuotationKind } from '#model/quotation.ts'
import type { Span } from '#model/span.ts'
import type { ArticleRecord } from '#store/store.ts'

/** One document of labelled quotations, a line of JSON. */
interface Labelled {
  readonly id: string
  readonly source: string
  readonly text: string
  readonly title: string
  readonly published: string | null
  readonly quotes: readonly {
    readonly content: readonly (readonly [number, number])[]
    readonly kind: QuotationKind
    readonly speaker: readonly (readonly [number, number])[] | null
    readonly speech?: boolean
  }[]
}

/** The labelled articles of a file, or of all *.jsonl files of a folder, as ingest would hand them to the store. */
export function readLabelled(path: string): ArticleRecord[] {
  const files = statSync(path).isDirectory() ? readdirSync(path).filter((name) => name.endsWith('.jsonl')).map((name) => join(path, name)) : [path]
  const lines = files.flatMap((file) => readFileSync(file, 'utf8').split('\n').filter((line) => line !== ''))
  // The files are given by hand and checked by what is measured on them.
  return lines.map((line) => recordOf(JSON.parse(line) as Labelled))
}

function recordOf({ id, source, text, title, published, quotes }: Labelled): ArticleRecord {
  const spoken = quotes.filter(({ speech }) => speech !== false)
  return {
    article: {
      id, version: 1, file: `${id}.txt`, publisher: source, url: null, publishedAt: published, language: 'en', rights: null, title, text, parts: [],
      contentHash: createHash('sha256').update(text).digest('hex'),
    },
    findings: {
      sentences: paragraphs(text).map((span, paragraph) => ({ span, paragraph, part: 'body' })),
      mentions: [], persons: [], timexes: [], events: [],
      quotations: spoken.map(({ content, kind, speaker }, place) => quotationOf({ id: `q${place + 1}`, content, kind, speaker, text })),
    },
    analysisKey: 'labelled', storyId: `story of ${id}`, copyOf: null, features: '',
  }
}

interface Given {
  readonly id: string
  readonly content: readonly (readonly [number, number])[]
  readonly kind: QuotationKind
  readonly speaker: readonly (readonly [number, number])[] | null
  readonly text: string
}

function quotationOf({ id, content, kind, speaker, text }: Given): Quotation {
  const source = speaker?.map(spanOf) ?? null
  return {
    id, kind, content: content.map(spanOf), cue: null, source, speakerName: source?.map(({ start, end }) => text.slice(start, end)).join(' ') ?? null,
    level: 'stated', reason: 'labelled', antecedent: null, candidates: [], chain: [], nestedIn: null, addressee: null, medium: null, isDenied: false, confidence: 1,
  }
}

function spanOf([start, end]: readonly [number, number]): Span {
  return { start, end }
}

/** The benchmark needs no more of sentences than that they hold the quotations. */
function paragraphs(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}
