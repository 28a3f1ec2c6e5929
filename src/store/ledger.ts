import type { Destination, Follow, Subscription } from '#model/subscription.ts'
import type { QuotationKey } from './store.ts'

/** What a message was made from: enough to find it again when one of its articles changes. */
export interface UsedArticle {
  readonly articleId: string
  readonly version: number
}

/**
 * planned: nobody has it yet · leased: somebody composes it · composed: the card stands in the ledger · sending: it may stand in the channel ·
 * sent · skipped: nothing new, or too late to be news · failed: surely not sent, and given up · unknown: nobody can say, so it is not sent again.
 */
export type PostState = 'planned' | 'leased' | 'composed' | 'sending' | 'sent' | 'skipped' | 'failed' | 'unknown'

/** One intended message; the same occasion always has the same key, whichever process computes it. */
export interface Post {
  readonly key: string
  /** The subscription that wants it, or the key of the post that a correction edits; null for others. */
  readonly cause: string | null
  /** "digest", "breaking", "every", "follow", "correction", "details", "notice", "tip", "test". */
  readonly rule: string
  /** A channel of "@" and a user's id stands for the direct messages with that user. */
  readonly to: Destination
  /** Milliseconds since the epoch; it is not sent earlier. */
  readonly dueMs: number
  /** The key of the post in whose thread it goes, once that one is sent; null for a post of its own. */
  readonly under: string | null
}

export interface PostRow extends Post {
  readonly state: PostState
  /** Counts leases; who holds an older lease may no longer write. */
  readonly attempts: number
  /** Milliseconds since the epoch. */
  readonly leasedUntilMs: number
  /** Milliseconds since the epoch: when sending was tried first; null before, and after a try that surely did not arrive. */
  readonly sendingSinceMs: number | null
  /** How often the platform refused it for a reason that needs a person. */
  readonly refusals: number
  readonly messageId: string | null
  /** The card as it was composed, or as the newest correction left it (JSON); null before. */
  readonly card: string | null
  readonly uses: readonly UsedArticle[]
  readonly storyIds: readonly string[]
  readonly trouble: string | null
  /** Milliseconds since the epoch. */
  readonly sentMs: number | null
}

/** A post as it goes into the outbox; one whose card needs no composing brings it along. */
export type PlannedPost = Post & { readonly composed?: Composed | undefined }

/** What a post says, and what stands behind it. */
export interface Composed {
  readonly card: string
  readonly uses: readonly UsedArticle[]
  readonly storyIds: readonly string[]
  /** Articles that the channel has not had; no two posts of one channel bring the same. */
  readonly newArticleIds: readonly string[]
  /** Corrections that it tells of. */
  readonly tells: readonly Correction[]
  /** What goes into the thread under it; null where there is no more to say. */
  readonly details: Pick<Composed, 'card' | 'uses'> | null
}

export interface Claim {
  /** Names this process, so that it can renew all its leases at once. */
  readonly holder: string
  readonly nowMs: number
  readonly leaseMs: number
  readonly limit: number
  /** Only posts for these: a process leaves alone what it cannot send. */
  readonly surfaces: readonly Destination['surface'][]
}

export interface Release {
  /** Milliseconds since the epoch: it is not tried again before. */
  readonly notBeforeMs: number
  readonly trouble: string
  /** False where the message may stand in the channel all the same; then the post stays in state sending. */
  readonly isUnsent: boolean
  /** See PostRow. */
  readonly refusals: number
}

export interface PostEnd {
  readonly state: 'sent' | 'skipped' | 'failed' | 'unknown'
  readonly messageId: string | null
  readonly trouble: string | null
  readonly atMs: number
}

/** What was put right in a post that stands in a channel. */
export interface Correction {
  /** The post's. */
  readonly key: string
  readonly atMs: number
  readonly note: string
}

export interface QuotationReport {
  readonly quotation: QuotationKey
  readonly surface: Destination['surface']
  readonly workspaceId: string | null
  readonly userId: string
  readonly remark: string
  readonly atMs: number
}

export interface AuditEntry {
  readonly surface: Destination['surface']
  readonly workspaceId: string | null
  readonly atMs: number
  readonly by: string
  readonly what: string
}

/** A platform's permission to act in a workspace (Slack's OAuth); the text is encrypted before it comes here. */
export interface Installation {
  readonly surface: Destination['surface']
  readonly workspaceId: string
  readonly sealed: string
}

/** One server or workspace, or one channel of it. */
export interface Place {
  readonly surface: Destination['surface']
  readonly workspaceId: string | null
  readonly channel?: string | undefined
}

/** The next turns of what a platform allows so many of a second. */
export interface Turns {
  readonly count: number
  readonly gapMs: number
  readonly nowMs: number
}

/**
 * What was asked for, and what was posted: subscriptions, follows, the outbox, reports, installations.
 * It stands in SQLite beside the articles, or in PostgreSQL for many processes; `ledger-contract` holds its promises as tests.
 */
export interface DeskLedger {
  saveSubscription(subscription: Subscription): Promise<void>
  removeSubscription(id: string): Promise<void>
  subscription(id: string): Promise<Subscription | undefined>
  /** In the order of creation; of one place, or all. A channel has also those that the config names without its workspace. */
  subscriptions(at?: Place): Promise<readonly Subscription[]>

  saveFollow(follow: Follow): Promise<void>
  removeFollow(id: string): Promise<void>
  /** In the order of creation; of one person, or all. */
  follows(of?: { readonly surface: Destination['surface'], readonly workspaceId: string | null, readonly userId: string }): Promise<readonly Follow[]>

