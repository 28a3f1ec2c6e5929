import type { ArticleRecord } from '#store/store.ts'
import { record, sha256, spanOf } from './made-record.ts'

/** An article with one quotation in two parts. */
export const kremlin = record('kremlin', 'The call came on Monday. “It is a great honour,” Anna Orlova said, “but we need time.” Nobody else spoke.', {
  title: 'Kremlin answers', publisher: 'The Gazette', url: 'https://gazette.example/1', rights: 'CC BY', publishedAt: '2021-03-02',
  roles: { 'Anna Orlova': 'spokeswoman' },
  quotations: [{ words: ['“It is a great honour,”', '“but we need time.”'], speaker: 'Anna Orlova' }],
})

/** Its second version, where she says something else. */
export const rewritten = record('kremlin', 'Anna Orlova said: “We have not decided.”', {
  title: 'Kremlin answers', publisher: 'The Gazette', url: 'https://gazette.example/1', rights: 'CC BY', publishedAt: '2021-03-02',
  quotations: [{ words: '“We have not decided.”', speaker: 'Anna Orlova' }],
})

/** An article of the same story, with a report of speech and a speaker named in the sentence before. */
export const tesla = record('tesla', 'Orlova said that Novak had asked twice. Marek Novak smiled. “The antenna is ready.”', {
  title: 'An invitation', publisher: 'The Observer', publishedAt: '2021-02-15',
  persons: ['Orlova', 'Marek Novak'],
  quotations: [
    { words: 'that Novak had asked twice', speaker: 'Orlova', kind: 'indirect', level: 'paraphrase' },
    {
      words: '“The antenna is ready.”', speaker: 'Marek Novak', level: 'resolved',
      antecedent: spanOf('Orlova said that Novak had asked twice. Marek Novak smiled.', 'Marek Novak'),
    },
  ],
})

/** An article of another story, by no known publisher, whose speaker is unclear. */
export const anonymous = record('anonymous', 'The Harbour Board said the quay was closed.', {
  title: 'Quay closed', storyId: 'harbour', persons: ['Harbour Board'],
  quotations: [{
    words: 'the quay was closed', speaker: 'Harbour Board', speakerName: null, kind: 'indirect', level: 'unclear', candidates: ['Harbour Board', 'the mayor'],
  }],
})

/** Its second version, without a quotation. */
export const rewrittenAnonymous: ArticleRecord = {
  ...anonymous,
  article: { ...anonymous.article, text: 'The quay was open.', contentHash: sha256('The quay was open.') },
  findings: { ...anonymous.findings, quotations: [], sentences: [] },
}
