import type { QuotationRow, SentenceRow, StoreReader } from '#store/store.ts'
import type { Button, Card } from '#chat/card.ts'
import { defineCommand } from '#chat/command.ts'
import { UserError } from '#chat/errors.ts'
import { foldCopies } from '#chat/fold-copies.ts'
import { buttonBlocks, nonAnswer, noteBlocks } from '#chat/non-answers.ts'
import { pageSize } from '#chat/pages.ts'
import { chainWords, presentQuotation, speakerWords } from '#chat/present-quotation.ts'
import { reportAmong } from '#chat/report-among.ts'
import { rememberedWords } from '#chat/remembered-words.ts'
import type { Words } from '#chat/words/words.ts'
import { rankStatements, type RankedStatement } from '#stories/alignment/rank-statements.ts'

type Ranked = RankedStatement<QuotationRow>

const mostCandidates = 50
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
  async execute({ options, store, words }) {
    if (options.text.startsWith('id:')) return answerById(options.text.slice('id:'.length), { store, words })
    const wanted = rememberedWords(options.text)
    const search = { store, words, wanted }
    if (wanted.length === 0) throw new UserError(words.whosaid.needWords, words.whosaid.needWordsHint)
    const ranked = rankStatements(wanted, await store.statementCandidates(wanted, mostCandidates)).filter(({ strength }) => strength !== 'none')
    const best = namedOf(ranked)
    if (wanted.length === 1 && ranked.length !== 1) return askForMore(ranked, search)
    if (best === undefined) return notFound(search)
    const rivals = rivalsOf(best, ranked)
    if (rivals.length > 0) return severalSpeakers([best, ...rivals], search)
    const rows = [...best.quotations, ...await store.statement(best.statementId), ...alsoBy(best, ranked).flatMap(({ quotations }) => quotations)]
    return answer({ rows, isWeak: best.strength === 'weak', line: shareLine(options.text, best.statementId) }, search)
  },
})

interface Search {
  readonly store: StoreReader
  readonly words: Words
  /** The words that somebody remembers. */
  readonly wanted: readonly string[]
}

interface Answer {
  readonly rows: readonly QuotationRow[]
  readonly isWeak: boolean
  /** What "Share" runs. */
  readonly line: string
}

/** A shared answer names its statement where the words are too many for its buttons. */
function shareLine(text: string, statementId: string): string {
  const line = `/whosaid ${text}`
  return reportAmong(line) === undefined ? `/whosaid id:${statementId}` : line
}

async function answerById(statementId: string, search: Omit<Search, 'wanted'>): Promise<Card> {
  return answer({ rows: await search.store.statement(statementId), isWeak: false, line: `/whosaid id:${statementId}` }, { ...search, wanted: [] })
}

/** The statement in all its renderings, one an article, side by side; a copy of another text is no source of its own. */
async function answer({ rows, isWeak, line }: Answer, search: Search): Promise<Card> {
  const { store, words, wanted } = search
  const folded = await foldCopies(store, oneOfEachArticle(rows))
  const shown = folded.rows.slice(0, pageSize)
  const [first] = shown
  if (first === undefined) return notFound(search)
  const copying = folded.copiedBy.filter((outlet) => shown.every(({ citation }) => citation.outlet !== outlet)).slice(0, pageSize)
  return {
    visibility: isWeak || first.level === 'unclear' ? 'private' : 'public',
    blocks: [
      { type: 'answer', text: isWeak ? words.whosaid.closest(headOf(shown, words)) : headOf(shown, words) },
      ...shown.map((row) => presentQuotation(row, { words, wanted })),
      ...noteBlocks(wordingCount(shown.filter(({ statementId }) => statementId === first.statementId)) > 1 ? words.whosaid.otherWords : null),
      ...noteBlocks(shown.some(({ statementId }) => statementId !== first.statementId) ? words.whosaid.alsoSaid : null),
      ...noteBlocks(copying.length > 0 ? words.whosaid.alsoIn(copying.join(', ')) : null),
      ...buttonBlocks(isWeak ? [] : [{ label: words.conversation.share, action: { type: 'share', line } }]),
    ],
  }
}

