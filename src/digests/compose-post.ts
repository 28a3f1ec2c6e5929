import { DateTime } from 'luxon'
import type { Citation } from '#model/citation.ts'
import type { Block, Card, ListItem } from '#chat/card.ts'
import { plural } from '#chat/plural.ts'
import type { Composed, Correction, UsedArticle } from '#store/ledger.ts'
import type { ChosenStory } from './choose-stories.ts'
import { composeDetails, type Details } from './compose-details.ts'
import type { News } from './news.ts'

/** A post before its card is packed up for the ledger. */
export interface Draft {
  readonly card: Card
  readonly uses: readonly UsedArticle[]
  readonly storyIds: readonly string[]
  readonly newArticleIds: readonly string[]
  readonly tells: readonly Correction[]
  readonly details: Details | null
}

const mostOutlets = 3

export interface Contents {
  readonly stories: readonly ChosenStory[]
  readonly corrections?: readonly Correction[]
}

const remark = { type: 'note', text: 'Headlines are quoted from the sources; selection is automatic.' } as const

/** To the one who presses only. */
const settings: Block = { type: 'buttons', buttons: [{ label: 'Settings', action: { type: 'run', line: '/subscriptions' } }] }

/** One line a story, each with the links of its outlets, then what was put right since the last digest. */
export async function composePost(news: News, title: string, { stories, corrections = [] }: Contents): Promise<Draft> {
  const items = await Promise.all(stories.map((one) => storyLine(news, one)))
  const { card, citations } = withCitations({
    visibility: 'public',
    blocks: [
      { type: 'answer', text: title },
      ...(items.length === 0 ? [] : [{ type: 'list', items } as const]),
      ...corrections.map(({ note }) => ({ type: 'note', text: `Corrections: ${note}` } as const)),
      ...(items.length === 0 ? [] : [remark, settings]),
    ],
  })
  return {
    card,
    uses: usesOf(citations),
    storyIds: stories.map(({ story }) => story.id),
    newArticleIds: stories.flatMap(({ newIds }) => newIds),
    tells: corrections,
    details: await composeDetails(news, stories),
  }
}

/** "Wednesday 3 Mar 2021, 08:30 CET · 3 stories". */
export function digestTitle(dueAt: Date, timeZone: string, storyCount: number): string {
  const day = DateTime.fromJSDate(dueAt, { zone: timeZone }).setLocale('en-GB').toFormat('cccc d LLL yyyy, HH:mm ZZZZ')
  return `${day} · ${storyCount === 0 ? 'Nothing new' : plural(storyCount, 'story', 'stories')}`
}

/** A draft as the ledger keeps it. */
export function packDraft({ card, details, ...rest }: Draft): Composed {
  return { ...rest, card: JSON.stringify(card), details: details === null ? null : { card: JSON.stringify(details.card), uses: details.uses } }
}

/** Every article that the citations stand on, once. */
export function usesOf(citations: readonly Citation[]): readonly UsedArticle[] {
  return [...new Map(citations.map(({ articleId, version }) => [articleId, { articleId, version }])).values()]
}

function withCitations(card: Card): { readonly card: Card, readonly citations: readonly Citation[] } {
  return { card, citations: card.blocks.flatMap((block) => block.type === 'list' ? block.items.flatMap(({ citations }) => citations) : []) }
}

async function storyLine(news: News, { story, isUpdate, headline }: ChosenStory): Promise<ListItem> {
  const others = (await Promise.all(story.articleIds.map((id) => news.headline(id)))).filter((citation) => citation !== null)
  const outlets = [...new Map([headline, ...others].map((citation) => [citation.outlet, citation])).values()]
  const shown = [headline, ...outlets.filter(({ outlet }) => outlet !== headline.outlet)].slice(0, mostOutlets)
  const more = outlets.length - shown.length
  return { text: `${isUpdate ? 'Update: ' : ''}${headline.words}`, detail: more > 0 ? `+${plural(more, 'source')}` : null, citations: shown }
}
