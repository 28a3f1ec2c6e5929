import type { ActiveStory } from '../active-story.ts'
import { openStory, withMember, withMembers } from '../active-story.ts'
import type { StoryMemory } from '../story-memory.ts'
import type { StoryModel } from '../story-model.ts'
import { judgeLeaving } from './judge-leaving.ts'
import { judgeMerge } from './judge-merge.ts'

/** What was put right: two stories that are one, or a text that does not belong to the others of its story and is a story of its own now. */
export type Repair =
  | { readonly type: 'merge', readonly from: string, readonly into: string }
  | { readonly type: 'leave', readonly articleId: string, readonly from: string, readonly into: string }

/** What a repair works on. */
export interface RepairTools {
  readonly memory: StoryMemory
  readonly model: StoryModel
  /** Articles that an operator has fixed in their story. */
  readonly pinned: ReadonlySet<string>
}

/** So many stories are looked at in one pass, the last ones touched. */
const mostStories = 400
const neighbours = 6

/** Repairs these stories in memory and says what was done; stories that are not active any more are left alone. */
export function repairStories(storyIds: readonly string[], tools: RepairTools): readonly Repair[] {
  const repairs: Repair[] = []
  for (const storyId of storyIds.slice(-mostStories)) repairs.push(...mergeWithNeighbour(storyId, tools))
  for (const storyId of storyIds.slice(-mostStories)) repairs.push(...letLeave(storyId, tools))
  return repairs
}

function mergeWithNeighbour(storyId: string, tools: RepairTools): readonly Repair[] {
  const { memory } = tools
  const story = memory.active(storyId)
  if (story === undefined) return []
  for (const other of memory.near(story).slice(0, neighbours)) {
    const pair = inOrder(story, other, tools)
    if (pair === undefined || !judgeMerge(pair, tools)) continue
    return [merge(pair, memory)]
  }
  return []
}

export interface MergePair {
  readonly from: ActiveStory
  readonly into: ActiveStory
}

/** The smaller one goes, but not one that an operator has decided on; of a story whose texts are not all kept too little is known. */
function inOrder(one: ActiveStory, other: ActiveStory, { memory, pinned }: RepairTools): MergePair | undefined {
  const mayGo = (story: ActiveStory): boolean => isWhole(story) && !memory.textsOf(story.id).some((id) => pinned.has(id))
  const [from, into] = one.size < other.size || (one.size === other.size && one.id > other.id) ? [one, other] : [other, one]
  if (mayGo(from)) return { from, into }
  return mayGo(into) ? { from: into, into: from } : undefined
}

function merge({ from, into }: MergePair, memory: StoryMemory): Repair {
  const articleIds = [...memory.textsOf(into.id), ...memory.textsOf(from.id)]
  memory.dissolve(from.id, into.id)
  memory.reshape(withMembers(into, from.members), articleIds)
  return { type: 'merge', from: from.id, into: into.id }
}

/** The text that fits least leaves, one in a pass. */
function letLeave(storyId: string, tools: RepairTools): readonly Repair[] {
  const { memory, pinned } = tools
  const story = memory.active(storyId)
  const articleIds = memory.textsOf(storyId)
  if (story === undefined || !isWhole(story) || articleIds.length !== story.size) return []
  const at = judgeLeaving(story, tools)
  const [articleId, text] = at === undefined ? [] : [articleIds[at], story.members[at]]
  if (articleId === undefined || text === undefined || pinned.has(articleId)) return []
  const own = `s-${articleId}`
  // The larger part keeps the id, under which it was posted, even where the text that leaves has opened it.
  const into = own === storyId ? `${own}-2` : own
  memory.reshape(withMembers(openStory(storyId), story.members.filter((other) => other !== text)), articleIds.filter((id) => id !== articleId))
  memory.reshape(withMember(openStory(into), text), [articleId])
  return [{ type: 'leave', articleId, from: storyId, into }]
}

function isWhole(story: ActiveStory): boolean {
  return story.members.length === story.size
}
