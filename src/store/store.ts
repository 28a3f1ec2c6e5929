import type { Article } from '#model/article.ts'
import type { ArticleChange } from '#model/article-change.ts'
import type { Citation } from '#model/citation.ts'
import type { Difference } from '#model/difference.ts'
import type { Findings } from '#model/findings.ts'
import type { Level, QuotationKind } from '#model/quotation.ts'
import type { Story } from '#model/story.ts'
import type { TimelineEntry } from '#model/timeline.ts'
import type { StoryVerdict } from '#model/verdict.ts'

/** Everything that is kept of one version of one article; it is written in one transaction. */
export interface ArticleRecord {
  readonly article: Article
  readonly findings: Findings
  /** Stands for the rules, the weights and the publication date that the findings were made with. */
  readonly analysisKey: string
  readonly storyId: string
  /** The article whose text this one repeats; null for a text of its own. */
  readonly copyOf: string | null
  /** What the grouping of stories needs to know of the article after a restart; opaque to the store (JSON). */
  readonly features: string
  /** The publisher's words that this text corrects an earlier one; null or absent where there are none. */
  readonly correctionNote?: string | null
}

/** A record on its way between threads: what none of those in between reads stands as JSON, which is several times as cheap to hand on. */
export interface PackedRecord extends Omit<ArticleRecord, 'article' | 'findings'> {
  readonly articleId: string
  /** The article without its text. */
  readonly details: string
  readonly text: string
  readonly findings: string
}

/** What saving an article came to. */
export type Saved = 'added' | 'new-version' | 'analysed-again'

/** What stands in the store for a file: enough to tell whether it must be read again. */
export interface KnownArticle {
  readonly id: string
  readonly file: string
  readonly version: number
  readonly storyId: string
  readonly contentHash: string
  readonly analysisKey: string
  /** What surrounds the text: SHA-256, in hexadecimal, of `JSON.stringify([title, publisher, url, publishedAt, language, rights])`. */
  readonly metadataHash: string
}

/** A file of the corpus that was read through: nothing is wrong with it, and the store has all that it holds. */
export interface ReadFile {
  readonly file: string
  /** Stands for the file as it was, and for what it was read with. */
  readonly stamp: string
  readonly articleCount: number
}

/** What is computed over a whole story when its articles change, so that no command has to. */
export interface StoryView {
  readonly story: Story
  readonly timeline: readonly TimelineEntry[]
  /** Quotations that are one statement; a quotation stands in at most one statement. */
  readonly statements: readonly Statement[]
  readonly differences: readonly Difference[]
  readonly highlights: readonly Citation[]
  /** Earlier stories of the same running topic, nearest first; absent where there are none. Of a story that is saved only the ids count. */
  readonly earlier?: readonly Story[]
}

/** The same statement in several renderings: repeats in one article, other wordings in others. */
export interface Statement {
  readonly id: string
  readonly quotations: readonly QuotationKey[]
}

export interface QuotationKey {
  readonly articleId: string
  readonly quotationId: string
}

/** A quotation as the commands show it. */
export interface QuotationRow {
  readonly key: QuotationKey
  /** Quotations with the same statement are renderings of the same words; a quotation alone is its own statement. */
  readonly statementId: string
  readonly storyId: string
  readonly kind: QuotationKind
  readonly level: Level
  /** The content's parts joined by " … ", each letter for letter, with their marks. */
  readonly words: string
  readonly speakerName: string | null
  readonly speakerRole: string | null
  /** The source mention as it stands ("He"), or null. */
  readonly sourceWords: string | null
  /** The words that settled the source ("Peskov"), and whether they stand in another sentence; null where the source names the speaker. */
  readonly antecedentWords: string | null
  readonly candidates: readonly string[]
  readonly chain: readonly string[]
  readonly isDenied: boolean
  readonly reason: string
  readonly citation: Citation
  readonly publishedAt: string | null
}

export interface QuotationFilter {
  /** `PersonRow.id`s. */
  readonly personIds?: readonly string[]
  /** Words that must stand in the quotation or its sentence. */
  readonly about?: string
  readonly storyId?: string
  readonly outlet?: string
  /** Publication days, inclusive. */
  readonly since?: string
  readonly until?: string
  readonly levels?: readonly Level[]
  /** newest publication first (unknown last), or the order of ingest. Newest by default. */
  readonly limit: number
  readonly offset?: number
}

/** Somebody who is quoted or named somewhere in the corpus. */
export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: 'person' | 'organisation' | 'unknown'
  readonly role: string | null
  /** Quotations by that person at any level but unclear. */
  readonly quotationCount: number
  /** Articles that name the person. */
  readonly articleCount: number
}