  /** Puts posts into the outbox; one whose key is known stays as it is. The keys that were new. */
  planPosts(posts: readonly PlannedPost[]): Promise<readonly string[]>
  /**
   * Takes unfinished posts that are due and that nobody holds: earlier ones first, threads last. A row says how far an earlier holder came.
   * Of the corrections of one post only one is taken, and the next when that has ended.
   */
  claimPosts(claim: Claim): Promise<readonly PostRow[]>
  /** Keeps what the process holds for longer. */
  renewLeases(holder: string, untilMs: number): Promise<void>
  /**
   * Each of the following steps writes only while `attempts` is the newest lease; false ("lost") otherwise.
   * overlap: another post of the channel brings one of the new articles, so it must be composed anew; nothing was written.
   */
  composePost(key: string, attempts: number, composed: Composed): Promise<'composed' | 'overlap' | 'lost'>
  startSending(key: string, attempts: number, nowMs: number): Promise<boolean>
  /** Records the end, in one transaction with what hangs on it: a post that was not sent gives its articles back and takes its thread along. */
  closePost(key: string, attempts: number, end: PostEnd): Promise<boolean>
  /** Gives a post back, to be tried again. */
  releasePost(key: string, attempts: number, release: Release): Promise<boolean>
  post(key: string): Promise<PostRow | undefined>
  postByMessage(surface: Destination['surface'], messageId: string): Promise<PostRow | undefined>
  /** Messages that used any version of the article, other than the given one: those that were sent, and those whose card is composed. */
  postsUsing(articleId: string, exceptVersion?: number): Promise<readonly PostRow[]>
  /** Replaces card and uses of a sent post after a correction, and keeps what stood there before. */
  recordCorrection(correction: Correction, corrected: Pick<Composed, 'card' | 'uses'>): Promise<void>
  /** The same after changes that no reader would notice. */
  recordVersions(key: string, corrected: Pick<Composed, 'card' | 'uses'>): Promise<void>
  corrections(key: string): Promise<readonly Correction[]>
  /** Corrections of messages of a channel that no digest has told of yet, oldest first. */
  untoldCorrections(to: Destination, limit: number): Promise<readonly Correction[]>
  /** Which of the articles stand in a post of the channel, or are about to. */
  postedArticles(to: Destination, articleIds: readonly string[]): Promise<ReadonlySet<string>>
  /** Posts of a rule that were sent into the channel, or are about to be, due at that time or later (milliseconds since the epoch). */
  countSince(to: Destination, rule: string, sinceMs: number): Promise<number>
  hasSent(cause: string): Promise<boolean>
  /** Of one place, or all. */
  countPosts(states: readonly PostState[], at?: Place): Promise<number>
  /** Unfinished posts that were due before the instant (milliseconds since the epoch). */
  countOverdue(beforeMs: number, at?: Place): Promise<number>
  /** Milliseconds since the epoch: the newest sent post. */
  lastSentMs(at?: Place): Promise<number | null>

  /** When each article was first seen by any process (milliseconds since the epoch); new ones are seen now, or left out where that is null. */
  seenArticles(articleIds: readonly string[], nowMs: number | null): Promise<ReadonlyMap<string, number>>
  /** Reserves the next turns on a lane that all processes share; the instant of the first one (milliseconds since the epoch). */
  takeTurns(lane: string, turns: Turns): Promise<number>
  /** A small fact that all processes share. */
  fact(key: string): Promise<string | undefined>
  setFact(key: string, value: string | null): Promise<void>
  /** Facts whose key begins so, by their keys, in the order of these. */
  facts(prefix: string): Promise<ReadonlyMap<string, string>>

  /** How many different people of the same server or workspace have reported the quotation, this report included, since an operator's newest word. */
  report(report: QuotationReport): Promise<{ readonly count: number, readonly isNew: boolean }>
  /** Reports of a server or workspace since an operator's newest word, newest first. */
  openReports(at: Place, limit: number): Promise<readonly QuotationReport[]>
  /** What so many different people of one server or workspace have reported since an operator's newest word; of any one, where none is named. */
  reportedQuotations(at: Pick<Place, 'surface'> & Partial<Place>, leastPeople: number): Promise<readonly QuotationKey[]>
  /** An operator's word, for every server and workspace; it is final until the next one. */
  setQuotationVerdict(quotation: QuotationKey, verdict: 'hide' | 'restore', atMs: number): Promise<void>
  /** Hidden by an operator's word. */
  hiddenQuotations(): Promise<readonly QuotationKey[]>

  saveInstallation(installation: Installation): Promise<void>
  installation(surface: Destination['surface'], workspaceId: string): Promise<Installation | undefined>
  installations(surface: Destination['surface']): Promise<readonly Installation[]>

  audit(entry: AuditEntry): Promise<void>
  /** Newest first. */
  auditOf(surface: Destination['surface'], workspaceId: string | null, limit: number): Promise<readonly AuditEntry[]>
  /** Sent posts of a server or workspace, newest first. */
  sentPosts(at: Place, limit: number): Promise<readonly PostRow[]>
  /** Deletes all that is kept of a server or workspace, installation included; the number of rows. */
  forgetWorkspace(surface: Destination['surface'], workspaceId: string): Promise<number>
  /** Deletes ended posts, and audit rows, from before the instant (milliseconds since the epoch); the number of rows. */
  prune(beforeMs: number): Promise<number>
}

/** A ledger that stands in a database of its own. */
export interface OpenLedger extends DeskLedger {
  close(): Promise<void>
}