function wordingCount(rows: readonly QuotationRow[]): number {
  return new Set(rows.map((row) => fold(row.words))).size
}

/** Who, what kind of words, how many sources. */
function headOf(rows: readonly QuotationRow[], words: Words): string {
  const { counts, whosaid, quotation } = words
  const [first] = rows
  if (first === undefined) return ''
  const person = [speakerWords(first, words), first.speakerRole].filter((part) => part !== null).join(', ')
  const sources = [counts.sources(rows.length), ...(rows.length > 1 ? [counts.wordings(wordingCount(rows))] : [])].join(', ')
  if (first.level === 'unclear') return first.candidates.length > 0 ? whosaid.unclearAmong(first.candidates.join(words.or)) : whosaid.unclear
  if (first.level === 'second-hand') return [person, quotation.secondHand(chainWords(first.chain, words)), sources].join(' · ')
  if (rows.every(({ kind }) => kind === 'indirect')) return `${whosaid.paraphraseOf(person)} · ${sources}`
  return `${person} · ${sources}`
}

/** An article's best rendering: the one that fits the words first, then its own words before a paraphrase. */
function oneOfEachArticle(rows: readonly QuotationRow[]): QuotationRow[] {
  const shown = rows.filter(({ level }, index) => level !== 'unclear' || index === 0)
  const byArticle = Map.groupBy(shown, ({ citation }) => citation.articleId)
  return [...byArticle.values()].flatMap((own) => own.find(({ kind }) => kind !== 'indirect') ?? own[0] ?? [])
}

/** The best statement; where its article has the words twice, the one that names its speaker, unless they stand in a quotation inside another. */
function namedOf(ranked: readonly Ranked[]): Ranked | undefined {
  const [best] = ranked
  if (best?.quotations[0]?.level === 'second-hand') return best
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

/** What the same speaker is quoted with in other articles of the story, where the words stand there as well. */
function alsoBy(best: Ranked, ranked: readonly Ranked[]): readonly Ranked[] {
  const [said] = best.quotations
  if (best.strength === 'weak' || said === undefined || said.speakerName === null) return []
  return ranked.filter(({ statementId, score, quotations: [row] }) => statementId !== best.statementId && score >= best.score
    && row !== undefined && row.speakerName === said.speakerName && row.storyId === said.storyId && row.level !== 'unclear')
}

function severalSpeakers(statements: readonly Ranked[], { words, wanted }: Search): Card {
  const rows = statements.flatMap(({ quotations: [row] }) => row ?? [])
  const names = [...new Set(rows.map((row) => speakerWords(row, words)))]
  return {
    visibility: 'private',
    blocks: [
      { type: 'answer', text: words.whosaid.several(names.length, names.join(words.or)) },
      ...rows.map((row) => presentQuotation(row, { words, wanted, speaker: speakerWords(row, words) })),
      { type: 'note', text: words.whosaid.fewMore },
    ],
  }
}

async function askForMore(ranked: readonly Ranked[], { store, words, wanted }: Search): Promise<Card> {
  const [word = ''] = wanted
  const [term] = ranked.length === 0 ? await store.sentencesWith(wanted, 1) : []
  if (term === undefined) return nonAnswer(words.whosaid.alone(word, ranked.length), words.whosaid.giveFour)
  return nonAnswer(words.whosaid.inNobodysWords(word), null, [sentenceButton(term, words)])
}

async function notFound({ store, words, wanted }: Search): Promise<Card> {
  const [{ articleCount }, [sentence]] = await Promise.all([store.overview(), store.sentencesWith(wanted, 1)])
  const text = words.whosaid.nobody(articleCount)
  if (sentence === undefined) return nonAnswer(text, words.whosaid.tryRarest)
  return nonAnswer(`${text} ${words.whosaid.articlesOwn(sentence.citation.outlet)}`, null, [sentenceButton(sentence, words)])
}

function sentenceButton({ citation: { articleId, version, span } }: SentenceRow, { whosaid }: Words): Button {
  return { label: whosaid.showSentence, action: { type: 'source', articleId, version, ...span } }
}

function fold(said: string): string {
  return said.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}
