import { DateTime } from 'luxon'
import type { Citation } from '#model/citation.ts'
import type { Block, Card, ListItem } from '#chat/card.ts'
import type { Language } from '#model/subscription.ts'
import { wordsFor } from '#chat/words/words-for.ts'
import type { Words } from '#chat/words/words.ts'
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
  readonly language: Language
  readonly stories: readonly ChosenStory[]
  readonly corrections?: readonly Correction[]
}

/** One line a story, each with the links of its outlets, then what was put right since the last digest. */
export async function composePost(news: News, title: string, { stories, language, corrections = [] }: Contents): Promise<Draft> {
  const words = wordsFor(language)
  const items = await Promise.all(stories.map((one) => storyLine(news, one, words)))
  const { card, citations } = withCitations({
    visibility: 'public',
    language,
    blocks: [
      { type: 'answer', text: title },
      ...(items.length === 0 ? [] : [{ type: 'list', items } as const]),
      ...[...new Set(corrections.map(({ note }) => note))].map((note) => ({ type: 'note', text: words.posts.corrections(note) } as const)),
      ...(items.length === 0 ? [] : [{ type: 'note', text: words.posts.selection }, settingsButton(words)] as const),
    ],
  })
  return {
    card,
    uses: usesOf(citations),
    storyIds: stories.map(({ story }) => story.id),
    newArticleIds: stories.flatMap(({ newIds }) => newIds),
    tells: corrections,
    details: await composeDetails(news, stories, language),
  }
}

export interface Due {
  readonly dueAt: Date
  readonly timeZone: string
  readonly language?: Language | undefined
}

/** "Wednesday 3 Mar 2021, 08:30 CET · 3 stories". */
export function digestTitle({ dueAt, timeZone, language = 'en' }: Due, storyCount: number): string {
  const { locale, posts } = wordsFor(language)
  return posts.title(DateTime.fromJSDate(dueAt, { zone: timeZone }).setLocale(locale).toFormat(posts.dayFormat), storyCount)
}

/** To the one who presses only. */
function settingsButton({ posts }: Words): Block {
  return { type: 'buttons', buttons: [{ label: posts.settings, action: { type: 'run', line: '/subscriptions' } }] }
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

async function storyLine(news: News, { story, isUpdate, headline }: ChosenStory, { posts }: Words): Promise<ListItem> {
  const others = (await Promise.all(story.articleIds.map((id) => news.headline(id)))).filter((citation) => citation !== null)
  const outlets = [...new Map([headline, ...others].map((citation) => [citation.outlet, citation])).values()]
  const shown = [headline, ...outlets.filter(({ outlet }) => outlet !== headline.outlet)].slice(0, mostOutlets)
  const more = outlets.length - shown.length
  return { text: isUpdate ? posts.update(headline.words) : headline.words, detail: more > 0 ? posts.moreSources(more) : null, citations: shown }
}
