// What repair is worth: node bench/stories-repair.ts [--data DIR] [--batch N]
// Every labelled stream is grouped online, with and without a repair after each batch; what repair did is held against the labels.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createGrouping } from '#stories/grouping/grouping.ts'
import type { Repair } from '#stories/grouping/repair/repair-stories.ts'
import type { StoryKnowledge } from '#stories/grouping/story-knowledge.ts'
import { learnedKnowledge } from '#stories/grouping/story-knowledge.ts'
import { createCopyIndex } from '#stories/copies/copy-index.ts'
import { shinglesOf } from '#stories/copies/shingles.ts'
import { learnStories } from '../src/cli/train-stories.ts'
import type { LabelledArticle } from '../src/cli/train-stories/read-stream.ts'
import { readStream } from '../src/cli/train-stories/read-stream.ts'
import { withSingletons } from '../src/cli/train-stories/vary-stream.ts'

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/eval/story' }, batch: { type: 'string', default: '200' }, transfer: { type: 'boolean', default: false } } })
const names = ['mixed', 'neus', 'ecb', 'uci']

if (!existsSync(values.data)) console.error(`There are no labelled streams in “${values.data}”. Name their folder with --data.`)
else if (values.transfer) measureTransfer()
else measureShipped()

function measureShipped(): void {
  for (const name of names) report(name, streamOf(name), learnedKnowledge)
  for (const seed of [7, 8, 9]) report(`mixed, 70 % of the stories told once (seed ${seed})`, withSingletons(streamOf('mixed'), 0.7, seed), learnedKnowledge)
}

/** With weights learned from the other streams: what repair does on news that nothing was learned from. */
function measureTransfer(): void {
  for (const name of ['mixed', 'neus', 'ecb']) {
    const test = streamOf(name)
    report(`${name}, learned from the others`, test, learnStories(names.filter((other) => other !== name).map((other) => withoutShared(streamOf(other), test))))
  }
}

function report(name: string, stream: readonly LabelledArticle[], knowledge: StoryKnowledge): void {
  const [online, repaired] = [place(stream, knowledge, Infinity), place(stream, knowledge, Number(values.batch))]
  const count = (type: Repair['type']): number => repaired.repairs.filter((repair) => repair.type === type).length
  console.log(`${name}: BCubed F1 ${bCubed(stream, online.stories)} online, ${bCubed(stream, repaired.stories)} repaired; ${count('merge')} merges, ${count('leave')} leave`)
}

interface Placed {
  readonly stories: readonly string[]
  readonly repairs: readonly Repair[]
}

function place(stream: readonly LabelledArticle[], knowledge: StoryKnowledge, batch: number): Placed {
  const grouping = createGrouping(knowledge)
  const stories = new Map<string, string>()
  const copyOf = new Map<string, string | null>()
  const repairs: Repair[] = []
  let touched = new Set<string>()
  for (const [at, article] of stream.entries()) {
    const placement = grouping.place(article)
    stories.set(article.articleId, placement.storyId)
    copyOf.set(article.articleId, placement.copyOf)
    touched.add(placement.storyId)
    if ((at + 1) % batch !== 0 && (at + 1 !== stream.length || batch === Infinity)) continue
    for (const repair of grouping.repair([...touched], new Set())) {
      repairs.push(repair)
      for (const [id, storyId] of stories) {
        const isMoved = repair.type === 'merge' ? storyId === repair.from : id === repair.articleId || copyOf.get(id) === repair.articleId
        if (isMoved) stories.set(id, repair.into)
      }
    }
    touched = new Set()
  }
  return { stories: stream.map(({ articleId }) => stories.get(articleId) ?? ''), repairs }
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

function bCubed(stream: readonly LabelledArticle[], told: readonly string[]): string {
  const sizes = (keys: readonly string[]): ReadonlyMap<string, number> =>
    new Map([...Map.groupBy(keys, (key) => key)].map(([key, those]) => [key, those.length]))
  const truth = stream.map(({ story }) => story)
  const both = truth.map((key, at) => `${key}\n${told[at]}`)
  const [inTruth, inTold, inBoth] = [sizes(truth), sizes(told), sizes(both)]
  const mean = (all: ReadonlyMap<string, number>, keys: readonly string[]): number =>
    both.reduce((sum, key, at) => sum + (inBoth.get(key) ?? 0) / (all.get(keys[at] ?? '') ?? 1), 0) / both.length
  const [precision, recall] = [mean(inTold, told), mean(inTruth, truth)]
  return `${(2 * precision * recall / (precision + recall)).toFixed(4)} (P ${precision.toFixed(3)} R ${recall.toFixed(3)})`
}
