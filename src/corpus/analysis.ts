import { readFile } from 'node:fs/promises'
import type { Findings } from '#model/findings.ts'
import { analyze, type Resources } from '#language/analyze.ts'
import { createSpanTagger } from '#language/quotations/tagger/create-span-tagger.ts'
import { sha256 } from './article-id.ts'
import type { IncomingArticle } from './incoming-article.ts'

/** What the analysis of an article needs besides the article. */
export interface LoadedResources extends Resources {
  /** Stands for the tagger's weights; "" where there is none. */
  readonly weightsHash: string
  /** Why quotations are found by rules alone, in one sentence; null where the tagger works. */
  readonly problem: string | null
}

const weightsFile = new URL('../language/quotations/tagger/quotations.weights', import.meta.url)

/** Loads what the analysis needs, once for all articles; without usable weights the rules alone find quotations. */
export async function loadResources(file: URL = weightsFile): Promise<LoadedResources> {
  try {
    const weights = await readFile(file)
    return { spanTagger: createSpanTagger(weights), weightsHash: sha256(weights), problem: null }
  } catch (error) {
    const why = isMissing(error) ? 'it is missing' : error instanceof Error ? error.message : String(error)
    return { spanTagger: null, weightsHash: '', problem: `Quotations are found by rules alone: the file ${file.pathname.split('/').at(-1)} cannot be used (${why}).` }
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** Everything that is found in an article as it stands in the corpus. */
export function analyzeArticle({ text, title, parts, publishedAt, language }: IncomingArticle, resources: Resources): Findings {
  return analyze({ text, title: title === '' ? null : title, parts, publishedAt, language }, resources)
}

/** The words that the newsroom wrote, a paragraph a line: without page furniture, whose names and dates are about other things. */
export function readableText({ text, parts }: Pick<IncomingArticle, 'text' | 'parts'>): string {
  return parts.filter(({ kind }) => kind !== 'furniture').map(({ span }) => text.slice(span.start, span.end)).join('\n')
}
