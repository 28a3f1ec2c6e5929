import { unpackRecord } from '#store/pack-record.ts'
import type { PackedRecord, Store, StoryView } from '#store/store.ts'
import { longestRest } from '#stories/threads/choose-earlier.ts'
import type { CorpusProblem } from './incoming-article.ts'
import type { AnalystClient } from './start-analyst.ts'

/** What computing views needs. */
export interface RefreshTools {
  readonly store: Store
  readonly analyst: AnalystClient
  readonly onError: (error: Error, file: string) => void
}

const mostCandidates = 12
const textsPerStory = 3

/** Looks at each story as a whole again, and empties the set; returns what went wrong. */
export async function refreshStories(tools: RefreshTools, stale: Set<string>): Promise<CorpusProblem[]> {
  const problems: CorpusProblem[] = []
  for (const storyId of stale) {
    const problem = await refreshStory(tools, storyId)
    if (problem !== undefined) problems.push(problem)
    stale.delete(storyId)
  }
  return problems
}

async function refreshStory(tools: RefreshTools, storyId: string): Promise<CorpusProblem | undefined> {
  const records = await tools.store.storyRecords(storyId)
  // A story whose last article went to another one is that other one now.
  return records[0]?.storyId === storyId ? saveView(tools, { storyId, records }) : undefined
}

/** The articles that are to be one story. */
export interface WholeStory {
  readonly storyId: string
  readonly records: readonly PackedRecord[]
}

/** Computes and saves the view of a story of these articles; returns what went wrong. */
export async function saveView(tools: RefreshTools, whole: WholeStory): Promise<CorpusProblem | undefined> {
  const view = await viewOf(tools, whole).catch((thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown))))
  if (view instanceof Error) {
    // One story that the rules choke on must not cost the others; its articles and quotations are there all the same.
    const [first] = whole.records
    const file = first === undefined ? '' : unpackRecord(first).article.file
    tools.onError(view, file)
    return { file, reason: `The story of this article could not be put together (${view.message}); this is an error of ours.` }
  }
  await tools.store.saveStoryView(view)
  return undefined
}

async function viewOf({ analyst, store }: RefreshTools, { storyId, records }: WholeStory): Promise<StoryView> {
  const { view, threadWords } = await analyst.view(storyId, records)
  const { firstDay } = view.story
  // Where no day is known nobody can say which story came first.
  if (firstDay === null) return view
  const question = { storyId, words: threadWords, before: firstDay, endedSince: daysBefore(firstDay, longestRest), limit: mostCandidates }
  const candidates = await store.threadCandidates(question)
  if (candidates.length === 0) return view
  const texts = records.filter(({ copyOf }) => copyOf === null).slice(0, textsPerStory)
  const earlier = await analyst.earlier(view.story, texts.map(({ features }) => features), candidates)
  return earlier.length === 0 ? view : { ...view, earlier }
}

function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - count * 86_400_000).toISOString().slice(0, 10)
}
