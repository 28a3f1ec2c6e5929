import { createCopyIndex } from '#stories/copies/copy-index.ts'
import { shinglesOf } from '#stories/copies/shingles.ts'
import type { LabelledArticle } from '../../src/cli/train-stories/read-stream.ts'
import { readStream } from '../../src/cli/train-stories/read-stream.ts'

/** The streams that the weights are learned from. */
export const learnedStreams = ['mixed', 'neus', 'ecb', 'uci'] as const

/** The labelled stream of this name in a folder. */
export function streamOf(folder: string, name: string): LabelledArticle[] {
  return readStream(folder, `dev-cluster-${name}.jsonl`)
}

/** All learned streams but one, without articles that stand in that one, too: by a copied text or the same headline. */
export function streamsBut(folder: string, name: string): LabelledArticle[][] {
  const test = streamOf(folder, name)
  return learnedStreams.filter((other) => other !== name).map((other) => withoutShared(streamOf(folder, other), test))
}

function withoutShared(stream: readonly LabelledArticle[], test: readonly LabelledArticle[]): LabelledArticle[] {
  const copies = createCopyIndex()
  const titles = new Set(test.map(({ title }) => title.toLowerCase()).filter((title) => title !== ''))
  for (const { articleId, text } of test) copies.add(articleId, shinglesOf(text))
  return stream.filter(({ title, text }) => copies.original('', shinglesOf(text)) === undefined && !titles.has(title.toLowerCase()))
}
