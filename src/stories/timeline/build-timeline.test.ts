import { expect, it } from 'vitest'
import { analyze } from '#language/analyze.ts'
import type { Part } from '#model/article.ts'
import type { StoryArticle } from '../story-article.ts'
import { buildTimeline } from './build-timeline.ts'

/** One paragraph a line; the first line is the headline. */
function article(id: string, publishedAt: string | null, lines: readonly string[], copyOf: string | null = null): StoryArticle {
  const text = lines.join('\n')
  const starts = lines.map((_, at) => lines.slice(0, at).join('\n').length + (at === 0 ? 0 : 1))
  const parts = lines.map((line, at): Part => ({ kind: at === 0 ? 'title' : 'body', span: { start: starts[at] ?? 0, end: (starts[at] ?? 0) + line.length } }))
  const document = { text, title: null, parts, publishedAt, language: 'en' }
  return {
    article: { id, version: 1, file: `${id}.txt`, publisher: null, url: null, publishedAt, language: 'en', rights: null, title: lines[0] ?? '', text, parts, contentHash: id },
    findings: analyze(document, { spanTagger: null }),
    copyOf,
  }
}

/** Date, flags, and which articles tell it. */
function rowsOf(articles: readonly StoryArticle[]): string[] {
  return buildTimeline(articles).map((entry) => [
    entry.date, entry.isBackground ? 'background' : '', entry.doSourcesDiffer ? 'differ' : '', entry.evidence.map(({ citation }) => citation.articleId).join('+'),
  ].filter((part) => part !== '').join(' '))
}

const early = [
  'Mayor asks harbour guests to stay',
  'This past Saturday Mayor Nora Lind surprised the town by inviting the harbour guild to a public talk.',
  '“A talk is a truly curious offer, but first we must understand what is meant,” said Tom Berg, the guild master.',
  'The guild lost its own hall in 1998.',
]
const late = [
  'Nothing came of harbour talk',
  'The town hall said on Tuesday that no answer had ever come from the guild.',
  'Lind asked the guild on May 8 and repeated the invitation in a letter.',
  'Following the invite, Berg said, “A talk is a truly curious offer, but we must understand what is meant first.”',
  'The new hall opened in November.',
]

it('puts one event on one line, shows where sources differ, and keeps background apart', () => {
  expect(rowsOf([article('early', '2022-05-10', early), article('late', '2022-05-24', late)])).toEqual([
    '1998 background early',
    '2021-11 background late',
    '2022-05-07/2022-05-08 differ late+early',
    '2022-05-07/2022-05-10 late+early',
    '2022-05-24 late',
  ])
})

it('claims nothing that needs a publication date where there is none', () => {
  expect(rowsOf([article('early', null, early), article('late', null, late)])).toEqual([
    '1998 background early', 'XXXX-WXX-6 early', 'XXXX-WXX-2 late', 'XXXX-05-08 late', 'XXXX-11 background late',
  ])
})

it('counts a copy as no source of its own', () => {
  const entries = buildTimeline([article('late', '2022-05-24', late), article('copy', '2022-05-24', late, 'late')])
  const entry = entries.find(({ date }) => date === '2022-05-24')
  expect(entry?.sourceCount).toBe(1)
})

it('dates an article without a date in its lead by its publication day, and leaves plans and denials out of what happened', () => {
  const plain = ['Bridge closed', 'The old bridge is closed, the county said.', 'It will reopen on June 3.', 'It was not inspected on April 2.']
  expect(buildTimeline([article('bridge', '2022-05-24', plain)]).map(({ date, modality }) => [date, modality])).toEqual([
    ['2022-05-24', 'actual'], ['2022-06-03', 'planned'],
  ])
})

it('takes a menu with a date for no event', () => {
  const lines = ['Bridge closed', 'Home | News | Harbour Towns | 2 May 2022', 'The old bridge was closed on May 20, the county said.']
  expect(rowsOf([article('bridge', '2022-05-24', lines)])).toEqual(['2022-05-20 bridge'])
})

it('cites the sentence letter for letter', () => {
  const story = article('late', '2022-05-24', late)
  for (const { evidence } of buildTimeline([story])) {
    for (const { citation } of evidence) expect(story.article.text.slice(citation.span.start, citation.span.end)).toBe(citation.words)
  }
})

it('takes no date that is taken back, and none that names a report', () => {
  const pier = [
    'Pier owner speaks', 'The owner of the pier says the lift broke down on Tuesday, not Monday.', 'The firm will publish its first-quarter results on June 9.',
    'Correction: An earlier version of this article said the pier closed on May 2.', 'Ida Voss: Not this year.',
  ]
  expect(rowsOf([article('pier', '2022-05-26', pier)])).toEqual(['2022-05-24 pier', '2022-06-09 pier'])
})

it('begins no line with a dateline', () => {
  const fire = ['Mill burns', 'BRAE, Scotland (PR) - The old mill burned down on Tuesday, the brigade said.']
  expect(buildTimeline([article('fire', '2022-05-26', fire)])[0]?.evidence[0]?.citation.words).toBe('The old mill burned down on Tuesday, the brigade said.')
})
