import type { Document } from '../document.ts'

/** A document out of a bare text: every line is a part of its body. */
export function readText(text: string): Document {
  const lines = [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)]
  const parts = lines.map((line) => ({ kind: 'body' as const, span: { start: line.index, end: line.index + line[0].length } }))
  return { text, title: null, parts, publishedAt: null, language: 'en' }
}
