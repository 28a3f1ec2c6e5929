import type { ArticleRecord, Store, StoryView } from '#store/store.ts'
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
  readonly records: readonly ArticleRecord[]
}

/** Computes and saves the view of a story of these articles; returns what went wrong. */
export async function saveView(tools: RefreshTools, whole: WholeStory): Promise<CorpusProblem | undefined> {
  const view = await viewOf(tools, whole).catch((thrown: unknown) => (thrown instanceof Error ? thrown : new Error(String(thrown))))
  if (view instanceof Error) {
    // One story that the rules choke on must not cost the others; its articles and quotations are there all the same.
    const file = whole.records[0]?.article.file ?? ''
    tools.onError(view, file)
    return { file, reason: `The story of this article could not be put together (${view.message}); this is an error of ours.` }
  }
  await tools.store.saveStoryView(view)
  return undefined
}

async function viewOf({ analyst, store }: RefreshTools, { storyId, records }: WholeStory): Promise<StoryView> {
  const { view, threadWords } = await analyst.view(storyId, records)
  const candidates = await store.threadCandidates({ storyId, words: threadWords, before: view.story.firstDay, limit: mostCandidates })
  if (candidates.length === 0) return view
  const texts = records.filter(({ copyOf }) => copyOf === null).slice(0, textsPerStory)
  return analyst.earlier(view, texts.map(({ features }) => features), candidates)
}
