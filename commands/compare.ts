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
import { plural } from '#chat/plural.ts'
import { withoutThat } from '#chat/present-quotation.ts'

/** What a row says, in the order in which rows are shown: what sources dispute comes before what they share, and before what only one has. */
const labels: Readonly<Record<DifferenceKind, string>> = {
  'date-conflict': 'Sources differ on the day',
  'number-conflict': 'Sources differ on a number',
  'changed': 'Later',
  'two-wordings': 'One statement, two wordings',
  'direct-vs-indirect': 'Quoted and paraphrased',
  'only-quoted-by': 'Quoted only here',
  'single-source': 'Only in one source',
}
const order = Object.keys(labels)
const sideChars = 160

export default defineCommand({
  name: 'compare',
  description: 'What the sources of a story say alike, differently, or alone',
  example: 'compare clubhouse',
  options: {
    story: { type: 'text', required: true, completes: 'story', description: 'A story, a person or a word from the headline' },
    page: pageOption,
  },
  async execute({ options, store }) {
    const found = await findStory(store, options.story, (story) => `/compare ${story}`)
    if ('card' in found) return found.card
    const view = await store.storyView(found.story.id)
    const rows = (view?.differences ?? []).toSorted((left, right) => order.indexOf(left.kind) - order.indexOf(right.kind))
    if (rows.length === 0) {
      const { sourceCount } = found.story
      return nonAnswer(`Nothing to compare in “${found.story.title}”.`, sourceCount < 2 ? 'Only one source has it.' : 'Its sources say nothing that can be set side by side.')
    }
    const page = pageOf(rows, options.page, (number) => `/compare ${topicOf(found.story)} page:${number}`)
    const items = await Promise.all(page.items.map((row) => presentRow(store, row)))
    return {
      visibility: 'private',
      blocks: [
        { type: 'answer', text: `${found.story.title} · ${plural(found.story.sourceCount, 'source')}` },
        { type: 'list', items: items.flat() },
        { type: 'note', text: 'Words are quoted from the sources; selection is automatic.' },
        ...buttonBlocks(page.buttons),
      ],
    }
  },
})

async function presentRow(store: StoreReader, row: Difference): Promise<readonly ListItem[]> {
  const sides = (await Promise.all(row.sides.map((side) => readSide(store, side)))).filter((side) => side !== undefined)
  if (sides.length !== row.sides.length) return []
  return [{
    text: `${[labels[row.kind], row.speakerName].filter((part) => part !== null).join(', ')}: ${sides.map(({ words }) => words).join(' / ')}`,
    detail: null,
    citations: sides.map(({ citation }) => citation),
  }]
}

interface ReadSide {
  readonly words: string
  readonly citation: Citation
}

/** A side's exact words, with the value that is compared, and the sentence they stand in. */
async function readSide(store: StoreReader, side: ComparedSide): Promise<ReadSide | undefined> {
  const record = await store.article(side.articleId)
  if (record === undefined) return undefined
  const words = excerpt(withoutThat(record.article.text.slice(side.span.start, side.span.end)), [], sideChars)
  const value = side.value === null || !/^\d{4}-/.test(side.value) ? '' : ` = ${dateWords(side.value)}`
  return { words: `${words}${value}`, citation: citeSentence(record, side) }
}

function citeSentence({ article, findings }: ArticleRecord, { span }: ComparedSide): Citation {
  const touched = findings.sentences.filter((sentence) => sentence.span.start < span.end && span.start < sentence.span.end)
  const start = Math.min(span.start, touched[0]?.span.start ?? span.start)
  const end = Math.max(span.end, touched.at(-1)?.span.end ?? span.end)
  const outlet = article.publisher ?? article.file
  return { articleId: article.id, version: article.version, outlet, url: article.url, span: { start, end }, words: article.text.slice(start, end) }
}
