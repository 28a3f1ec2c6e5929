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
const freeGrowth: Task = {
  areHeadlines: false, trees: 240, leaves: 14, rate: 0.1, storyShare, isRising: false,
  timeWeight: 1, sizeWeight: 0, threshold: 0.64, undatedThreshold: 0.5,
}
const headlineGrowth: Task = Object.assign({}, freeGrowth, {
  areHeadlines: true, trees: 320, leaves: 10, timeWeight: 3, sizeWeight: 2, threshold: 0.4, undatedThreshold: 0.4,
})
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

/**
 * Learns from streams: a draft along the true stories, then several runs along what the draft made of them (of texts along both);
 * what they say is averaged.
 */
export function learnStories(streams: readonly (readonly LabelledArticle[])[]): { readonly model: StoryModel, readonly background: Background } {
  const background = countBackground(streams)
  const varied = streams.flatMap(variantsOf)
  const first = varied.map((stream) => sampleStream(stream, background, null))
  const growDraft = growing(first, draftSeed, draftShare)
  const draft = meanOf({ headlines: [growDraft(headlineGrowth)], texts: [growDraft(freeGrowth), growDraft(rising(freeGrowth))] })
  const second = varied.map((stream) => sampleStream(stream, background, asDraft(draft)))
  const grown = (sets: Sets, task: Task): Expert[] =>
    seeds.map((seed) => growing(sets, seed, 1)).flatMap((grow) => [grow(task), grow(rising(task))])
  // Along the true stories of long streams of headlines hardly anything is in question, which makes too sure.
  return { model: meanOf({ headlines: grown(second, headlineGrowth), texts: grown([...first, ...second], freeGrowth) }), background }
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

type Sets = readonly (readonly Sample[])[]

interface Task extends Growth {
  readonly areHeadlines: boolean
}

/** Grows experts on the samples of headlines, or on those of texts; `share` says how many of the trees. */
function growing(sets: Sets, seed: number, share: number): (task: Task) => Expert {
  return (task) => {
    const kept = sets.map((set) => set.filter(({ isHeadline }) => isHeadline === task.areHeadlines)).filter((set) => set.length > 0)
    return growExpert(kept, Object.assign({}, task, { trees: Math.round(task.trees * share) }), seed)
  }
}

/** What may only rise carries over better to streams of another kind, what is free fits its own better: each has half a say. */
function rising(task: Task): Task {
  return Object.assign({}, task, { isRising: true })
}

function meanOf({ headlines, texts }: { readonly headlines: readonly Expert[], readonly texts: readonly Expert[] }): StoryModel {
  return { headlines: averageExperts(headlines, headlineGrowth), texts: averageExperts(texts, freeGrowth) }
}
