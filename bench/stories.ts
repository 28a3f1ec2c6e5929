// Stories, measured: node bench/stories.ts quality|transfer|cost [--data DIR] [--upTo N]
// quality   every labelled stream with the weights that ship, and a stream in which most stories are told once
// transfer  each stream with weights learned from the others, articles that stand in both left out
// cost      articles a second while an archive grows to --upTo articles: the labelled ones, recombined, 300 a day
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createGrouping } from '#stories/grouping/grouping.ts'
import type { StoryKnowledge } from '#stories/grouping/story-knowledge.ts'
import { learnedKnowledge } from '#stories/grouping/story-knowledge.ts'
import { learnStories } from '../src/cli/train-stories.ts'
import type { LabelledArticle } from '../src/cli/train-stories/read-stream.ts'
import { pseudoRandom, withSingletons } from '../src/cli/train-stories/vary-stream.ts'
import { learnedStreams, streamOf, streamsBut } from './stories/labelled-streams.ts'
import { bCubed, pairwiseF1, sizesOf } from './stories/score-stories.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string', default: '../shared/eval/story' }, upTo: { type: 'string', default: '500000' } } })
const archives = new Set([2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000])

if (!existsSync(values.data)) console.error(`There are no labelled streams in “${values.data}”. Name their folder with --data.`)
else if (positionals[0] === 'cost') measureCost()
else if (positionals[0] === 'transfer') measureTransfer()
else measureQuality()

function measureQuality(): void {
  for (const name of [...learnedStreams, 'newswcl50']) console.log(name, describe(streamOf(values.data, name), learnedKnowledge))
  for (const seed of [7, 8, 9]) {
    const stream = withSingletons(streamOf(values.data, 'mixed'), 0.7, seed)
    console.log(`mixed, 70 % of the stories told once (seed ${seed})`, describe(stream, learnedKnowledge), describeSingletons(stream, learnedKnowledge))
  }
}

function measureTransfer(): void {
  for (const name of ['mixed', 'neus', 'ecb']) {
    console.log(`${name}, learned from the others`, describe(streamOf(values.data, name), learnStories(streamsBut(values.data, name))))
  }
}

function measureCost(): void {
  const grouping = createGrouping()
  const articleAt = recombine([...streamOf(values.data, 'mixed'), ...streamOf(values.data, 'neus')])
  const last = Number(values.upTo)
  let spentMs = 0
  for (let count = 1; count <= last; count += 1) {
    const article = articleAt(count)
    const before = process.cpuUsage()
    grouping.place(article)
    const { user, system } = process.cpuUsage(before)
    spentMs += (user + system) / 1_000
    if (count % 1_000 !== 0) continue
    if (archives.has(count)) console.log(`the 1000 articles up to ${count}: ${Math.round(1_000_000 / spentMs)} a second of processor time`)
    spentMs = 0
  }
}

/** Endless articles: the title and first half of one, the second half of another, a hundred a day. */
function recombine(sources: readonly LabelledArticle[]): (count: number) => LabelledArticle {
  const next = pseudoRandom(3)
  const pick = (): LabelledArticle | undefined => sources[Math.floor(next() * sources.length)]
  return (count) => {
    const [one, other] = [pick(), pick()]
    const text = `${half(one?.text ?? '', 0)} ${half(other?.text ?? '', 1)}`
    const publishedAt = new Date(Date.UTC(2020, 0, 1) + Math.floor(count / 300) * 86_400_000).toISOString().slice(0, 10)
    return { articleId: `r${count}`, publishedAt, title: one?.title ?? '', text, story: '' }
  }
}

function half(text: string, which: 0 | 1): string {
  const words = text.split(' ')
  const middle = Math.floor(words.length / 2)
  return (which === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ')
}

function place(stream: readonly LabelledArticle[], knowledge: StoryKnowledge): string[] {
  const grouping = createGrouping(knowledge)
  return stream.map((article) => grouping.place(article).storyId)
}

function describe(stream: readonly LabelledArticle[], knowledge: StoryKnowledge): string {
  const startedAt = performance.now()
  const [truth, told] = [stream.map(({ story }) => story), place(stream, knowledge)]
  const perSecond = Math.round(stream.length / (performance.now() - startedAt) * 1000)
  const { precision, recall, f1 } = bCubed(truth, told)
  return `BCubed F1 ${f1.toFixed(4)} (P ${precision.toFixed(3)} R ${recall.toFixed(3)}), pairwise F1 ${pairwiseF1(truth, told).toFixed(3)}, ${perSecond} a second`
}

function describeSingletons(stream: readonly LabelledArticle[], knowledge: StoryKnowledge): string {
  const told = place(stream, knowledge)
  const [truth, found] = [sizesOf(stream.map(({ story }) => story)), sizesOf(told)]
  const single = stream.flatMap(({ story }, at) => (truth.get(story) === 1 ? [found.get(told[at] ?? '') ?? 0] : []))
  const merged = single.filter((size) => size > 1).length
  return `wrongly merged ${merged} of ${single.length} (${(merged / single.length * 100).toFixed(1)} %)`
}
