import { createCopyIndex } from '../copies/copy-index.ts'
import type { ActiveStory } from './active-story.ts'
import { openStory, withCopy, withMember } from './active-story.ts'
import type { KeptStory } from './active-window.ts'
import { createActiveWindow, isResting, longestIdleDays } from './active-window.ts'
import type { ArticleFeatures } from './article-features.ts'
import { articleFeatures, articleTerms } from './article-features.ts'
import type { GroupingInput } from './grouping.ts'
import type { KeptFeatures } from './pack-features.ts'
import type { Background } from './rarity.ts'
import { createRarity } from './rarity.ts'
import { emptyRest, withKept } from './resting-story.ts'
import { createStoryIndex } from './story-index.ts'
import { createStoryMembers } from './story-members.ts'
import { createStreamClock } from './stream-clock.ts'
import type { Vector } from './vector.ts'

/** What grouping remembers of a stream: the active stories, and how to find those that an article may belong to. */
export interface StoryMemory {
  /** The features of an article, weighed by what the stream has shown so far. */
  read(input: GroupingInput): ArticleFeatures
  /** Undefined also for an article whose story is not active any more. */
  storyOf(articleId: string): string | undefined
  /** The article of an active story, other than itself, whose text this one repeats. */
  original(articleId: string, features: ArticleFeatures): string | undefined
  /** The few active stories that share most with the article, best first. */
  candidates(features: ArticleFeatures): readonly ActiveStory[]
  /** A story that can still take articles. */
  active(storyId: string): ActiveStory | undefined
  /** The few other active stories that share most with a story, best first. */
  near(story: ActiveStory): readonly ActiveStory[]
  remember(articleId: string, storyId: string, features: ArticleFeatures, copyOf: string | null): void
  /** Remembers an article as it was kept before a restart; `packed` is what `kept` was opened from. */
  restore(articleId: string, storyId: string, packed: string, kept: KeptFeatures): void
  /** The texts of a story, copies left out, in the order in which they joined. */
  textsOf(storyId: string): readonly string[]
  /** Takes a story out: its articles are to be found in the other one from now on. */
  dissolve(storyId: string, into: string): void
  /** Keeps a story in another shape, with these texts. */
  reshape(story: ActiveStory, articleIds: readonly string[]): void
  /** Puts a new version of a remembered article in the old one's place, as far as copies are concerned. */
  replace(articleId: string, features: ArticleFeatures, copyOf: string | null): void
}

/** A text of its own that comes into a story. */
interface AddedText extends Pick<ArticleFeatures, 'lead' | 'body' | 'shingles'> {
  readonly storyId: string
  readonly isFirst: boolean
  /** What the story's texts before it have told. */
  readonly told: Vector
}

const rescored = 12
/** So many texts of a story are watched for copies. */
const mostTexts = 100

/** A memory without articles. */
export function createStoryMemory(background: Background): StoryMemory {
  const members = createStoryMembers()
  const textsOf = new Map<string, string[]>()
  const window = createActiveWindow()
  const index = createStoryIndex()
  const copies = createCopyIndex()
  const rarity = createRarity(background)
  const clock = createStreamClock()

  function candidates(features: ArticleFeatures): readonly ActiveStory[] {
    return index.candidates(features.lead, rescored).flatMap((storyId) => activeAround(storyId, features.day))
  }

  function near(story: ActiveStory): readonly ActiveStory[] {
    const others = index.candidates(story.lead.sum, rescored).filter((storyId) => storyId !== story.id)
    return others.flatMap((storyId) => activeAround(storyId, story.latestDay))
  }

  function activeAround(storyId: string, day: number | null): readonly ActiveStory[] {
    const kept = window.peek(storyId)
    const story = kept === undefined || isLongAgo(day, kept) ? undefined : window.get(storyId)
    return story === undefined ? [] : [story]
  }

  function remember(articleId: string, storyId: string, features: ArticleFeatures, copyOf: string | null): void {
    members.put(articleId, storyId)
    clock.see(features.day)
    const before = window.get(storyId) ?? openStory(storyId)
    if (copyOf === null) addText(articleId, { storyId, isFirst: before.size === 0, told: before.body.sum, ...features })
    touch(copyOf === null ? withMember(before, features) : withCopy(before, features.day))
  }

  function restore(articleId: string, storyId: string, packed: string, kept: KeptFeatures): void {
    const before = window.peek(storyId) ?? emptyRest(storyId)
    // A story that was put together already goes on as any other.
    if (!isResting(before)) return remember(articleId, storyId, kept.all(), kept.copyOf)
    members.put(articleId, storyId)
    clock.see(kept.day)
    const text = { storyId, isFirst: before.texts.length === 0, told: before.body, lead: kept.vector('lead'), body: kept.vector('body'), shingles: kept.shingles }
    if (kept.copyOf === null) addText(articleId, text)
    touch(withKept(before, packed, kept))
  }

  function touch(story: KeptStory): void {
    for (const gone of window.touch(story, clock.today())) forget(gone)
  }

  function addText(articleId: string, { storyId, isFirst, told, lead, body, shingles }: AddedText): void {
    rarity.add([...body.keys()].filter((term) => !told.has(term)), isFirst)
    index.add(storyId, lead)
    copies.add(articleId, shingles)
    const texts = [...textsOf.get(storyId) ?? [], articleId]
    // A story that goes on for months must not make everything slower: of its oldest texts no copies come in any more.
    for (const old of texts.slice(0, -mostTexts)) copies.remove(old)
    textsOf.set(storyId, texts.slice(-mostTexts))
  }

  function forget(storyId: string): void {
    index.remove(storyId)
    for (const articleId of textsOf.get(storyId) ?? []) copies.remove(articleId)
    textsOf.delete(storyId)
    members.forget(storyId)
  }

  function dissolve(storyId: string, into: string): void {
    window.remove(storyId)
    index.remove(storyId)
    textsOf.delete(storyId)
    members.move(storyId, into)
  }

  function reshape(story: ActiveStory, articleIds: readonly string[]): void {
    index.remove(story.id)
    for (const { lead } of story.members) index.add(story.id, lead)
    textsOf.set(story.id, [...articleIds])
    for (const articleId of articleIds) members.put(articleId, story.id)
    touch(story)
  }

  function replace(articleId: string, features: ArticleFeatures, copyOf: string | null): void {
    copies.remove(articleId)
    if (copyOf === null) copies.add(articleId, features.shingles)
  }

  return {
    read: (input) => articleFeatures(input, articleTerms(input), rarity.of),
    storyOf: members.storyOf,
    original: (articleId, features) => copies.original(articleId, features.shingles),
    candidates,
    active: (storyId) => window.get(storyId),
    near,
    remember,
    restore,
    textsOf: (storyId) => textsOf.get(storyId) ?? [],
    dissolve,
    reshape,
    replace,
  }
}

function isLongAgo(day: number | null, story: KeptStory): boolean {
  return day !== null && story.latestDay !== null && Math.abs(day - story.latestDay) > longestIdleDays
}
