import { createHash } from 'node:crypto'
import type { Citation } from '#model/citation.ts'
import type { Story } from '#model/story.ts'
import type { Destination, SubscriptionTerms } from '#model/subscription.ts'
import type { DeskLedger } from '#store/ledger.ts'
import type { News } from './news.ts'

/** One story for a channel: new to it, or with articles that it has not had. */
export interface ChosenStory {
  readonly story: Story
  readonly isUpdate: boolean
  /** The headline of its line. */
  readonly headline: Citation
  /** What the channel has not had, the headline included; see headlineKey. */
  readonly newIds: readonly string[]
}

export interface Choice {
  readonly terms: Pick<SubscriptionTerms, 'subject' | 'leastSources' | 'mostItems'>
  readonly to: Destination
  /** Only stories with an article that was first seen then or later (milliseconds since the epoch); null for whatever the channel has not had. */
  readonly sinceMs: number | null
  /** Only stories whose last day is this or later, or not known. */
  readonly sinceDay?: string | undefined
  readonly mayUpdate: boolean
}

/** The stories of a post: new ones first, then developments; never a headline twice, neither here nor of an earlier post of the channel. */
export async function chooseStories(news: News, ledger: Pick<DeskLedger, 'postedArticles'>, choice: Choice): Promise<readonly ChosenStory[]> {
  const candidates = (await news.stories(choice.terms.subject)).filter((story) => mayBeChosen(story, choice))
  const isRecent = await recentArticles(news, candidates, choice.sinceMs)
  const stories = candidates.filter(({ articleIds }) => articleIds.some(isRecent))
  if (stories.length === 0) return []
  const headlines = new Map<string, Citation>()
  for (const articleId of stories.flatMap(({ articleIds }) => articleIds)) {
    const headline = await news.headline(articleId)
    if (headline !== null) headlines.set(articleId, headline)
  }
  const posted = await ledger.postedArticles(choice.to, [...headlines.keys(), ...[...headlines.values()].map(headlineKey)])
  const chosen: ChosenStory[] = []
  const used = new Set(posted)
  for (const isUpdate of choice.mayUpdate ? [false, true] : [false]) {
    for (const story of stories) {
      if (chosen.length >= choice.terms.mostItems) return chosen
      if (story.articleIds.some((id) => posted.has(id)) !== isUpdate) continue
      const one = await chooseHeadline(news, story, { choice, headlines, used, isUpdate, isRecent })
      if (one === undefined) continue
      chosen.push(one)
      for (const id of one.newIds) used.add(id)
    }
  }
  return chosen
}

/** A headline as a thing that a channel has had: the same words, in whatever case, are the same headline. */
export function headlineKey({ words }: Citation): string {
  const plain = words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return `headline:${createHash('sha256').update(plain).digest('base64url').slice(0, 20)}`
}

async function recentArticles(news: News, stories: readonly Story[], sinceMs: number | null): Promise<(articleId: string) => boolean> {
  if (sinceMs === null) return () => true
  const seen = await news.seen(stories)
  return (articleId) => (seen.get(articleId) ?? -1) >= sinceMs
}

function mayBeChosen({ lastDay, sourceCount }: Story, { terms, sinceDay }: Choice): boolean {
  return sourceCount >= terms.leastSources && (sinceDay === undefined || lastDay === null || lastDay >= sinceDay)
}

interface Search {
  readonly choice: Choice
  readonly headlines: ReadonlyMap<string, Citation>
  readonly used: ReadonlySet<string>
  readonly isUpdate: boolean
  readonly isRecent: (articleId: string) => boolean
}

/** A new story comes under its first recent headline that the channel has not had, a development under its latest. */
async function chooseHeadline(news: News, story: Story, { choice, headlines, used, isUpdate, isRecent }: Search): Promise<ChosenStory | undefined> {
  const newArticleIds = story.articleIds.filter((id) => !used.has(id))
  const fresh = newArticleIds.filter(isRecent).map((id) => headlines.get(id))
    .filter((headline) => headline !== undefined).filter((headline) => !used.has(headlineKey(headline)))
  const headline = isUpdate ? fresh.at(-1) : fresh[0]
  if (headline === undefined) return undefined
  const { leastSources } = choice.terms
  if (leastSources > 1 && await news.independentSources(story) < leastSources) return undefined
  return { story, isUpdate, headline, newIds: [...newArticleIds, headlineKey(headline)] }
}
