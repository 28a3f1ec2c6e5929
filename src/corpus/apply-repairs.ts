import type { Repair } from '#stories/grouping/repair/repair-stories.ts'
import type { CorpusProblem } from './incoming-article.ts'
import { saveView, type RefreshTools } from './refresh-stories.ts'

/** Puts repaired stories into the store, each with its view; returns what went wrong. `stale` are stories whose views must still be computed. */
export async function applyRepairs(tools: RefreshTools, repairs: readonly Repair[], stale: Set<string>): Promise<CorpusProblem[]> {
  const problems: CorpusProblem[] = []
  for (const repair of repairs) {
    const problem = repair.type === 'merge' ? await merge(tools, repair, stale) : await letLeave(tools, repair, stale)
    if (problem !== undefined) problems.push(problem)
  }
  return problems
}

type Merge = Extract<Repair, { readonly type: 'merge' }>
type Leave = Extract<Repair, { readonly type: 'leave' }>

async function merge(tools: RefreshTools, { from, into }: Merge, stale: Set<string>): Promise<CorpusProblem | undefined> {
  const [kept, taken] = [await tools.store.storyRecords(into), await tools.store.storyRecords(from)]
  stale.delete(from)
  // Either may be one with the other already: an operator was faster.
  if (kept[0]?.storyId !== into || taken[0]?.storyId !== from) return undefined
  stale.delete(into)
  return saveView(tools, { storyId: into, records: [...kept, ...taken] })
}

/** The copies of a text go with it. */
async function letLeave(tools: RefreshTools, { articleId, from, into }: Leave, stale: Set<string>): Promise<CorpusProblem | undefined> {
  const records = await tools.store.storyRecords(from)
  const leaving = records.filter((record) => record.articleId === articleId || record.copyOf === articleId)
  if (records[0]?.storyId !== from || leaving.length === 0 || leaving.length === records.length) return undefined
  stale.add(from)
  return saveView(tools, { storyId: into, records: leaving })
}
