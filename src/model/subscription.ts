/** Where something is posted: a channel, or a direct message, of one server (Discord) or workspace (Slack). Ids are the platform's own. */
export interface Destination {
  readonly surface: 'discord' | 'slack' | 'local'
  /** The server or workspace; null for direct messages of Discord, and for the local surface. */
  readonly workspaceId: string | null
  readonly channel: string
}

/** A language that we have words of our own in. */
export type Language = 'en' | 'de'

/** What somebody wants to hear of. */
export type Subject =
  | { readonly type: 'all' }
  | { readonly type: 'topic', readonly topic: string }
  | { readonly type: 'outlet', readonly outlet: string }
  | FollowedSubject

/** What one can follow by direct message. */
export type FollowedSubject =
  | { readonly type: 'person', readonly personId: string, readonly name: string }
  | { readonly type: 'story', readonly storyId: string, readonly title: string }

/** digest: at set times; breaking: a story at once when enough independent sources have it; every: each new story at once. */
export type SubscriptionMode = 'digest' | 'breaking' | 'every'

/** Local wall times between which nothing is posted: "22:00" to "07:00". */
export interface QuietHours {
  readonly from: string
  readonly to: string
}

/** What a manager may set of a subscription. */
export interface SubscriptionTerms {
  readonly subject: Subject
  readonly mode: SubscriptionMode
  /** Five fields: minute, hour, day, month, weekday; null unless the mode is digest. */
  readonly cron: string | null
  /** IANA, such as "Europe/Berlin". */
  readonly timeZone: string
  /** Stories with fewer independent sources are left out; a copy is no source of its own. */
  readonly leastSources: number
  /** 1 to 5 stories a post. */
  readonly mostItems: number
  readonly quietHours: QuietHours | null
  readonly whenEmpty: 'skip' | 'say-so'
  /** In which our words in the posts are; English where it is missing. */
  readonly language?: Language
}

/** What a channel gets unasked, because somebody who may said so. */
export interface Subscription extends SubscriptionTerms {
  readonly id: string
  readonly to: Destination
  /** stopped: by us, after three failures that only a person can put right. */
  readonly state: 'on' | 'paused' | 'stopped'
  /** An instant (ISO 8601); null while on, or paused until somebody resumes it. */
  readonly pausedUntil: string | null
  readonly stopReason: string | null
  /** An instant (ISO 8601): when it went on again, or its times were changed; digests that were due before are nobody's. */
  readonly resumedAt?: string | null
  /** The user who set it, or "config". */
  readonly createdBy: string
  /** An instant (ISO 8601). */
  readonly createdAt: string
}

/** What a person gets by direct message, merged, at most once an hour. */
export interface Follow {
  readonly id: string
  readonly surface: Destination['surface']
  readonly workspaceId: string | null
  readonly userId: string
  readonly subject: FollowedSubject
  /** A story that has been quiet for a week has ended; then the follow ends too. */
  readonly untilItEnds: boolean
  /** An instant (ISO 8601). */
  readonly snoozedUntil: string | null
  /** The person's, when they followed; English where it is missing. */
  readonly language?: Language
  /** The person takes no direct messages; following again wakes it. */
  readonly isResting?: boolean
  /** An instant (ISO 8601). */
  readonly createdAt: string
}
