import { writeFileSync } from 'node:fs'
import type { Background } from '#stories/grouping/rarity.ts'
import type { Expert, StoryModel } from '#stories/grouping/story-model.ts'
import { averageExperts } from './train-stories/average-experts.ts'
import { countBackground } from './train-stories/count-background.ts'
import type { Growth } from './train-stories/grow-expert.ts'
import { growExpert } from './train-stories/grow-expert.ts'
import type { LabelledArticle } from './train-stories/read-stream.ts'
import { readStream } from './train-stories/read-stream.ts'
import type { Sample } from './train-stories/sample-stream.ts'
import { sampleStream } from './train-stories/sample-stream.ts'
import { withoutDates, withoutTexts, withShortTexts, withSingletons } from './train-stories/vary-stream.ts'

const files = ['mixed', 'neus', 'ecb', 'uci'].map((name) => `dev-cluster-${name}.jsonl`)

const headlineGrowth: Growth = { trees: 160, leaves: 10, rate: 0.1, isRising: false, timeWeight: 3, threshold: 0.45, undatedThreshold: 0.45 }
const freeGrowth: Growth = { trees: 240, leaves: 14, rate: 0.1, isRising: false, timeWeight: 1, threshold: 0.4, undatedThreshold: 0.5 }
/** What may only rise carries over better to streams of another kind, what is free fits its own better: each has half a say. */
const risingGrowth: Growth = Object.assign({}, freeGrowth, { isRising: true })
/** The draft only has to make the mistakes that are learned from. */
const draftShare = 0.4
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
  const draft = modelOf(first, draftShare)
  const second = varied.map((stream) => sampleStream(stream, background, draft))
  return { model: modelOf([...first, ...second], 1), background }
}

/** A real feed has undated articles, alerts without a text, and mostly stories that one outlet tells: labelled streams have too few of them. */
function variantsOf(stream: readonly LabelledArticle[]): (readonly LabelledArticle[])[] {
  const isDated = stream.some(({ publishedAt }) => publishedAt !== null)
  const hasTexts = stream.some(({ text }) => text !== '')
  return [
    stream,
    ...isDated && hasTexts ? [withoutDates(stream), withoutTexts(stream), withShortTexts(withoutDates(stream))] : [],
    ...hasTexts ? [withSingletons(stream, singletonShare, seed)] : [],
  ]
}

/** `share` says how many of the trees are grown. */
function modelOf(sets: readonly (readonly Sample[])[], share: number): StoryModel {
  const expert = (areHeadlines: boolean, growth: Growth): Expert => {
    const kept = sets.map((set) => set.filter(({ isHeadline }) => isHeadline === areHeadlines)).filter((set) => set.length > 0)
    return growExpert(kept, Object.assign({}, growth, { trees: Math.round(growth.trees * share) }))
  }
  return { headlines: expert(true, headlineGrowth), texts: averageExperts(expert(false, freeGrowth), expert(false, risingGrowth)) }
}
