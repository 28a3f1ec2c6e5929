import { analyzeArticle, loadResources } from '#corpus/analysis.ts'
import { articleId, sha256 } from '#corpus/article-id.ts'
import { divideFound } from '#corpus/divide-found.ts'
import { noMetadata, type IncomingArticle } from '#corpus/incoming-article.ts'
import type { Findings } from '#model/findings.ts'
import { readStream } from '../../src/cli/train-stories/read-stream.ts'
import { disguise, rareWords, type Disguise } from './disguise.ts'

/** A real article, with what is found in its first sentences. */
export interface Source {
  readonly article: IncomingArticle
  /** The first sentences, and what is found in them. */
  readonly opening: Pick<IncomingArticle, 'text' | 'parts'>
  readonly findings: Findings
}

/** Stories from which an archive of any size is made. */
export interface Sources {
  readonly stories: readonly (readonly Source[])[]
  readonly rare: ReadonlySet<string>
}

const sentencesKept = 12
/** A word that stands in no more of the thousand texts marks a story: in an archive it may not stand in every copy of it. */
const rareIn = 4

/** Reads and analyses the labelled stream of mixed news. */
export async function readSources(folder: string): Promise<Sources> {
  const resources = await loadResources()
  const stream = readStream(folder, 'dev-cluster-mixed.jsonl')
  const stories = Map.groupBy(stream, ({ story }) => story)
  const analysed = stories.values().map((labelled) => labelled.map(({ title, text }) => {
    const article = divideFound('', { ...noMetadata, key: '', title, standfirst: null, text, publishedAt: '2021-03-02' }, noMetadata)
    return opened(article, analyzeArticle(article, resources))
  }))
  return { stories: [...analysed], rare: rareWords(stream.map(({ title, text }) => `${title} ${text}`), rareIn) }
}

function opened(article: IncomingArticle, findings: Findings): Source {
  const end = findings.sentences[sentencesKept - 1]?.span.end ?? article.text.length
  const sentences = findings.sentences.slice(0, sentencesKept)
  const before = <Found>(found: readonly Found[]): readonly Found[] => found.filter((each) => latestEnd(each) <= end)
  const mentions = before(findings.mentions)
  const named = new Set(mentions.map(({ personId }) => personId))
  const persons = findings.persons.filter(({ id }) => named.has(id))
  const kept = { sentences, mentions, persons, quotations: before(findings.quotations), timexes: [], events: [] }
  return { article, opening: { text: article.text.slice(0, end), parts: before(article.parts) }, findings: kept }
}

/** Where the last span inside of a finding ends. */
function latestEnd(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  if ('end' in value && typeof value.end === 'number') return value.end
  return Object.values(value).reduce((latest: number, each) => Math.max(latest, latestEnd(each)), 0)
}

/** An article of a made event: a real one with its rare words exchanged, so that no event comes twice. */
export interface MadeArticle {
  readonly incoming: IncomingArticle
  readonly source: Source
  readonly words: Disguise
  readonly storyId: string
  readonly isFirst: boolean
}

/** The articles of the made events from one on, without end: the stories in turn, each time in other words. */
export function* recombined({ stories, rare }: Sources, from: number, kind: 'openings' | 'whole'): Generator<MadeArticle> {
  for (let event = from; ; event += 1) {
    const words = disguise(rare, event + 1)
    for (const [at, source] of (stories[event % stories.length] ?? []).entries()) {
      const file = `m${event}-${at}.txt`
      const { text, parts } = kind === 'openings' ? source.opening : source.article
      const publisher = `Outlet ${(event * 7 + at * 13) % 40}`
      const made = { id: articleId(file, ''), file, publisher, title: words(source.article.title), text: words(text), parts }
      yield { incoming: { ...source.article, ...made, contentHash: sha256(made.text) }, source, words, storyId: `s-m${event}`, isFirst: at === 0 }
    }
  }
}

/** What is found in a made article. */
export function madeFindings({ source: { findings }, words }: MadeArticle): Findings {
  const { mentions, persons, quotations } = findings
  return {
    ...findings,
    mentions: mentions.map((mention) => disguised(mention, ['personId'], words)),
    persons: persons.map((person) => disguised(person, ['id', 'name', 'aliases', 'role'], words)),
    quotations: quotations.map((quotation) => disguised(quotation, ['speakerName', 'candidates', 'chain'], words)),
  }
}

/** The same finding with these of its words in other words. */
function disguised<Found extends object>(found: Found, keys: readonly (keyof Found)[], words: Disguise): Found {
  const changed = keys.map((key) => [key, inOtherWords(found[key], words)] as const)
  return Object.assign({}, found, Object.fromEntries(changed))
}

function inOtherWords(value: unknown, words: Disguise): unknown {
  if (Array.isArray(value)) return value.map((each) => inOtherWords(each, words))
  return typeof value === 'string' ? words(value) : value
}
