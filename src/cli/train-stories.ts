import { writeFileSync } from 'node:fs'
import type { Background } from '#stories/grouping/rarity.ts'
import type { StoryModel } from '#stories/grouping/story-model.ts'
import { countBackground } from './train-stories/count-background.ts'
import type { Growth } from './train-stories/grow-expert.ts'
import { growExpert } from './train-stories/grow-expert.ts'
import type { LabelledArticle } from './train-stories/read-stream.ts'
import { readStream } from './train-stories/read-stream.ts'
import type { Sample } from './train-stories/sample-stream.ts'
import { sampleStream } from './train-stories/sample-stream.ts'
import { withoutDates, withoutTexts, withSingletons } from './train-stories/vary-stream.ts'

const files = ['mixed', 'neus', 'ecb', 'uci'].map((name) => `dev-cluster-${name}.jsonl`)

const headlineGrowth: Growth = { trees: 160, leaves: 10, rate: 0.1, timeWeight: 3, threshold: 0.4, undatedThreshold: 0.4 }
const textGrowth: Growth = { trees: 240, leaves: 14, rate: 0.1, timeWeight: 1, threshold: 0.4, undatedThreshold: 0.55 }
const singletonShare = 0.7
const seed = 1

/**
 * Learns from the labelled streams in the folder `data` which article tells which story, and writes weights and background to the file `out`;
 * the same data give the same file.
 */
export async function trainStories(options: { readonly data: string, readonly out: string }): Promise<void> {
  const { model, background } = learnStories(files.map((file) => readStream(options.data, file)))
  writeFileSync(options.out, `${JSON.stringify({ model, background })}\n`)
}

/** Learns from streams: once along the true stories, once more along what it made of them itself. */
export function learnStories(streams: readonly (readonly LabelledArticle[])[]): { readonly model: StoryModel, readonly background: Background } {
  const background = countBackground(streams)
  const varied = streams.flatMap(variantsOf)
  const first = varied.map((stream) => sampleStream(stream, background, null))
  const draft = modelOf(first)
  const second = varied.map((stream) => sampleStream(stream, background, draft))
  return { model: modelOf([...first, ...second]), background }
}

/** A real feed has undated articles, alerts without a text, and mostly stories that one outlet tells: labelled streams have too few of them. */
function variantsOf(stream: readonly LabelledArticle[]): (readonly LabelledArticle[])[] {
  const isDated = stream.some(({ publishedAt }) => publishedAt !== null)
  const hasTexts = stream.some(({ text }) => text !== '')
  return [
    stream,
    ...isDated && hasTexts ? [withoutDates(stream), withoutTexts(stream)] : [],
    ...hasTexts ? [withSingletons(stream, singletonShare, seed)] : [],
  ]
}

function modelOf(sets: readonly (readonly Sample[])[]): StoryModel {
  return {
    headlines: growExpert(sets.map((set) => set.filter(({ isHeadline }) => isHeadline)).filter((set) => set.length > 0), headlineGrowth),
    texts: growExpert(sets.map((set) => set.filter(({ isHeadline }) => !isHeadline)).filter((set) => set.length > 0), textGrowth),
  }
}
