import type { Citation } from '#model/citation.ts'
import type { ComparedSide, Difference, DifferenceKind } from '#model/difference.ts'
import type { ArticleRecord, StoreReader } from '#store/store.ts'
import type { ListItem } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { dateWords } from '#chat/date-words.ts'
import { excerpt } from '#chat/excerpt.ts'
import { findStory, topicOf } from '#chat/find-story.ts'
import { buttonBlocks, nonAnswer } from '#chat/non-answers.ts'
import { pageOf, pageOption } from '#chat/pages.ts'
import { withoutThat } from '#chat/present-quotation.ts'
import type { Words } from '#chat/words/words.ts'

/** What sources dispute comes before what they share, and before what only one has. */
const order: readonly DifferenceKind[] = [
  'date-conflict', 'number-conflict', 'changed', 'two-wordings', 'direct-vs-indirect', 'only-quoted-by', 'single-source',
]
const sideChars = 160

export default defineCommand({
  name: 'compare',
  description: 'What the sources of a story say alike, differently, or alone',
  example: 'compare clubhouse',
  answersPrivately: true,
  options: {
    story: { type: 'text', required: true, completes: 'story', description: 'A story, a person or a word from the headline' },
    page: pageOption,
  },
  async execute({ options, store, words }) {
    const found = await findStory(options.story, { store, words, lineOf: (story) => `/compare ${story}` })
    if ('card' in found) return found.card
    const view = await store.storyView(found.story.id)
    const rows = (view?.differences ?? []).toSorted((left, right) => order.indexOf(left.kind) - order.indexOf(right.kind))
    if (rows.length === 0) {
      const { sourceCount } = found.story
      return nonAnswer(words.compare.nothing(found.story.title), sourceCount < 2 ? words.compare.oneSource : words.compare.nothingBeside)
    }
    const page = pageOf(rows, options.page, { words, lineOf: (number) => `/compare ${topicOf(found.story)} page:${number}` })
    const items = await Promise.all(page.items.map((row) => presentRow(row, { store, words })))
    return {
      visibility: 'public',
      blocks: [
        { type: 'answer', text: `${found.story.title} · ${words.counts.sources(found.story.sourceCount)}` },
        { type: 'list', items: items.flat() },
        { type: 'note', text: words.compare.selection },
        ...buttonBlocks(page.buttons),
      ],
    }
  },
})

interface Reading {
  readonly store: StoreReader
  readonly words: Words
}

async function presentRow(row: Difference, reading: Reading): Promise<readonly ListItem[]> {
  const sides = (await Promise.all(row.sides.map((side) => readSide(side, reading)))).filter((side) => side !== undefined)
  if (sides.length !== row.sides.length) return []
  return [{
    text: `${[reading.words.compare.differences[row.kind], row.speakerName].filter((part) => part !== null).join(', ')}: ${sides.map(({ shown }) => shown).join(' / ')}`,
    detail: null,
    citations: sides.map(({ citation }) => citation),
  }]
}

interface ReadSide {
  readonly shown: string
  readonly citation: Citation
}

/** A side's exact words, with the value that is compared, and the sentence they stand in. */
async function readSide(side: ComparedSide, { store, words }: Reading): Promise<ReadSide | undefined> {
  const record = await store.article(side.articleId)
  if (record === undefined) return undefined
  const said = excerpt(withoutThat(record.article.text.slice(side.span.start, side.span.end)), [], sideChars)
  const value = side.value === null || !/^\d{4}-/.test(side.value) ? '' : ` = ${dateWords(side.value, words)}`
  return { shown: `${said}${value}`, citation: citeSentence(record, side) }
}

function citeSentence({ article, findings }: ArticleRecord, { span }: ComparedSide): Citation {
  const touched = findings.sentences.filter((sentence) => sentence.span.start < span.end && span.start < sentence.span.end)
  const start = Math.min(span.start, touched[0]?.span.start ?? span.start)
  const end = Math.max(span.end, touched.at(-1)?.span.end ?? span.end)
  const outlet = article.publisher ?? article.file
  return { articleId: article.id, version: article.version, outlet, url: article.url, span: { start, end }, words: article.text.slice(start, end) }
}
