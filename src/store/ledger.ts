import type { Destination, Follow, Subscription } from '#model/subscription.ts'
import type { QuotationKey } from './store.ts'

/** What a message was made from: enough to find it again when one of its articles changes. */
export interface UsedArticle {
  readonly articleId: string
  readonly version: number
}

/**
 * leased: somebody composes it · composed: the card stands in the ledger · sending: it may stand in the channel ·
 * sent · skipped: nothing new, or too late to be news · failed: surely not sent, and given up · unknown: nobody can say, so it is not sent again.
 */
export type PostState = 'leased' | 'composed' | 'sending' | 'sent' | 'skipped' | 'failed' | 'unknown'

/** One intended message; the same occasion always has the same key, whichever process computes it. */
export interface Post {
  readonly key: string
  /** The subscription or follow that wants it; null for corrections and notices. */
  readonly cause: string | null
  /** "digest", "breaking", "every", "follow", "correction", "notice". */
  readonly rule: string
  readonly to: Destination
  /** Milliseconds since the epoch. */
  readonly dueMs: number
}

export interface PostRow extends Post {
  readonly state: PostState
  /** Counts leases; who holds an older lease may no longer write. */
  readonly attempts: number
  /** Milliseconds since the epoch. */
  readonly leasedUntilMs: number
  /** Milliseconds since the epoch: when sending was tried first; null before. */
  readonly sendingSinceMs: number | null
  readonly messageId: string | null
  /** The card as it was composed, or as the newest correction left it (JSON); null before. */
  readonly card: string | null
  readonly uses: readonly UsedArticle[]
  readonly storyIds: readonly string[]
  readonly trouble: string | null
  /** Milliseconds since the epoch. */
  readonly sentMs: number | null
}

export interface Composed {
  readonly card: string
  readonly uses: readonly UsedArticle[]
  /** Story id → the ids of its articles at that time. */
  readonly stories: ReadonlyMap<string, readonly string[]>
}

export interface Correction {
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

/**
 * What was asked for, and what was posted: subscriptions, follows, the outbox, reports, installations.
 * It stands in SQLite beside the articles, or in PostgreSQL for many processes; `ledger-contract.ts` holds its promises as tests.
 */
export interface DeskLedger {
  saveSubscription(subscription: Subscription): Promise<void>
  removeSubscription(id: string): Promise<void>
  subscription(id: string): Promise<Subscription | undefined>
  /** In the order of creation; of one place, or all. */
  subscriptions(at?: { readonly surface: Destination['surface'], readonly workspaceId: string | null, readonly channel?: string }): Promise<readonly Subscription[]>

  saveFollow(follow: Follow): Promise<void>
  removeFollow(id: string): Promise<void>
  follows(of?: { readonly surface: Destination['surface'], readonly workspaceId: string | null, readonly userId: string }): Promise<readonly Follow[]>

  /** Takes the post for this process; undefined when it is done, or somebody else's lease still runs. The row says how far an earlier holder came. */
  leasePost(post: Post, nowMs: number, leaseMs: number): Promise<PostRow | undefined>
  /** Each of these steps writes only while `attempts` is the newest lease; false otherwise. */
  composePost(key: string, attempts: number, composed: Composed): Promise<boolean>
  startSending(key: string, attempts: number, nowMs: number): Promise<boolean>
  /** Records the message, and its stories as posted to the channel, in one transaction. */
  closePost(key: string, attempts: number, end: PostEnd): Promise<boolean>
  /** Gives an unsent post back, to be tried again not before `notBeforeMs`. */
  releasePost(key: string, attempts: number, notBeforeMs: number, trouble: string): Promise<boolean>
  post(key: string): Promise<PostRow | undefined>
  /** Posts that a lease was lost on, oldest due first. */
  unfinishedPosts(nowMs: number, limit: number): Promise<readonly PostRow[]>
  postByMessage(to: Destination, messageId: string): Promise<PostRow | undefined>
  /** Sent messages that used any version of the article, other than the given one. */
  postsUsing(articleId: string, exceptVersion?: number): Promise<readonly PostRow[]>
  /** Replaces card and uses of a sent post after a correction, and keeps what stood there before. */
  recordCorrection(correction: Correction, composed: Composed): Promise<void>
  corrections(key: string): Promise<readonly Correction[]>
  /** Corrections of messages of a channel that its digests have not told of yet, oldest first. */
  untoldCorrections(to: Destination, limit: number): Promise<readonly Correction[]>
  markTold(keys: readonly Correction[]): Promise<void>
  /** Stories that were posted to a channel, with the articles they had then. */
  postedTo(to: Destination): Promise<ReadonlyMap<string, readonly string[]>>
  countPosts(states: readonly PostState[]): Promise<number>

  /** How many different people have reported the quotation, this report included, since the newest verdict. */
  report(report: QuotationReport): Promise<{ readonly count: number, readonly isNew: boolean }>
  openReports(limit: number): Promise<readonly QuotationReport[]>
  /** hidden: by reports; hide and restore: an operator's word, which is final until the next one. */
  setQuotationVerdict(quotation: QuotationKey, verdict: 'hidden' | 'hide' | 'restore', atMs: number): Promise<void>
  hiddenQuotations(): Promise<readonly QuotationKey[]>

  saveInstallation(installation: Installation): Promise<void>
  installation(surface: Destination['surface'], workspaceId: string): Promise<Installation | undefined>
  installations(surface: Destination['surface']): Promise<readonly Installation[]>

  audit(entry: AuditEntry): Promise<void>
  auditOf(surface: Destination['surface'], workspaceId: string | null, limit: number): Promise<readonly AuditEntry[]>
  /** Deletes all that is kept of a server or workspace, installation included; the number of rows. */
  forgetWorkspace(surface: Destination['surface'], workspaceId: string): Promise<number>
  /** Deletes sent and given-up posts, and audit rows, from before the instant (milliseconds since the epoch); the number of rows. */
  prune(beforeMs: number): Promise<number>
}

export interface PostEnd {
  readonly state: 'sent' | 'skipped' | 'failed' | 'unknown'
  readonly messageId: string | null
  readonly trouble: string | null
  readonly atMs: number
}
