import type { Level } from '#model/quotation.ts'
import type { PersonRow, QuotationFilter, QuotationRow, StoreReader } from '#store/store.ts'
import type { Block, Button, Card, ListItem, QuotationBlock } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { dateWords } from '#chat/date-words.ts'
import { excerpt } from '#chat/excerpt.ts'
import { mayBePicture, quotationPicture } from '#chat/exports/quotation-picture.ts'
import { UserError } from '#chat/errors.ts'
import { foldCopies } from '#chat/fold-copies.ts'
import { findPerson } from '#chat/find-person.ts'
import { findStory, topicOf } from '#chat/find-story.ts'
import { buttonBlocks, nonAnswer } from '#chat/non-answers.ts'
import { pageOf, pageOption } from '#chat/pages.ts'
import { chainWords, presentQuotation, speakerWords, withoutThat } from '#chat/present-quotation.ts'
import { quoted } from '#chat/quoted.ts'
import type { Words } from '#chat/words/words.ts'

/** What a reader sees unless a level is asked for: nobody is shown as the speaker of what may be somebody else's. */
const shownLevels: readonly Level[] = ['stated', 'resolved', 'second-hand', 'paraphrase']
const mostStatements = 200

export default defineCommand({
  name: 'quote',
  description: 'What somebody said, letter for letter, with the sentence it stands in',
  example: 'quote peskov',
  options: {
    person: { type: 'text', completes: 'person', description: 'Who said it: a person or an organisation' },
    about: { type: 'text', description: 'Words that must stand in the quotation or its sentence' },
    story: { type: 'text', completes: 'story', description: 'Only from this story' },
    outlet: { type: 'text', completes: 'outlet', description: 'Only as this outlet has it' },
    since: { type: 'day', description: 'Only articles from this day on' },
    until: { type: 'day', description: 'Only articles up to this day' },
    level: { type: 'choice', choices: ['stated', 'resolved', 'paraphrase', 'second-hand', 'unclear'], description: 'How sure the speaker is' },
    order: { type: 'choice', choices: ['latest', 'random'], description: 'The newest first, or any one' },
    page: pageOption,
    card: { type: 'flag', description: 'As a picture, for you alone' },
    private: { type: 'flag', description: 'Only you see the answer' },
  },
  async execute({ options, store, words, now }) {
    if (options.person === undefined && options.about === undefined && options.story === undefined) {
      throw new UserError(words.quote.whose, words.quote.whoseHint)
    }
    const line = (changed: Partial<typeof options>) => lineOf({ ...options, ...changed })
    const who = options.person === undefined ? null : await findPerson(options.person, { store, words, lineOf: (person) => line({ person }) })
    if (who !== null && 'card' in who) return who.card
    const where = options.story === undefined ? null : await findStory(options.story, { store, words, lineOf: (story) => line({ story }) })
    if (where !== null && 'card' in where) return where.card
    const filter: QuotationFilter = {
      ...(who === null ? {} : { personIds: [who.person.id] }),
      ...(where === null ? {} : { storyId: where.story.id }),
      ...definedOnly({ about: options.about, outlet: options.outlet, since: options.since, until: options.until }),
      levels: options.level === undefined ? shownLevels : [options.level],
      limit: mostStatements,
    }
    const { rows } = await foldCopies(store, await store.quotations(filter))
    const all = groupByStatement(rows)
    if (all.length === 0) return nothingBy(who?.person ?? null, filter, { store, words })
    if (options.card === true) return pictureCard(all.flat(), words)
    const { statements, paraphraseCount } = ownWordsFirst(all)
    const found = { ...(where === null ? {} : { story: topicOf(where.story) }), ...(who === null ? {} : { person: who.person.name }) }
    const isRandom = options.order === 'random'
    const shown = isRandom ? anyOne(statements, now) : statements
    const page = pageOf(shown, options.page, { words, lineOf: (number) => line({ ...found, page: number }) })
    const paraphrases: readonly Button[] = paraphraseCount === 0 ? [] : [
      { label: words.quote.paraphrases(paraphraseCount), action: { type: 'run', line: line({ ...found, level: 'paraphrase' }) } },
    ]
    return {
      visibility: 'public',
      blocks: [
        { type: 'answer', text: headOf(who?.person ?? null, statements, words) },
        ...page.items.flatMap((rows) => presentStatement(rows, who === null, words)),
        ...buttonBlocks([...isRandom ? [another(line(found), words)] : page.buttons, ...paraphrases]),
      ],
    }
  },
})

/** The newest quotation that may stand in a picture, with the same words beside it. */
function pictureCard(rows: readonly QuotationRow[], words: Words): Card {
  const row = rows.find(mayBePicture)
  if (row === undefined) return nonAnswer(words.quote.noPicture, words.quote.noPictureHint)
  const blocks: readonly Block[] = [{ type: 'answer', text: speakerWords(row, words) }, dated(presentQuotation(row, { words }), row, words), quotationPicture(row, words)]
  return { visibility: 'private', blocks }
}

/** With the day of the article that has it: words get older than the line shows. */
function dated(block: QuotationBlock, row: QuotationRow, words: Words): QuotationBlock {
  return { ...block, note: [block.note, dayOf(row, words)].filter((part) => part !== null).join(' · ') }
}

