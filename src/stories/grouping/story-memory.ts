import { createCopyIndex } from '../copies/copy-index.ts'
import type { ActiveStory } from './active-story.ts'
import { openStory, withCopy, withMember } from './active-story.ts'
import { createActiveWindow, longestIdleDays } from './active-window.ts'
import type { ArticleFeatures } from './article-features.ts'
import { articleFeatures, articleTerms } from './article-features.ts'
import type { GroupingInput } from './grouping.ts'
import type { Background } from './rarity.ts'
import { createRarity } from './rarity.ts'
import { createStoryIndex } from './story-index.ts'
import { createStoryMembers } from './story-members.ts'
import { createStreamClock } from './stream-clock.ts'

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
  /** The texts of a story, copies left out, in the order in which they joined. */
  textsOf(storyId: string): readonly string[]
  /** Takes a story out: its articles are to be found in the other one from now on. */
  dissolve(storyId: string, into: string): void
  /** Keeps a story in another shape, with these texts. */
  reshape(story: ActiveStory, articleIds: readonly string[]): void
  /** Puts a new version of a remembered article in the old one's place, as far as copies are concerned. */
  replace(articleId: string, features: ArticleFeatures, copyOf: string | null): void
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
    return index.candidates(features.lead, rescored).flatMap((storyId) => {
      const story = window.get(storyId)
      return story === undefined || isLongAgo(features.day, story) ? [] : [story]
    })
  }

  function near(story: ActiveStory): readonly ActiveStory[] {
    return index.candidates(story.lead.sum, rescored).flatMap((storyId) => {
      const other = storyId === story.id ? undefined : window.get(storyId)
      return other === undefined || isLongAgo(story.latestDay, other) ? [] : [other]
    })
  }

  function remember(articleId: string, storyId: string, features: ArticleFeatures, copyOf: string | null): void {
    members.put(articleId, storyId)
    clock.see(features.day)
    const before = window.get(storyId) ?? openStory(storyId)
    if (copyOf === null) addText(articleId, before, features)
    const after = copyOf === null ? withMember(before, features) : withCopy(before, features.day)
    for (const gone of window.touch(after, clock.today())) forget(gone.id)
  }

  function addText(articleId: string, story: ActiveStory, features: ArticleFeatures): void {
    const storyId = story.id
    rarity.add([...features.body.keys()].filter((term) => !story.body.sum.has(term)), story.size === 0)
    index.add(storyId, features.lead)
    copies.add(articleId, features.shingles)
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
    for (const gone of window.touch(story, clock.today())) forget(gone.id)
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
    textsOf: (storyId) => textsOf.get(storyId) ?? [],
    dissolve,
    reshape,
    replace,
  }
}

function isLongAgo(day: number | null, story: ActiveStory): boolean {
  return day !== null && story.latestDay !== null && Math.abs(day - story.latestDay) > longestIdleDays
}