/** Another name of a person, by an operator's word. */
export interface PersonAlias {
  readonly alias: string
  /** `PersonRow.id`. */
  readonly personId: string
}

export interface OutletRow {
  readonly outlet: string
  readonly articleCount: number
  /** Latest publication day, where any is known. */
  readonly lastPublishedOn: string | null
  readonly rights: readonly string[]
}

/** Quotations that share rare words with a remembered statement, for ranking by alignment. */
export interface StatementCandidates {
  readonly quotations: readonly QuotationRow[]
  /** In how many quotations each of the asked words stands, after correction of spelling. */
  readonly documentFrequencies: ReadonlyMap<string, number>
  /** Asked word → the word of the corpus it was taken for ("honor" → "honour"); only where they differ. */
  readonly corrections: ReadonlyMap<string, string>
  readonly quotationCount: number
}

export interface SentenceRow {
  readonly citation: Citation
  readonly storyId: string
  readonly publishedAt: string | null
}

export interface StoryQuery {
  readonly topic?: string
  /** Only stories with an article of that outlet, or one that names that person (`PersonRow.id`); not together with a topic. */
  readonly outlet?: string
  readonly personId?: string
  /** A story's last day, inclusive. */
  readonly since?: string
  readonly limit: number
}

/** What grouping knows of one article, in the order of ingest. */
export interface GroupingRow {
  /** Counts up in the order of ingest; a page begins after one. */
  readonly sequence: number
  readonly articleId: string
  readonly storyId: string
  readonly features: string
}

/** A story that shares rare words with another, and came before it. */
export interface ThreadCandidate {
  readonly story: Story
  /** Which of the asked words stand in its headlines or among its names. */
  readonly shared: readonly string[]
  /** Grouping features of its first texts. */
  readonly features: readonly string[]
}

export interface ThreadQuestion {
  readonly storyId: string
  /** Names and words of headlines; those that stand in very many articles are passed over. */
  readonly words: readonly string[]
  /** Stories that begin after this day are not earlier; null where no day is known. */
  readonly before: string | null
  /** Stories that ended before this day are not asked for. */
  readonly endedSince?: string
  readonly limit: number
}

/** Why an article is not shown any more: its file is gone, its publisher took it back, or an operator did. */
export type WithdrawalReason = 'gone' | 'publisher' | 'operator'

/** An article that was taken out of every answer; its versions are kept for audit. */
export interface WithdrawnArticle {
  readonly articleId: string
  readonly file: string
  readonly reason: WithdrawalReason
  /** An instant in UTC. */
  readonly at: string
}

/** The vector that an embeddings endpoint gave for a text. */
export interface StoredVector {
  /** Stands for the text. */
  readonly hash: string
  readonly vector: Float32Array
}

export interface StoreOverview {
  readonly articleCount: number
  readonly storyCount: number
  readonly quotationCount: number
  readonly outletCount: number
}

export type CompletionKind = 'person' | 'story' | 'outlet'

/** The read side: what commands and digests may ask. Every list is complete up to its limit and deterministic. */
export interface StoreReader {
  overview(): Promise<StoreOverview>
  outlets(): Promise<readonly OutletRow[]>
  /** The latest version; undefined for an unknown id. */
  article(articleId: string): Promise<ArticleRecord | undefined>
  /** Persons whose name or alias fits: exactly, by all its words, or one edit away; best first. */
  persons(name: string, limit: number): Promise<readonly PersonRow[]>
  quotations(filter: QuotationFilter): Promise<readonly QuotationRow[]>
  /** All renderings of one statement, fullest first. */
  statement(statementId: string): Promise<readonly QuotationRow[]>
  /** Sentences of quotations that mention the person without being by that person. */
  quotationsAbout(personId: string, limit: number): Promise<readonly QuotationRow[]>
  /** Candidates for words that somebody remembers, by their rarest words; never more than `limit`. */
  statementCandidates(words: readonly string[], limit: number): Promise<StatementCandidates>
  /** Sentences in which the words stand next to each other; for short searches. */
  sentencesWith(words: readonly string[], limit: number): Promise<readonly SentenceRow[]>
  /** Stories whose title, persons or sentences fit the topic, best first; without a topic the newest first. */
  stories(query: StoryQuery): Promise<readonly Story[]>
  /** Undefined for an unknown id; an id of a story that was merged leads to the story it went into. */
  storyView(storyId: string): Promise<StoryView | undefined>
  /** For completion: names that begin with, then contain, what was typed. */
  completions(kind: CompletionKind, typed: string, limit: number): Promise<readonly string[]>
  /** Articles that came in after the one of that sequence (0: from the start), in the order of ingest; a new version is no new article. */
  articlesAfter(sequence: number, limit: number): Promise<readonly { readonly sequence: number, readonly articleId: string }[]>
  /** What befell articles after the change of that sequence (0: from the start), in order. */
  articleChanges(sinceSequence: number, limit: number): Promise<readonly ArticleChange[]>
  /** The latest operators' verdicts, newest first. */
  storyVerdicts(limit?: number): Promise<readonly StoryVerdict[]>
}

