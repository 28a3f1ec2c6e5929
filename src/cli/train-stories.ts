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
import { inOtherOrder, withMadeDates, withoutDates, withoutTexts, withShortTexts, withSingletons } from './train-stories/vary-stream.ts'

const files = ['mixed', 'neus', 'ecb', 'uci'].map((name) => `dev-cluster-${name}.jsonl`)

/** One run swings with each story that it saw: every tree of every run sees another half of them, and the runs have equal says. */
const seeds = [1, 2]
const storyShare = 0.5
const freeGrowth: Growth = {
  trees: 240, leaves: 14, rate: 0.1, storyShare, isRising: false, timeWeight: 1, sizeWeight: 0, threshold: 0.64, undatedThreshold: 0.5,
}
const headlineGrowth: Growth = Object.assign({}, freeGrowth, {
  trees: 320, leaves: 10, timeWeight: 3, sizeWeight: 2, threshold: 0.4, undatedThreshold: 0.4,
})
/** What may only rise carries over better to streams of another kind, what is free fits its own better: each has half a say. */
const risingGrowth: Growth = Object.assign({}, freeGrowth, { isRising: true })
/** The draft only has to make the mistakes that are learned from. */
const draftShare = 0.4
const draftSeed = 4
/** Bars of its own, so that those of the model that ships can be moved without learning anew. */
const draftBars = { threshold: 0.65, undatedThreshold: 0.55 }
const singletonShare = 0.7
const singletonSeed = 1
const datesSeed = 1
/** How a long story of headlines goes on hangs on which of them came first. */
const orderSeeds = [1, 2]

/**
 * Learns from the labelled streams in the folder `data` which article tells which story, and writes weights and background to the file `out`;
 * the same data give the same file.
 */
export async function trainStories(options: { readonly data: string, readonly out: string }): Promise<void> {
  const { model, background } = learnStories(files.map((file) => readStream(options.data, file)))
  writeFileSync(options.out, `${JSON.stringify({ model, background })}\n`)
}

/** Learns from streams: a draft along the true stories, then several runs along what the draft made of them, too; what they say is averaged. */
export function learnStories(streams: readonly (readonly LabelledArticle[])[]): { readonly model: StoryModel, readonly background: Background } {
  const background = countBackground(streams)
  const varied = streams.flatMap(variantsOf)
  const first = varied.map((stream) => sampleStream(stream, background, null))
  const draft = asDraft(meanOf([runOf(first, draftSeed, draftShare)]))
  const second = varied.map((stream) => sampleStream(stream, background, draft))
  return { model: meanOf(seeds.map((seed) => runOf([...first, ...second], seed, 1))), background }
}

function asDraft({ headlines, texts }: StoryModel): StoryModel {
  return { headlines, texts: Object.assign({}, texts, draftBars) }
}

/** A real feed has undated articles, alerts without a text, and mostly stories that one outlet tells: labelled streams have too few of them. */
function variantsOf(stream: readonly LabelledArticle[]): (readonly LabelledArticle[])[] {
  const isDated = stream.some(({ publishedAt }) => publishedAt !== null)
  const hasTexts = stream.some(({ text }) => text !== '')
  return [
    stream,
    ...isDated && hasTexts ? [withoutDates(stream), withoutTexts(stream), withShortTexts(withoutDates(stream))] : [],
    ...hasTexts && !isDated ? [withMadeDates(stream, datesSeed)] : [],
    ...hasTexts ? [withSingletons(stream, singletonShare, singletonSeed)] : orderSeeds.map((seed) => inOtherOrder(stream, seed)),
  ]
}

interface Run {
  readonly headlines: Expert
  readonly free: Expert
  readonly rising: Expert
}

/** `share` says how many of the trees are grown. */
function runOf(sets: readonly (readonly Sample[])[], seed: number, share: number): Run {
  const expert = (areHeadlines: boolean, growth: Growth): Expert => {
    const kept = sets.map((set) => set.filter(({ isHeadline }) => isHeadline === areHeadlines)).filter((set) => set.length > 0)
    return growExpert(kept, Object.assign({}, growth, { trees: Math.round(growth.trees * share) }), seed)
  }
  return { headlines: expert(true, headlineGrowth), free: expert(false, freeGrowth), rising: expert(false, risingGrowth) }
}

function meanOf(runs: readonly Run[]): StoryModel {
  return {
    headlines: averageExperts(runs.map(({ headlines }) => headlines), headlineGrowth),
    texts: averageExperts(runs.flatMap(({ free, rising }) => [free, rising]), freeGrowth),
  }
}
