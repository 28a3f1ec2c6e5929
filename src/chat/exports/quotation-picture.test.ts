import { expect, it } from 'vitest'
import type { QuotationRow } from '#store/store.ts'
import { english } from '../words/english.ts'
import { mayBePicture, quotationPicture } from './quotation-picture.ts'

const row: QuotationRow = {
  key: { articleId: 'a1', quotationId: 'q2' }, statementId: 's', storyId: 't', kind: 'direct', level: 'stated',
  words: '“We have waited nine winters for this ferry, and now it is <painted> & nobody may board it,”',
  speakerName: 'Tom Byrne', speakerRole: 'master of the harbour guild', sourceWords: 'Tom Byrne', antecedentWords: null, candidates: [], chain: [], isDenied: false, reason: '',
  citation: { articleId: 'a1', version: 1, outlet: 'Harbour Post', url: 'https://post.example/a', span: { start: 0, end: 10 }, words: '' },
  publishedAt: '2022-05-10T09:00:00Z',
}

it('shows the words, who said them, the outlet and the day', () => {
  const { name, mediaType, text } = quotationPicture(row, english)
  expect([name, mediaType]).toEqual(['quotation-a1-q2.svg', 'image/svg+xml'])
  expect(text).toContain('Tom Byrne, master of the harbour guild</text>')
  expect(text).toContain('Harbour Post · 10 May 2022 · post.example</text>')
  expect(text).toContain('<title>Tom Byrne, master of the harbour guild: “We have waited nine winters for this ferry, and now it is &lt;painted&gt; &amp; nobody may board it,”</title>')
})

it('says that no day is given, and leaves out what it does not know', () => {
  const { text } = quotationPicture({ ...row, publishedAt: null, speakerRole: null, citation: { ...row.citation, url: null } }, english)
  expect(text).toContain('>Harbour Post · date not given</text>')
  expect(text).toContain('>Tom Byrne</text>')
})

it('sets every word, in lines that fit', () => {
  const { text } = quotationPicture({ ...row, words: `“${'wharf '.repeat(20)}${'x'.repeat(90)}\u0000\ud800”` }, english)
  const lines = [...text.matchAll(/Georgia[^>]*>([^<]*)</g)].map(([, line = '']) => line)
  expect(lines.every((line) => line.length <= 36)).toBe(true)
  expect(lines.join('').replaceAll(' ', '')).toBe(`“${'wharf'.repeat(20)}${'x'.repeat(90)}\ufffd”`)
})

it.each([
  [{ level: 'resolved' }], [{ kind: 'mixed' }], [{ speakerName: null }], [{ isDenied: true }], [{ words: `“${'x'.repeat(220)}”` }],
] as const)('makes no picture of %j', (changed) => {
  expect(mayBePicture(row)).toBe(true)
  expect(mayBePicture({ ...row, ...changed })).toBe(false)
})
