// What repair is worth: node bench/stories-repair.ts [--data DIR] [--batch N]
// Every labelled stream is grouped online, with and without a repair after each batch; what repair did is held against the labels.
import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createGrouping } from '#stories/grouping/grouping.ts'
import type { Repair } from '#stories/grouping/repair/repair-stories.ts'
import type { StoryKnowledge } from '#stories/grouping/story-knowledge.ts'
import { learnedKnowledge } from '#stories/grouping/story-knowledge.ts'
import { learnStories } from '../src/cli/train-stories.ts'
import type { LabelledArticle } from '../src/cli/train-stories/read-stream.ts'
import { withSingletons } from '../src/cli/train-stories/vary-stream.ts'
import { learnedStreams, streamOf, streamsBut } from './stories/labelled-streams.ts'
import { bCubed, sizesOf } from './stories/score-stories.ts'

const { values } = parseArgs({ options: { data: { type: 'string', default: '../shared/eval/story' }, batch: { type: 'string', default: '200' }, transfer: { type: 'boolean', default: false } } })

if (!existsSync(values.data)) console.error(`There are no labelled streams in “${values.data}”. Name their folder with --data.`)
else if (values.transfer) measureTransfer()
else measureShipped()

function measureShipped(): void {
  for (const name of learnedStreams) report(name, streamOf(values.data, name), learnedKnowledge)
  for (const seed of [7, 8, 9]) report(`mixed, 70 % of the stories told once (seed ${seed})`, withSingletons(streamOf(values.data, 'mixed'), 0.7, seed), learnedKnowledge)
}

/** With weights learned from the other streams: what repair does on news that nothing was learned from. */
function measureTransfer(): void {
  for (const name of ['mixed', 'neus', 'ecb']) {
    report(`${name}, learned from the others`, streamOf(values.data, name), learnStories(streamsBut(values.data, name)))
  }
}

function report(name: string, stream: readonly LabelledArticle[], knowledge: StoryKnowledge): void {
  const [online, repaired] = [place(stream, knowledge, Infinity), place(stream, knowledge, Number(values.batch))]
  const truth = stream.map(({ story }) => story)
  const [before, after] = [bCubed(truth, online.stories), bCubed(truth, repaired.stories)].map(({ precision, recall, f1 }) =>
    `${f1.toFixed(4)} (P ${precision.toFixed(3)} R ${recall.toFixed(3)})`)
  const right = (type: Repair['type']): string => {
    const those = repaired.repairs.filter(({ repair }) => repair.type === type)
    return `${those.filter(({ isRight }) => isRight).length} of ${those.length}`
  }
  console.log(`${name}: BCubed F1 ${before} online, ${after} repaired; right: ${right('merge')} merges, ${right('leave')} leavings`)
}

interface Judged {
  readonly repair: Repair
  /** Whether what was moved tells mostly what the other story tells, or, on leaving, what the others of its story mostly do not. */
  readonly isRight: boolean
}

interface Placed {
  readonly stories: readonly string[]
  readonly repairs: readonly Judged[]
}

function place(stream: readonly LabelledArticle[], knowledge: StoryKnowledge, batch: number): Placed {
  const grouping = createGrouping(knowledge)
  const [stories, copyOf] = [new Map<string, string>(), new Map<string, string | null>()]
  const truths = new Map(stream.map(({ articleId, story }) => [articleId, story]))
  const repairs: Judged[] = []
  const touched = new Set<string>()
  for (const [at, article] of stream.entries()) {
    const placement = grouping.place(article)
    stories.set(article.articleId, placement.storyId)
    copyOf.set(article.articleId, placement.copyOf)
    touched.add(placement.storyId)
    if ((at + 1) % batch !== 0 && (at + 1 !== stream.length || batch === Infinity)) continue
    for (const repair of grouping.repair([...touched], new Set())) {
      repairs.push({ repair, isRight: isRight(repair, stories, truths) })
      move(repair, stories, copyOf)
    }
    touched.clear()
  }
  return { stories: stream.map(({ articleId }) => stories.get(articleId) ?? ''), repairs }
}

function isRight(repair: Repair, stories: ReadonlyMap<string, string>, truths: ReadonlyMap<string, string>): boolean {
  const told = (storyId: string): string | undefined => commonest([...stories].filter(([, own]) => own === storyId).map(([id]) => truths.get(id) ?? ''))
  return repair.type === 'merge' ? told(repair.from) === told(repair.into) : told(repair.from) !== truths.get(repair.articleId)
}

/** Copies go with the text that they repeat. */
function move(repair: Repair, stories: Map<string, string>, copyOf: ReadonlyMap<string, string | null>): void {
  for (const [id, storyId] of stories) {
    const isMoved = repair.type === 'merge' ? storyId === repair.from : id === repair.articleId || copyOf.get(id) === repair.articleId
    if (isMoved) stories.set(id, repair.into)
  }
}

function commonest(stories: readonly string[]): string | undefined {
  return [...sizesOf(stories)].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}
