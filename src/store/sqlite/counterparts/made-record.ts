import { createHash } from 'node:crypto'
import type { ArticleRecord } from '#store/store.ts'

/** An article made up for a test: one sentence and one quotation for each of the given number. */
export function madeRecord(id: string, sentenceCount = 1): ArticleRecord {
  const sentences = Array.from({ length: sentenceCount }, (_, place) => `Ida Holm said: “Ship ${place} of convoy ${id} has left the harbour.”`)
  const text = sentences.join('\n')
  const starts = sentences.map((_, place) => sentences.slice(0, place).reduce((sum, sentence) => sum + sentence.length + 1, 0))
  const spans = sentences.map((sentence, place) => ({ start: starts[place] ?? 0, end: (starts[place] ?? 0) + sentence.length }))
  return {
    article: {
      id, version: 1, file: `${id}.txt`, publisher: 'The Gazette', url: null, publishedAt: '2021-03-02', language: 'en', rights: null, title: `Convoy ${id}`, text, parts: [],
      contentHash: createHash('sha256').update(text).digest('hex'),
    },
    findings: {
      sentences: spans.map((span, paragraph) => ({ span, paragraph, part: 'body' })),
      mentions: spans.map(({ start }) => ({ span: { start, end: start + 8 }, form: 'name', personId: 'ida holm', rule: 'made' })),
      persons: [{ id: 'ida holm', name: 'Ida Holm', aliases: ['Ida Holm', 'Holm'], kind: 'person', gender: 'female', role: null }],
      quotations: spans.map(({ start, end }, place) => ({
        id: `q${place + 1}`, kind: 'direct', content: [{ start: start + 15, end }], cue: [{ start: start + 9, end: start + 13 }], source: [{ start, end: start + 8 }],
        speakerName: 'Ida Holm', level: 'stated', reason: 'made', antecedent: null, candidates: [], chain: [], nestedIn: null, addressee: null, medium: null,
        isDenied: false, confidence: 1,
      })),
      timexes: [], events: [],
    },
    analysisKey: 'made', storyId: `story ${id}`, copyOf: null, features: '{}',
  }
}
