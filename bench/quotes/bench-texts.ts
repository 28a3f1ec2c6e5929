import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { divideArticle } from '#corpus/divide-article.ts'
import type { Document } from '#language/document.ts'

/** The articles of a labelled set, or the sample texts of the project. */
export function benchDocuments(file: string | undefined): Document[] {
  return (file === undefined ? sampleTexts() : labelledTexts(file)).map(toDocument)
}

/** An English article of nothing but its text. */
export function toDocument(text: string): Document {
  return { text, title: null, parts: divideArticle(text, null), publishedAt: null, language: 'en' }
}

function sampleTexts(): string[] {
  const folder = join(import.meta.dirname, '../../corpus')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(folder, name), 'utf8'))
}

function labelledTexts(file: string): string[] {
  // A line of a labelled set; whoever names the file vouches for its shape.
  return readFileSync(file, 'utf8').split('\n').filter((line) => line !== '').map((line) => (JSON.parse(line) as { text: string }).text)
}
