import type { QuotationRow, StoreReader } from '#store/store.ts'
import type { Card } from '#chat/card.ts'
import { encodeAction } from '#chat/button-action.ts'
import { defineCommand } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { foldCopies } from '#chat/fold-copies.ts'
import { buttonBlocks, nonAnswer, noteBlocks } from '#chat/non-answers.ts'
import { pageSize } from '#chat/pages.ts'
import { plural } from '#chat/plural.ts'
import { chainWords, presentQuotation, speakerWords } from '#chat/present-quotation.ts'
import { rememberedWords } from '#chat/remembered-words.ts'
import { rankStatements, type RankedStatement } from '#stories/alignment/rank-statements.ts'

type Ranked = RankedStatement<QuotationRow>

const mostCandidates = 80
/** Two statements that fit this much alike are both possible. */
const nearlyAsGood = 0.1

export default defineCommand({
  name: 'whosaid',
  description: 'Who said these words? A few that you remember are enough',
  example: 'whosaid great honour',
  options: {
    text: { type: 'text', required: true, description: 'Words that you remember, best four or more' },
    private: { type: 'flag', description: 'Only you see the answer' },
  },
  async execute({ options, store }) {
    if (options.text.startsWith('id:')) return answerById(store, options.text.slice('id:'.length))
    const words = rememberedWords(options.text)
    if (words.length === 0) throw new UserError('I need words to look for.', 'Give a few that you remember: /whosaid great honour.')
    const ranked = rankStatements(words, await store.statementCandidates(words, mostCandidates)).filter(({ strength }) => strength !== 'none')
    const best = namedOf(ranked)
    if (words.length === 1 && ranked.length !== 1) return askForMore(store, words, ranked)
    if (best === undefined) return notFound(store, words)
    const rivals = rivalsOf(best, ranked)
    if (rivals.length > 0) return severalSpeakers([best, ...rivals], words)
    const rows = [...best.quotations, ...await store.statement(best.statementId)]
    return answer(store, { rows, words, isWeak: best.strength === 'weak', line: shareLine(options.text, best.statementId) })
  },
})

interface Answer {
  readonly rows: readonly QuotationRow[]
  readonly words: readonly string[]
  readonly isWeak: boolean
  /** What "Share" runs. */
  readonly line: string
}

/** A shared answer names its statement where the words are too many for a button. */
function shareLine(text: string, statementId: string): string {
  const line = `/whosaid ${text}`
  return encodeAction({ type: 'share', line }) === undefined ? `/whosaid id:${statementId}` : line
}

async function answerById(store: StoreReader, statementId: string): Promise<Card> {
  return answer(store, { rows: await store.statement(statementId), words: [], isWeak: false, line: `/whosaid id:${statementId}` })
}

/** The statement in all its renderings, one an article, side by side; a copy of another text is no source of its own. */
async function answer(store: StoreReader, { rows, words, isWeak, line }: Answer): Promise<Card> {
  const folded = await foldCopies(store, oneOfEachArticle(rows))
  const shown = folded.rows.slice(0, pageSize)
  const [first] = shown
  if (first === undefined) return notFound(store, words)
  return {
    visibility: isWeak || first.level === 'unclear' ? 'private' : 'public',
    blocks: [
      { type: 'answer', text: `${isWeak ? 'Closest match, not sure: ' : ''}${headOf(shown)}` },
      ...shown.map((row) => presentQuotation(row, words)),
      ...noteBlocks(wordingCount(shown) > 1 ? 'The same statement in other words is shown beside it, never merged.' : null),
      ...noteBlocks(folded.copiedBy.length > 0 ? `Also in ${folded.copiedBy.slice(0, pageSize).join(', ')}, as a copy.` : null),
      ...buttonBlocks(isWeak ? [] : [{ label: 'Share', action: { type: 'share', line } }]),
    ],
  }
}

function wordingCount(rows: readonly QuotationRow[]): number {
  return new Set(rows.map(({ words }) => fold(words))).size
}

