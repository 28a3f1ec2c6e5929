import { describe, expect, it } from 'vitest'
import type { Article } from '#model/article.ts'
import type { Person } from '#model/mention.ts'
import type { Quotation } from '#model/quotation.ts'
import type { StoryArticle } from './story-article.ts'
import { viewStory } from './view-story.ts'

const mayor = [
  article('a', 'Bridge to stay shut, says mayor', 'The bridge stays shut. “We will not open the bridge before the engineers have finished,” Ada Nkemelu said.', [
    quotation('q1', '“We will not open the bridge before the engineers have finished,”', 'Ada Nkemelu', 'direct'),
  ]),
  article('b', 'Mayor keeps bridge shut', 'Engineers first, says Nkemelu. Nkemelu said the bridge would not open until engineers had finished. “I miss my ferry and I miss my friends,” said Tom Byrne.', [
    quotation('q1', 'the bridge would not open until engineers had finished', 'Nkemelu', 'indirect'),
    quotation('q2', '“I miss my ferry and I miss my friends,”', 'Tom Byrne', 'direct'),
  ]),
]

describe('viewStory', () => {
  it('names the story, counts its texts and gives its days', () => {
    const copy = { ...article('c', 'Bridge to stay shut', 'The bridge stays shut.', []), copyOf: 'a' }
    expect(viewStory('s-a', [...mayor, copy]).story).toEqual({
      id: 's-a', title: 'Bridge to stay shut, says mayor', articleIds: ['a', 'b', 'c'], firstDay: '2024-05-02', lastDay: '2024-05-02', sourceCount: 2,
    })
  })

  it('takes its name in the language that most of its articles are in', () => {
    const german = { ...article('d', 'Bürgermeisterin: Bridge to stay shut', 'Die Brücke bleibt zu.', []) }
    const abroad = { ...german, article: { ...german.article, language: 'de' } }
    expect(viewStory('s-d', [abroad, ...mayor]).story.title).toBe('Bridge to stay shut, says mayor')
  })

  it('joins two renderings of one statement by the same speaker', () => {
    const { statements } = viewStory('s-a', mayor)
    expect(statements).toEqual([{ id: 'a.q1', quotations: [{ articleId: 'a', quotationId: 'q1' }, { articleId: 'b', quotationId: 'q1' }] }])
  })

  it('shows own words beside reported ones, and who is quoted by one source only', () => {
    expect(viewStory('s-a', mayor).differences.map(({ kind, speakerName }) => [kind, speakerName])).toEqual([
      ['direct-vs-indirect', 'Ada Nkemelu'],
      ['only-quoted-by', 'Tom Byrne'],
    ])
  })

  it('cites its highlights letter for letter', () => {
    const { highlights } = viewStory('s-a', mayor)
    expect(highlights.length).toBeGreaterThan(0)
    for (const { articleId, span, words } of highlights) {
      expect(mayor.find(({ article }) => article.id === articleId)?.article.text.slice(span.start, span.end)).toBe(words)
    }
  })
})

function article(id: string, title: string, text: string, quotations: readonly ((text: string) => Quotation)[]): StoryArticle {
  const parts = [{ kind: 'body', span: { start: 0, end: text.length } }] as const
  const record: Article = {
    id, version: 1, file: `${id}.txt`, publisher: null, url: null, publishedAt: '2024-05-02', language: 'en', rights: null, title, text, parts, contentHash: id,
  }
  const sentences = [...text.matchAll(/[^.]+\./g)].map(([words]) => words.trim()).map((words) => {
    const start = text.indexOf(words)
    return { span: { start, end: start + words.length }, paragraph: 0, part: 'body' as const }
  })
  const findings = { sentences, mentions: [], persons: ['Tom Byrne', 'Ada Nkemelu'].map(person), quotations: quotations.map((make) => make(text)), timexes: [], events: [] }
  return { article: record, findings, copyOf: null }
}

function person(name: string): Person {
  return { id: name.toLowerCase(), name, aliases: [name], kind: 'person', gender: 'unknown', role: null }
}

function quotation(id: string, words: string, speakerName: string, kind: Quotation['kind']): (text: string) => Quotation {
  return (text) => ({
    id, kind, content: [{ start: text.indexOf(words), end: text.indexOf(words) + words.length }], cue: null, source: null, speakerName,
    level: kind === 'indirect' ? 'paraphrase' : 'stated', reason: 'said-after', antecedent: null, candidates: [], chain: [], nestedIn: null,
    addressee: null, medium: null, isDenied: false, confidence: 1,
  })
}
