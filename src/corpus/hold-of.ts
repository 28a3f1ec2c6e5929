/** Why an article must not be shown: its publisher took it back, or it is not to be read before an instant. */
export interface Hold {
  /** One sentence, without the file's name. */
  readonly reason: string
  /** Milliseconds since the epoch; null where it is for good. */
  readonly untilMs: number | null
}

/** What is stated about whether an article may be shown; null or absent where nothing is. */
export interface Terms {
  readonly status?: string | null
  readonly rights?: string | null
  /** An instant. */
  readonly embargoedUntil?: string | null
  readonly publishedAt?: string | null
}

const takenBack = /^(?:withdrawn|withheld|cancell?ed|killed|retracted)$/i
/** A publication further ahead is a slip of the pen, not a plan. */
const longestPlanMs = 366 * 86_400_000

/** Undefined for an article that may be shown. */
export function holdOf({ status, rights, embargoedUntil, publishedAt }: Terms, now: Date): Hold | undefined {
  const mark = [status, rights].map((words) => words?.trim() ?? '').find((words) => takenBack.test(words))
  if (mark !== undefined) return { reason: `Its publisher marked it as ${mark.toLowerCase()}, so it is not shown.`, untilMs: null }
  const endMs = instantOf(embargoedUntil)
  if (endMs > now.getTime()) return { reason: `It is embargoed until ${embargoedUntil}, so it is not shown yet.`, untilMs: endMs }
  const publicationMs = instantOf(publishedAt)
  const isPlanned = publicationMs > now.getTime() && publicationMs - now.getTime() < longestPlanMs
  return isPlanned ? { reason: `It is to be published at ${publishedAt}, so it is not shown yet.`, untilMs: publicationMs } : undefined
}

/** A bare day says no instant: somewhere it has begun already. */
function instantOf(value: string | null | undefined): number {
  return value?.includes(':') === true ? Date.parse(value) : Number.NaN
}
