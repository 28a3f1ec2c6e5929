import type { Follow, FollowedSubject, Subscription, SubscriptionTerms } from '#model/subscription.ts'
import type { OutletRow, PersonAlias, QuotationKey } from '#store/store.ts'
import type { Card } from './card.ts'
import type { Viewer } from './command.ts'

/**
 * What commands may change; `digests` implements it. Every method works within the viewer's own server or workspace,
 * checks the viewer's role itself, and throws a UserError that says who may do it.
 */
export interface Actions {
  /** What the viewer's channel gets, oldest first. */
  subscriptions(viewer: Viewer): Promise<readonly SubscriptionStatus[]>
  /** What a subscription would have brought, before it is saved. */
  previewSubscription(terms: SubscriptionTerms, viewer: Viewer): Promise<SubscriptionPreview>
  /** Managers. Nothing that is older than the subscription is ever posted by it. */
  subscribe(terms: SubscriptionTerms, viewer: Viewer): Promise<SubscriptionStatus>
  /** Managers; undefined where the channel has no such subscription. */
  unsubscribe(id: string, viewer: Viewer): Promise<Subscription | undefined>
  /** Managers; undefined where the channel has no such subscription. A stopped subscription starts again. */
  changeSubscription(id: string, changes: SubscriptionChanges, viewer: Viewer): Promise<SubscriptionStatus | undefined>
  /** What the channel's next digest would say now; with `since` (a day) what has come since then. Null where nothing is new. */
  digestNow(since: string | undefined, viewer: Viewer): Promise<Card | null>
  /** Managers. Posts the next digest into the channel, marked TEST, and records nothing; false where nothing is new. */
  testDigest(viewer: Viewer): Promise<boolean>

  follows(viewer: Viewer): Promise<readonly Follow[]>
  /** Following twice is following once. */
  follow(subject: FollowedSubject, untilItEnds: boolean, viewer: Viewer): Promise<Follow>
  unfollow(id: string, viewer: Viewer): Promise<Follow | undefined>
  /** `until` is an instant (ISO 8601); null ends the snooze. */
  snooze(id: string, until: string | null, viewer: Viewer): Promise<Follow | undefined>

  /** Passes a reader's tip on to the editors' channel of the settings; the reference is what the reader may name later. */
  tip(tip: Tip, viewer: Viewer): Promise<{ readonly reference: string }>
  /** A reader says that a quotation is wrong; enough different readers of one server or workspace hide it there, until an operator decides. */
  reportQuotation(key: QuotationKey, remark: string, viewer: Viewer): Promise<'noted' | 'hidden' | 'already'>
  /** What enough readers of the viewer's server or workspace have said is wrong: it is not shown to any of them. */
  reportedHere(viewer: Viewer): Promise<readonly QuotationKey[]>
  /** Outlets of which nothing is posted unasked, because an operator has paused them. */
  pausedSources(): Promise<ReadonlySet<string>>
  /** Why one of our posts in the viewer's channel stands there; undefined for a message that is not ours. */
  explainPost(messageId: string, viewer: Viewer): Promise<PostExplanation | undefined>

  readonly desk: OperatorActions
}

export type SubscriptionChanges = Partial<SubscriptionTerms> & {
  readonly state?: 'on' | 'paused'
  /** An instant (ISO 8601). */
  readonly pausedUntil?: string | null
}

export interface SubscriptionStatus {
  readonly subscription: Subscription
  /** The next three, earliest first; none for what is posted at once. */
  readonly nextRuns: readonly Date[]
}

export interface SubscriptionPreview {
  /** Stories of the last seven days of the corpus that would have been posted. */
  readonly storyCount: number
  readonly nextRuns: readonly Date[]
  /** What would be posted now; null where nothing is new. */
  readonly card: Card | null
}

export interface Tip {
  readonly text: string
  readonly link: string | undefined
  /** Whether the editors may name the reader. */
  readonly mayName: boolean
}

/** Of one message: by whose order, when, and from which versions of which articles. */
export interface PostExplanation {
  readonly postedAt: Date
  /** Null for a follow or a correction. */
  readonly subscription: Subscription | null
  /** As the ledger keeps it: "digest", "breaking", "follow", "correction". */
  readonly rule: string
  readonly slotKey: string
  readonly articles: readonly { readonly articleId: string, readonly version: number, readonly headline: string, readonly outlet: string }[]
  readonly corrections: readonly { readonly at: Date, readonly note: string }[]
}

/** For operators only; each change leaves an audit row. */
export interface OperatorActions {
  health(viewer: Viewer): Promise<DeskHealth>
  reports(viewer: Viewer): Promise<readonly ReportRow[]>
  /** hide: stays hidden for good; restore: is shown again, and older reports no longer count. */
  settleReport(key: QuotationKey, verdict: 'hide' | 'restore', viewer: Viewer): Promise<boolean>
  /** Takes an article out of every answer and corrects every message that used it; the number of these messages. */
  retract(articleId: string, viewer: Viewer): Promise<number>
  /** An operator's verdict on stories is final. */
  mergeStories(fromStoryId: string, intoStoryId: string, viewer: Viewer): Promise<void>
  splitFromStory(articleId: string, viewer: Viewer): Promise<void>
  /** Other names of persons, by operators' words. */
  aliases(viewer: Viewer): Promise<readonly PersonAlias[]>
  /** From now on the name means that person (`PersonRow.id`), and everybody whom an article calls so. */
  setAlias(alias: string, personId: string, viewer: Viewer): Promise<void>
  /** False where nobody has that name by an operator's word. */
  removeAlias(alias: string, viewer: Viewer): Promise<boolean>
  /** Every outlet, and how it does. */
  sources(viewer: Viewer): Promise<readonly SourceHealth[]>
  /** Nothing of the outlet is posted unasked, or all again; its articles stay in answers. False for an outlet that nobody knows. */
  pauseSource(outlet: string, isPaused: boolean, viewer: Viewer): Promise<boolean>
  /** Stops all that is posted unasked, or lets it go on. */
  pauseEverything(isPaused: boolean, viewer: Viewer): Promise<void>
  /** The newest changes and posts of the viewer's server or workspace. */
  audit(limit: number, viewer: Viewer): Promise<readonly AuditRow[]>
  /** Everything kept of the viewer's server or workspace, as JSON. */
  exportWorkspace(viewer: Viewer): Promise<string>
  /** Deletes everything kept of the viewer's server or workspace; the number of rows. */
  forgetWorkspace(viewer: Viewer): Promise<number>
}

export interface DeskHealth {
  readonly isPaused: boolean
  readonly subscriptionCount: number
  readonly stopped: readonly Subscription[]
  /** Posts of which nobody can say whether they arrived; they are not sent again. */
  readonly unknownPosts: number
  readonly openReports: number
  readonly overdue: number
  readonly lastPostAt: Date | null
}

export interface SourceHealth extends OutletRow {
  readonly isPaused: boolean
  /** Whole days since the day of its latest article; null where no day is known. */
  readonly daysSilent: number | null
}

export interface ReportRow {
  readonly key: QuotationKey
  readonly words: string
  readonly speakerName: string | null
  readonly count: number
  readonly isHidden: boolean
  readonly newestRemark: string
}

export interface AuditRow {
  readonly at: Date
  /** The platform's id of the user, or "onrecord". */
  readonly by: string
  /** In the viewer's language. */
  readonly what: string
}
