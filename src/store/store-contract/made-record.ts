import { createHash } from 'node:crypto'
import type { Person } from '#model/mention.ts'
import type { Quotation } from '#model/quotation.ts'
import type { Span } from '#model/span.ts'
import type { ArticleRecord, Statement, StoryView } from '#store/store.ts'

interface GivenQuotation extends Partial<Quotation> {
  readonly words: string | readonly string[]
  readonly speaker: string
  readonly sourceWords?: string
}

interface GivenRecord {
  readonly title?: string
  readonly storyId?: string
  readonly publisher?: string
  readonly url?: string
  readonly rights?: string
  readonly publishedAt?: string
  readonly persons?: readonly string[]
  readonly roles?: Readonly<Record<string, string>>
  readonly quotations?: readonly GivenQuotation[]
}

/** An article with its findings, as ingest would hand it over: a sentence ends with a full stop and a blank. */
export function record(id: string, text: string, given: GivenRecord): ArticleRecord {
  const persons = (given.persons ?? given.quotations?.map(({ speaker }) => speaker) ?? []).map((name) => person(name, given.roles?.[name] ?? null))
  return {
    article: {
      id, version: 1, file: `${id}.txt`, publisher: given.publisher ?? null, url: given.url ?? null, publishedAt: given.publishedAt ?? null, language: 'en',
      rights: given.rights ?? null, title: given.title ?? '', text, parts: [{ kind: 'body', span: { start: 0, end: text.length } }], contentHash: sha256(text),
    },
    findings: {
      sentences: [...text.matchAll(/\S.*?(?:[.?!]”?(?=\s|$)|$)/g)].map((match) => (
        { span: { start: match.index, end: match.index + match[0].length }, paragraph: 0, part: 'body' })),
      mentions: persons.flatMap(({ id: personId, aliases }) => aliases.flatMap((alias) => occurrences(text, alias).map((span) => (
        { span, form: 'name' as const, personId, rule: 'by hand' })))),
      persons, timexes: [], events: [],
      quotations: (given.quotations ?? []).map((quotation, place) => madeQuotation(text, `q${place + 1}`, quotation)),
    },
    analysisKey: 'rules 1', storyId: given.storyId ?? 'clubhouse', copyOf: null, features: JSON.stringify({ of: id }),
  }
}

function madeQuotation(text: string, id: string, { words, speaker, sourceWords = speaker, ...given }: GivenQuotation): Quotation {
  return {
    id, kind: 'direct', content: [words].flat().map((part) => spanOf(text, part)), cue: null, source: [spanOf(text, sourceWords)], speakerName: speaker, level: 'stated',
    reason: 'by hand', antecedent: null, candidates: [], chain: [], nestedIn: null, addressee: null, medium: null, isDenied: false, confidence: 1, ...given,
  }
}

function person(name: string, role: string | null): Person {
  const last = name.split(' ').at(-1) ?? name
  return { id: name.toLowerCase(), name, aliases: [...new Set([name, last])], kind: 'person', gender: 'unknown', role }
}

function occurrences(text: string, words: string): Span[] {
  return [...text.matchAll(new RegExp(words, 'g'))].map((match) => ({ start: match.index, end: match.index + words.length }))
}

/** Where these words stand first in the text; throws where they do not. */
export function spanOf(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`The test’s text has no “${words}”.`)
  return { start, end: start + words.length }
}

/** Where these words stand first in the article. */
export function spanIn({ article }: ArticleRecord, words: string): Span {
  return spanOf(article.text, words)
}

/** The hash of a text, as hex digits. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** The key of a quotation. */
export function key(articleId: string, quotationId: string): Statement['quotations'][number] {
  return { articleId, quotationId }
}

/** The view of the story "clubhouse" with these articles and statements, and nothing else. */
export function view(articleIds: readonly string[], statements: readonly Statement[]): StoryView {
  return {
    story: { id: 'clubhouse', title: 'Kremlin answers the call', articleIds, firstDay: '2021-02-15', lastDay: '2021-03-02', sourceCount: 2 },
    timeline: [], statements, differences: [], highlights: [],
  }
}