/** Who, what kind of words, how many sources. */
function headOf(rows: readonly QuotationRow[]): string {
  const [first] = rows
  if (first === undefined) return ''
  const person = [speakerWords(first), first.speakerRole].filter((words) => words !== null).join(', ')
  const sources = `${plural(rows.length, 'source')}${rows.length > 1 ? `, ${plural(wordingCount(rows), 'wording')}` : ''}`
  if (first.level === 'unclear') return first.candidates.length > 0 ? `Speaker unclear: ${first.candidates.join(' or ')}` : 'Speaker unclear'
  if (first.level === 'second-hand') return `${person} · second-hand: ${chainWords(first.chain)} · ${sources}`
  if (rows.every(({ kind }) => kind === 'indirect')) return `Not a quotation: a paraphrase of ${person}. · ${sources}`
  return `${person} · ${sources}`
}

/** An article's best rendering: the one that fits the words first, then its own words before a paraphrase. */
function oneOfEachArticle(rows: readonly QuotationRow[]): QuotationRow[] {
  const shown = rows.filter(({ level }, index) => level !== 'unclear' || index === 0)
  const byArticle = Map.groupBy(shown, ({ citation }) => citation.articleId)
  return [...byArticle.values()].flatMap((own) => own.find(({ kind }) => kind !== 'indirect') ?? own[0] ?? [])
}

/** The best statement; where the same article has the words twice, or a quotation inside another, the one that names its speaker. */
function namedOf(ranked: readonly Ranked[]): Ranked | undefined {
  const [best] = ranked
  return ranked.find((other) => best !== undefined && isRepeat(other, best) && other.quotations[0]?.speakerName !== null) ?? best
}

function isRepeat({ quotations: [one] }: Ranked, { quotations: [other] }: Ranked): boolean {
  if (one === undefined || other === undefined || one.citation.articleId !== other.citation.articleId) return false
  const [left, right] = [fold(one.words), fold(other.words)]
  return left.includes(right) || right.includes(left)
}

/** Other statements that fit nearly as well and are somebody else's. */
function rivalsOf(best: Ranked, ranked: readonly Ranked[]): Ranked[] {
  const speaker = best.quotations[0]?.speakerName
  const asGood = ranked.filter((other) => other !== best && other.strength === best.strength && other.score >= best.score - nearlyAsGood)
  return asGood
    .filter((other) => !isRepeat(other, best))
    .filter(({ quotations: [row] }) => row !== undefined && row.speakerName !== null && row.speakerName !== speaker)
    .slice(0, pageSize - 1)
}

function severalSpeakers(statements: readonly Ranked[], words: readonly string[]): Card {
  const rows = statements.flatMap(({ quotations: [row] }) => row ?? [])
  const names = [...new Set(rows.map(speakerWords))]
  return {
    visibility: 'private',
    blocks: [
      { type: 'answer', text: `${plural(names.length, 'possible speaker')}, so no answer: ${names.join(' or ')}` },
      ...rows.map((row) => presentQuotation(row, words, row.speakerName)),
      { type: 'note', text: 'A few more words would settle it.' },
    ],
  }
}

async function askForMore(store: StoreReader, words: readonly string[], ranked: readonly Ranked[]): Promise<Card> {
  const [word = ''] = words
  const [term] = ranked.length === 0 ? await store.sentencesWith(words, 1) : []
  if (term === undefined) return nonAnswer(`“${word}” alone is too little: ${plural(ranked.length, 'statement')} with it.`, 'Give at least four words that you remember.')
  return nonAnswer(`Give at least four words. “${word}” stands in an article, but in nobody’s words.`, null, [
    { label: 'Show sentence', action: { type: 'source', articleId: term.citation.articleId, version: term.citation.version, ...term.citation.span } },
  ])
}

async function notFound(store: StoreReader, words: readonly string[]): Promise<Card> {
  const [{ articleCount }, [sentence]] = await Promise.all([store.overview(), store.sentencesWith(words, 1)])
  const text = `Nobody is quoted with these words in ${plural(articleCount, 'article')}.`
  if (sentence === undefined) return nonAnswer(text, 'Try the rarest words that you remember; order and spelling do not matter.')
  return nonAnswer(`${text} They stand in ${sentence.citation.outlet}, as the article’s own.`, null, [
    { label: 'Show sentence', action: { type: 'source', articleId: sentence.citation.articleId, version: sentence.citation.version, ...sentence.citation.span } },
  ])
}

function fold(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
