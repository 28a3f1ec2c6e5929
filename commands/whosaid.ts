import type { QuotationRow, StoreReader } from '#store/store.ts'
import type { Card } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { foldCopies } from '#chat/fold-copies.ts'
import { buttonBlocks, nonAnswer, noteBlocks } from '#chat/non-answers.ts'
import { pageSize } from '#chat/pages.ts'
import { plural } from '#chat/plural.ts'
import { chainWords, presentQuotation } from '#chat/present-quotation.ts'
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
    const words = rememberedWords(options.text)
    if (words.length === 0) throw new UserError('I need words to look for.', 'Give a few that you remember: /whosaid great honour.')
    const ranked = rankStatements(words, await store.statementCandidates(words, mostCandidates)).filter(({ strength }) => strength !== 'none')
    const best = namedOf(ranked)
    if (words.length === 1 && ranked.length !== 1) return askForMore(store, words, ranked)
    if (best === undefined) return notFound(store, words)
    const rivals = rivalsOf(best, ranked)
    return rivals.length > 0 ? severalSpeakers([best, ...rivals], words) : answer(store, best, words)
  },
})

/** The statement in all its renderings, one an article, side by side. */
async function answer(store: StoreReader, best: Ranked, words: readonly string[]): Promise<Card> {
  const { rows: own, copiedBy } = await foldCopies(store, oneOfEachArticle([...best.quotations, ...await store.statement(best.statementId)]))
  const rows = own.slice(0, pageSize)
  const [first] = rows
  if (first === undefined) return notFound(store, words)
  const isWeak = best.strength === 'weak'
  const line = `/whosaid ${words.join(' ')}`
  return {
    visibility: isWeak || first.level === 'unclear' ? 'private' : 'public',
    blocks: [
      { type: 'answer', text: `${isWeak ? 'Closest match, not sure: ' : ''}${headOf(rows)}` },
      ...rows.map((row) => presentQuotation(row, words)),
      ...noteBlocks(rows.length > 1 ? 'The same statement in other words is shown beside it, never merged.' : null),
      ...noteBlocks(copiedBy.length > 0 ? `Also in ${copiedBy.slice(0, pageSize).join(', ')}, as a copy.` : null),
      ...buttonBlocks(isWeak ? [] : [{ label: 'Share', action: { type: 'share', line } }]),
    ],
  }
}

/** Who, what kind of words, how many sources. */
function headOf(rows: readonly QuotationRow[]): string {
  const [first] = rows
  if (first === undefined) return ''
  const person = [first.speakerName ?? first.sourceWords ?? 'Speaker not named', first.speakerRole].filter((words) => words !== null).join(', ')
  const sources = `${plural(rows.length, 'source')}${rows.length > 1 ? `, ${plural(new Set(rows.map(({ words }) => fold(words))).size, 'wording')}` : ''}`
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

/** The best statement; where the same article has the same words twice, the one that names the speaker (“a spokesperson said” stands above it). */
function namedOf(ranked: readonly Ranked[]): Ranked | undefined {
  const [best] = ranked
  return ranked.find((other) => best !== undefined && isRepeat(other, best) && other.quotations[0]?.speakerName !== null) ?? best
}

function isRepeat({ quotations: [one] }: Ranked, { quotations: [other] }: Ranked): boolean {
  return one !== undefined && other !== undefined && one.citation.articleId === other.citation.articleId && fold(one.words) === fold(other.words)
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
  const names = [...new Set(rows.map(({ speakerName, sourceWords }) => speakerName ?? sourceWords ?? 'somebody not named'))]
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
