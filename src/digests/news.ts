import type { Citation } from '#model/citation.ts'
import type { Story } from '#model/story.ts'
import type { Subject } from '#model/subscription.ts'
import { citeHeadline } from '#chat/cite-headline.ts'
import type { DeskLedger } from '#store/ledger.ts'
import type { ArticleRecord, QuotationRow, StoreReader } from '#store/store.ts'
import { pausedSources } from './paused-sources.ts'

/** What composing asks of the store and the ledger. Each question is asked once a pass, however many channels want the answer. */
export interface News {
  /** Stories on the subject, newest first. */
  stories(subject: Subject): Promise<readonly Story[]>
  /** When the articles of the stories were first seen (milliseconds since the epoch), by id. */
  seen(stories: readonly Story[]): Promise<ReadonlyMap<string, number>>
  headline(articleId: string): Promise<Citation | null>
  /** Outlets that have the story in words of their own: of several texts of one outlet, and of a copy, only one counts. */
  independentSources(story: Story): Promise<number>
  /** The publication day of the newest story, where any is known. */
  newestDay(): Promise<string | null>
  highlights(storyId: string): Promise<readonly Citation[]>
  /** The first words in marks whose speaker the sentence itself names. */
  quotation(storyId: string): Promise<QuotationRow | undefined>
}

const mostCandidates = 60
/** Of a story, to choose one from. */
const mostQuotations = 5

/** The news of one pass, without the sources that an operator has paused. */
export function createNews(store: StoreReader, ledger: Pick<DeskLedger, 'seenArticles' | 'facts'>): News {
  const record = remembering((articleId: string) => store.article(articleId))
  const newest = remembering(() => store.stories({ limit: 1 }))
  const seen = remembering((articleIds: string) => ledger.seenArticles(articleIds.split('|'), null))
  // The key is a subject.
  const bySubject = remembering((subject: string) => storiesOn(store, JSON.parse(subject) as Subject, { limit: mostCandidates }))
  const quotation = remembering((storyId: string) => store.quotations({ storyId, levels: ['stated'], limit: mostQuotations }))
  const paused = remembering(() => pausedSources(ledger))

  async function isFree({ outlet }: Citation): Promise<boolean> {
    return !(await paused('')).has(outlet)
  }

  return {
    stories: (subject) => bySubject(JSON.stringify(subject)),
    seen: (stories) => seen(stories.flatMap(({ articleIds }) => articleIds).join('|')),
    headline: remembering(async (articleId: string) => {
      const headline = await citeHeadline(store, articleId)
      return headline !== null && await isFree(headline) ? headline : null
    }),
    independentSources: async ({ articleIds }) => countOutlets(await Promise.all(articleIds.map(record)), await paused('')),
    newestDay: async () => (await newest(''))[0]?.lastDay ?? null,
    highlights: remembering(async (storyId: string) => {
      const without = await paused('')
      return (await store.storyView(storyId))?.highlights.filter(({ outlet }) => !without.has(outlet)) ?? []
    }),
    async quotation(storyId) {
      const without = await paused('')
      return (await quotation(storyId)).find(({ kind, citation }) => kind === 'direct' && !without.has(citation.outlet))
    },
  }
}

/** The stories that a subscription or a follow is about, newest first. */
export async function storiesOn(
  store: StoreReader, subject: Subject, { since, limit }: { readonly since?: string, readonly limit: number },
): Promise<readonly Story[]> {
  const window = { limit, ...(since === undefined ? {} : { since }) }
  switch (subject.type) {
    case 'all':
      return store.stories(window)
    case 'topic':
      return newestFirst(await store.stories({ ...window, topic: subject.topic }))
    case 'outlet':
      return store.stories({ ...window, outlet: subject.outlet })
    case 'person':
      return store.stories({ ...window, personId: subject.personId })
    case 'story':
      return [await store.storyView(subject.storyId)].flatMap((view) => view === undefined ? [] : [view.story])
  }
}

/** Those that fit a topic best come first from the store; a digest has the newest first. */
function newestFirst(stories: readonly Story[]): readonly Story[] {
  return [...stories].sort((left, right) => (right.lastDay ?? '').localeCompare(left.lastDay ?? ''))
}

function countOutlets(records: readonly (ArticleRecord | undefined)[], without: ReadonlySet<string>): number {
  const own = records.filter((one) => one !== undefined).filter(({ copyOf }) => copyOf === null)
  return new Set(own.map(({ article }) => article.publisher ?? article.file)).difference(without).size
}

function remembering<Answer>(ask: (key: string) => Promise<Answer>): (key: string) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>()
  return (key) => {
    const known = answers.get(key)
    if (known !== undefined) return known
    const answer = ask(key)
    answers.set(key, answer)
    return answer
  }
}