/** The write side: what ingest may do. */
export interface StoreWriter {
  /** All articles; for a large archive ask `knownIn` and `knownFiles`. */
  known(): Promise<readonly KnownArticle[]>
  /** The articles of these files. */
  knownIn(files: readonly string[]): Promise<readonly KnownArticle[]>
  /** Files with articles, by name, from the one after `after` ("": from the start). */
  knownFiles(after: string, limit: number): Promise<readonly string[]>
  /** Which of these files were read through, so that they need not be read again while their stamps are the same. */
  readFiles(files: readonly string[]): Promise<readonly ReadFile[]>
  /** Notes files as read through; a file of which an article is withdrawn later counts as unread again. */
  markRead(files: readonly ReadFile[]): Promise<void>
  /**
   * Features of the articles of active stories, in the order of ingest, to rebuild the grouping after a restart: one page of them, or all.
   * A story is active while its last day lies within five weeks of the latest articles' days, or no day is known.
   */
  groupingFeatures(page?: { readonly after: number, readonly limit: number }): Promise<readonly GroupingRow[]>
  /**
   * Writes a new article, a new version (other text), or other findings of the same version, all in one transaction.
   * A new analysis of the same text is never a new version. An article that an operator's verdict fixed in a story stays there,
   * whatever the record says; one that was withdrawn comes back.
   */
  saveArticle(record: ArticleRecord): Promise<Saved>
  /** Saves each as `saveArticle` does, all of them or none. */
  saveArticles(records: readonly PackedRecord[]): Promise<readonly Saved[]>
  saveStoryView(view: StoryView): Promise<void>
  /** Full records of a story's articles (latest versions), in the order of ingest. */
  storyRecords(storyId: string): Promise<readonly PackedRecord[]>
  /** Earlier stories that share the rarest of the words, those with most of them first. */
  threadCandidates(question: ThreadQuestion): Promise<readonly ThreadCandidate[]>
  /**
   * Takes an article out of every answer and keeps its versions for audit; a story without articles vanishes, another one loses its view
   * until it is computed again. Returns the story that it left; undefined for an unknown article.
   */
  withdrawArticle(articleId: string, at: string, reason?: WithdrawalReason): Promise<string | undefined>
  withdrawnArticles(): Promise<readonly WithdrawnArticle[]>
  /** Verdict: both stories are one, under the id of `into`. Returns the stories whose views must be computed again; none for an unknown story. */
  mergeStories(from: string, into: string, by: string): Promise<readonly string[]>
  /** Verdict: both stories stay two. */
  keepApart(one: string, other: string, by: string): Promise<readonly string[]>
  /** Verdict: the article belongs to this story; null: it is a story of its own. Returns the stories whose views must be computed again. */
  moveArticle(articleId: string, storyId: string | null, by: string): Promise<readonly string[]>
  /** Articles that a verdict has fixed in a story: article id → the story's id now. */
  pinnedArticles(): Promise<ReadonlyMap<string, string>>
  /** Gives persons these other names, and no others: they are found by them, and whoever an article calls so is taken for them. */
  setAliases(aliases: readonly PersonAlias[]): Promise<void>
  /** Keeps these quotations, and no others, out of every answer. */
  setHiddenQuotations(keys: readonly QuotationKey[]): Promise<void>
  /** Vectors that were saved for these texts and this model. */
  vectors(model: string, hashes: readonly string[]): Promise<readonly StoredVector[]>
  saveVectors(model: string, vectors: readonly StoredVector[]): Promise<void>
  /** Bring the search indexes and statistics up to date after a batch. */
  optimise(): Promise<void>
}

/** Small facts that must survive a restart, such as the hash of the registered commands. */
export interface Notes {
  note(key: string): Promise<string | undefined>
  setNote(key: string, value: string): Promise<void>
}

/** The only door to disk. */
export interface Store extends StoreReader, StoreWriter, Notes {
  close(): Promise<void>
}
