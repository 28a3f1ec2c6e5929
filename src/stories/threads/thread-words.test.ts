import { expect, it } from 'vitest'
import type { StoryArticle } from '../story-article.ts'
import { threadWords } from './thread-words.ts'

function told(title: string, names: readonly (readonly [name: string, mentions: number])[], copyOf: string | null = null): StoryArticle {
  const mention = (personId: string) => ({ span: { start: 0, end: 1 }, form: 'name' as const, personId, rule: 'by hand' })
  return {
    article: { id: title, version: 1, file: '', publisher: null, url: null, publishedAt: null, language: 'en', rights: null, title, text: '', parts: [], contentHash: '' },
    findings: {
      sentences: [], timexes: [], events: [], quotations: [],
      mentions: names.flatMap(([name, count]) => Array.from({ length: count }, () => mention(name))),
      persons: names.map(([name]) => ({ id: name, name, aliases: [name], kind: 'person', gender: 'unknown', role: null })),
    },
    copyOf,
  }
}

it('asks for the names that a text dwells on, the most named first, and the words of the headline', () => {
  expect(threadWords([told('The dam of Osterby', [['Jan Berg', 1], ['Ada Lindqvist', 2], ['River Board', 3]])])).toEqual(['river', 'board', 'ada', 'lindqvist', 'dam', 'osterby'])
})

it('asks for nothing of a copy', () => {
  expect(threadWords([told('Quay closed', []), told('Wharf shut', [['Jan Berg', 4]], 'Quay closed')])).toEqual(['quay', 'closed'])
})
