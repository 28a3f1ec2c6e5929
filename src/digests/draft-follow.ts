import type { Destination, Follow } from '#model/subscription.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import type { DeskLedger } from '#store/ledger.ts'
import { chooseStories, type ChosenStory } from './choose-stories.ts'
import { composePost, type Draft } from './compose-post.ts'
import { personOf } from './direct.ts'
import type { News } from './news.ts'

type Asked = Pick<DeskLedger, 'postedArticles' | 'follows'>

const mostItems = 5

/** What is new of everything that a person follows, in one message; undefined where nothing is. */
export async function draftFollow(
  news: News, ledger: Asked, { to, now }: { readonly to: Destination, readonly now: Date },
): Promise<Draft | undefined> {
  const { surface, workspaceId } = to
  const follows = await ledger.follows({ surface, workspaceId, userId: personOf(to) ?? '' })
  const chosen = await storiesOfFollows(news, ledger, { to, follows: follows.filter((follow) => isAwake(follow, now)) })
  if (chosen.length === 0) return undefined
  const language = follows.at(-1)?.language ?? 'en'
  const draft = await composePost(news, wordsFor(language).posts.followed(chosen.length), { stories: chosen, language })
  return { ...draft, details: null, card: { ...draft.card, blocks: draft.card.blocks.filter(({ type }) => type !== 'buttons') } }
}

/** Whether the person wants to hear of it now. */
export function isAwake({ snoozedUntil, isResting = false }: Follow, now: Date): boolean {
  return !isResting && (snoozedUntil === null || Date.parse(snoozedUntil) <= now.getTime())
}

/** The newest of each thing that is followed; a story that comes by two ways comes once. */
export async function storiesOfFollows(
  news: News, ledger: Pick<DeskLedger, 'postedArticles'>, { to, follows }: { readonly to: Destination, readonly follows: readonly Follow[] },
): Promise<readonly ChosenStory[]> {
  const chosen = new Map<string, ChosenStory>()
  for (const { subject, createdAt } of follows) {
    const terms = { subject, leastSources: 1, mostItems }
    for (const one of await chooseStories(news, ledger, { terms, to, sinceMs: Date.parse(createdAt) + 1, mayUpdate: true })) {
      // Who follows a story knows it: whatever comes is a development.
      if (!chosen.has(one.story.id)) chosen.set(one.story.id, { ...one, isUpdate: one.isUpdate || subject.type === 'story' })
    }
  }
  return [...chosen.values()].slice(0, mostItems)
}
