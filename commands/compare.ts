import type { Citation } from '#model/citation.ts'
import type { ComparedSide, Difference, DifferenceKind } from '#model/difference.ts'
import type { Story } from '#model/story.ts'
import type { ArticleRecord, StoreReader } from '#store/store.ts'
import type { ListItem } from '#chat/card.ts'
import { citeHeadline } from '#chat/cite-headline.ts'
import { defineCommand } from '#chat/command.ts'
import { dateWords } from '#chat/date-words.ts'
import { excerpt } from '#chat/excerpt.ts'
import { findStory, topicOf } from '#chat/find-story.ts'
import { buttonBlocks, nonAnswer } from '#chat/non-answers.ts'
import { pageOf, pageOption } from '#chat/pages.ts'
import { withoutThat } from '#chat/present-quotation.ts'
import { quoted } from '#chat/quoted.ts'
import type { Words } from '#chat/words/words.ts'

/** What sources dispute comes before what they share, and before what only one has. */
const order: readonly DifferenceKind[] = [
  'date-conflict', 'number-conflict', 'name-conflict', 'changed', 'two-wordings', 'direct-vs-indirect', 'only-quoted-by', 'single-source',
]
const sideChars = 160

export default defineCommand({
  name: 'compare',
  description: 'What the sources of a story say alike, differently, or alone',
  example: 'compare clubhouse',
  answersPrivately: true,
  options: {
    story: { type: 'text', required: true, completes: 'story', description: 'A story, a person or a word from the headline' },
    a: { type: 'text', completes: 'outlet', description: 'Only what this outlet says' },
    b: { type: 'text', completes: 'outlet', description: 'Beside what this one says' },
    page: pageOption,
  },
  async execute({ options, store, words }) {
    const found = await findStory(options.story, { store, words, lineOf: (story) => `/compare ${story}` })
    if ('card' in found) return found.card
    const view = await store.storyView(found.story.id)
    const outlets = [options.a, options.b].filter((outlet) => outlet !== undefined)
    const all = await between(view?.differences ?? [], outlets, store)
    const rows = all.toSorted((left, right) => order.indexOf(left.kind) - order.indexOf(right.kind))
    if (rows.length === 0) {
      const { sourceCount } = found.story
      if (outlets.length > 0) return nonAnswer(words.compare.nothing(found.story.title), words.compare.leaveOut)
      return nonAnswer(words.compare.nothing(found.story.title), sourceCount < 2 ? words.compare.oneSource : words.compare.nothingBeside)
    }
    const page = pageOf(rows, options.page, { words, lineOf: (number) => `${lineOfPage(found.story, options)} page:${number}` })
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

/** The rows that have a side of each outlet, with these sides alone; where two are named, also what only one of them says. */
async function between(rows: readonly Difference[], outlets: readonly string[], store: StoreReader): Promise<readonly Difference[]> {
  if (outlets.length === 0) return rows
  const wanted = outlets.map((outlet) => outlet.toLowerCase())
  const outletOf = async ({ articleId }: ComparedSide) => (await citeHeadline(store, articleId))?.outlet.toLowerCase() ?? ''
  const kept = await Promise.all(rows.map(async (row) => {
    const own = await Promise.all(row.sides.map(outletOf))
    const sides = row.sides.filter((_, index) => outlets.length === 1 || wanted.includes(own[index] ?? ''))
    const isAlone = row.kind === 'only-quoted-by' || row.kind === 'single-source'
    const hasAll = isAlone ? own.some((outlet) => wanted.includes(outlet)) : wanted.every((outlet) => own.includes(outlet))
    return hasAll ? [{ ...row, sides }] : []
  }))
  return kept.flat()
}

function lineOfPage(story: Story, { a, b }: { readonly a: string | undefined, readonly b: string | undefined }): string {
  return [`/compare ${topicOf(story)}`, ...(a === undefined ? [] : [`a:${quoted(a)}`]), ...(b === undefined ? [] : [`b:${quoted(b)}`])].join(' ')
}

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
  return { shown: `${said}${valueWords(side.value, words)}`, citation: citeSentence(record, side) }
}

/** A day in words, or a name as it is spelt; a number stands in the words that are shown. */
function valueWords(value: string | null, words: Words): string {
  if (value === null || /^[\d.]+$/.test(value)) return ''
  return ` = ${/^\d{4}-/.test(value) ? dateWords(value, words) : value}`
}

function citeSentence({ article, findings }: ArticleRecord, { span }: ComparedSide): Citation {
  const touched = findings.sentences.filter((sentence) => sentence.span.start < span.end && span.start < sentence.span.end)
  const start = Math.min(span.start, touched[0]?.span.start ?? span.start)
  const end = Math.max(span.end, touched.at(-1)?.span.end ?? span.end)
  const outlet = article.publisher ?? article.file
  return { articleId: article.id, version: article.version, outlet, url: article.url, span: { start, end }, words: article.text.slice(start, end) }
}