function dayOf({ publishedAt }: QuotationRow, words: Words): string {
  return dateWords(publishedAt?.slice(0, 10) ?? null, words)
}

/** Which one changes from second to second, and is the same for everybody at the same time. */
function anyOne<Item>(items: readonly Item[], now: Date): readonly Item[] {
  const index = Math.floor(now.getTime() / 1000) % items.length
  return items.slice(index, index + 1)
}

function another(line: string, { quote }: Words): Button {
  return { label: quote.another, action: { type: 'run', line } }
}

function lineOf(options: Readonly<Record<string, string | number | boolean | undefined>>): string {
  const given = Object.entries(options).filter(([, value]) => value !== undefined && value !== false)
  return `/quote ${given.map(([name, value]) => name === 'person' ? quoted(String(value)) : `${name}:${String(value).startsWith('"') ? String(value) : quoted(String(value))}`).join(' ')}`
}

function definedOnly<Value>(values: Readonly<Record<string, Value | undefined>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]))
}

/** One entry a statement, in the order of its first row; its own words before paraphrases of them. */
function groupByStatement(rows: readonly QuotationRow[]): readonly (readonly QuotationRow[])[] {
  const groups = Map.groupBy(rows.filter((row) => !rows.some((other) => isPartOf(row, other))), (row) => row.statementId)
  return [...groups.values()].map((group) => group.toSorted((left, right) => rank(left) - rank(right)))
}

/** Paraphrases stand back behind a button while there are words of somebody's own to show. */
function ownWordsFirst(all: readonly (readonly QuotationRow[])[]): { readonly statements: typeof all, readonly paraphraseCount: number } {
  const own = all.filter(([row]) => row !== undefined && row.kind !== 'indirect')
  return own.length === 0 ? { statements: all, paraphraseCount: 0 } : { statements: own, paraphraseCount: all.length - own.length }
}

/** A quotation within another one is shown with it. */
function isPartOf(row: QuotationRow, other: QuotationRow): boolean {
  return row.citation.articleId === other.citation.articleId && row.words.length < other.words.length && other.words.includes(row.words)
}

function rank(row: QuotationRow): number {
  return shownLevels.indexOf(row.level) + (row.kind === 'direct' ? 0 : 10)
}

function headOf(person: PersonRow | null, statements: readonly (readonly QuotationRow[])[], words: Words): string {
  const articles = new Set(statements.flat().map((row) => row.citation.articleId)).size
  const counts = words.quote.inArticles(statements.length, articles)
  if (person === null) return counts
  const onlyChain = statements.every(([row]) => row?.level === 'second-hand') ? statements[0]?.[0]?.chain : undefined
  if (onlyChain !== undefined) return `${person.name} · ${words.quotation.secondHand(chainWords(onlyChain, words))}`
  return [person.name, person.role, counts].filter((part) => part !== null).join(' · ')
}

/** The statement in its fullest own words, then how other articles have it, side by side and never merged. */
function presentStatement(rows: readonly QuotationRow[], isSpeakerOpen: boolean, words: Words): readonly Block[] {
  const [first, ...others] = rows
  if (first === undefined) return []
  const block = dated(presentQuotation(first, { words, speaker: isSpeakerOpen ? speakerBeside(first, words) : null }), first, words)
  const elsewhere = others.filter((row, index) => row.citation.articleId !== first.citation.articleId
    && others.findIndex((other) => other.citation.articleId === row.citation.articleId) === index)
  const items: readonly ListItem[] = elsewhere.slice(0, 2).map((row) => (
    { text: excerpt(withoutThat(row.words)), detail: `${relationOf(row, first, words)} · ${dayOf(row, words)}`, citations: [row.citation] }
  ))
  return [block, ...(items.length === 0 ? [] : [{ type: 'list', items } as const])]
}

/** Who spoke, as far as the note does not say so anyhow. */
function speakerBeside(row: QuotationRow, words: Words): string | null {
  return row.level === 'second-hand' || row.level === 'unclear' ? null : speakerWords(row, words)
}

function relationOf(row: QuotationRow, first: QuotationRow, { quote }: Words): string {
  if (row.kind === 'indirect') return quote.asParaphrase
  const fold = (said: string) => said.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return fold(row.words) === fold(first.words) ? quote.sameWords : quote.otherWording
}

async function nothingBy(
  person: PersonRow | null, filter: QuotationFilter, { store, words }: { readonly store: StoreReader, readonly words: Words },
): Promise<Card> {
  if (person === null) return nonAnswer(words.quote.noneFits, words.quote.fewerWords)
  if (person.quotationCount > 0 && Object.keys(filter).length > 3) {
    return nonAnswer(words.quote.noneOf(person.name, person.quotationCount), words.quote.leaveOut)
  }
  const { articleCount } = await store.overview()
  const about = await store.quotationsAbout(person.id, mostStatements)
  const lastName = person.name.split(' ').at(-1) ?? person.name
  const showThose: Button = { label: words.quote.showThose, action: { type: 'run', line: `/quote about:${quoted(lastName)}` } }
  const search: Button = { label: words.quote.search(lastName), action: { type: 'run', line: `/search ${quoted(lastName)}` } }
  const text = [words.quote.noneBy(person.name, articleCount), ...(about.length === 0 ? [] : [words.quote.aboutThem(about.length)])].join(' ')
  return nonAnswer(text, null, about.length === 0 ? [search] : [showThose, search])
}
