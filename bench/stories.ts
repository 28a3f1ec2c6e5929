// Stories, measured: node bench/stories.ts quality|transfer|cost [--data DIR] [--upTo N]
// quality   every labelled stream with the weights that ship, and a stream in which most stories are told once
// transfer  each stream with weights learned from the others, articles that stand in both left out
// cost      articles a second while an archive grows to --upTo articles: the labelled ones, recombined, 300 a day
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createCopyIndex } from '#stories/copies/copy-index.ts'
import { shinglesOf } from '#stories/copies/shingles.ts'
import { createGrouping } from '#stories/grouping/grouping.ts'
import type { StoryKnowledge } from '#stories/grouping/story-knowledge.ts'
import { learnedKnowledge } from '#stories/grouping/story-knowledge.ts'
import { learnStories } from '../src/cli/train-stories.ts'
import type { LabelledArticle } from '../src/cli/train-stories/read-stream.ts'
import { readStream } from '../src/cli/train-stories/read-stream.ts'
import { pseudoRandom, withSingletons } from '../src/cli/train-stories/vary-stream.ts'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { data: { type: 'string', default: '../shared/eval/story' }, upTo: { type: 'string', default: '500000' } } })
const archives = new Set([2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000])
const names = ['mixed', 'neus', 'ecb', 'uci']

if (!existsSync(values.data)) console.error(`There are no labelled streams in “${values.data}”. Name their folder with --data.`)
else if (positionals[0] === 'cost') measureCost()
else if (positionals[0] === 'transfer') measureTransfer()
else measureQuality()

function measureQuality(): void {
  for (const name of [...names, 'newswcl50']) console.log(name, describe(streamOf(name), learnedKnowledge))
  for (const seed of [7, 8, 9]) {
    const stream = withSingletons(streamOf('mixed'), 0.7, seed)
    console.log(`mixed, 70 % of the stories told once (seed ${seed})`, describe(stream, learnedKnowledge), describeSingletons(stream, learnedKnowledge))
  }
}

function measureTransfer(): void {
  for (const name of ['mixed', 'neus', 'ecb']) {
    const test = streamOf(name)
    const rest = names.filter((other) => other !== name).map((other) => withoutShared(streamOf(other), test))
    console.log(`${name}, learned from the others`, describe(test, learnStories(rest)))
  }
}

function measureCost(): void {
  const grouping = createGrouping()
  const articleAt = recombine([...streamOf('mixed'), ...streamOf('neus')])
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

function streamOf(name: string): LabelledArticle[] {
  return readStream(values.data, `dev-cluster-${name}.jsonl`)
}

function withoutShared(stream: readonly LabelledArticle[], test: readonly LabelledArticle[]): LabelledArticle[] {
  const copies = createCopyIndex()
  const titles = new Set(test.map(({ title }) => title.toLowerCase()).filter((title) => title !== ''))
  for (const { articleId, text } of test) copies.add(articleId, shinglesOf(text))
  return stream.filter(({ title, text }) => copies.original('', shinglesOf(text)) === undefined && !titles.has(title.toLowerCase()))
}

function place(stream: readonly LabelledArticle[], knowledge: StoryKnowledge): string[] {
  const grouping = createGrouping(knowledge)
  return stream.map((article) => grouping.place(article).storyId)
}

function describe(stream: readonly LabelledArticle[], knowledge: StoryKnowledge): string {
  const startedAt = performance.now()
  const told = place(stream, knowledge)
  const perSecond = Math.round(stream.length / (performance.now() - startedAt) * 1000)
  const { precision, recall } = bCubed(stream.map(({ story }) => story), told)
  const f1 = 2 * precision * recall / (precision + recall)
  return `BCubed F1 ${f1.toFixed(3)} (P ${precision.toFixed(3)} R ${recall.toFixed(3)}), pairwise F1 ${pairwiseF1(stream.map(({ story }) => story), told).toFixed(3)}, ${perSecond} a second`
}

function describeSingletons(stream: readonly LabelledArticle[], knowledge: StoryKnowledge): string {
  const told = place(stream, knowledge)
  const [truth, found] = [sizes(stream.map(({ story }) => story)), sizes(told)]
  const single = stream.flatMap(({ story }, at) => (truth.get(story) === 1 ? [found.get(told[at] ?? '') ?? 0] : []))
  const merged = single.filter((size) => size > 1).length
  return `wrongly merged ${merged} of ${single.length} (${(merged / single.length * 100).toFixed(1)} %)`
}

function sizes(keys: readonly string[]): Map<string, number> {
  return new Map([...Map.groupBy(keys, (key) => key)].map(([key, those]) => [key, those.length]))
}

function bCubed(truth: readonly string[], told: readonly string[]): { precision: number, recall: number } {
  const [inTruth, inTold, inBoth] = [sizes(truth), sizes(told), sizes(truth.map((key, at) => `${key}\n${told[at]}`))]
  const shares = truth.map((key, at) => {
    const both = inBoth.get(`${key}\n${told[at]}`) ?? 0
    return { precision: both / (inTold.get(told[at] ?? '') ?? 1), recall: both / (inTruth.get(key) ?? 1) }
  })
  const mean = (pick: (share: { precision: number, recall: number }) => number): number =>
    shares.reduce((sum, share) => sum + pick(share), 0) / shares.length
  return { precision: mean(({ precision }) => precision), recall: mean(({ recall }) => recall) }
}

function pairwiseF1(truth: readonly string[], told: readonly string[]): number {
  const pairs = (keys: readonly string[]): number => [...sizes(keys).values()].reduce((sum, size) => sum + size * (size - 1) / 2, 0)
  const both = pairs(truth.map((key, at) => `${key}\n${told[at]}`))
  return 2 * both / (pairs(truth) + pairs(told))
}
