import type { Destination, Follow, Subscription } from '#model/subscription.ts'
import type { Claim, Composed, DeskLedger, PlannedPost, PostRow } from '#store/ledger.ts'

/** A channel on Discord. */
export const news: Destination = { surface: 'discord', workspaceId: 'server', channel: '77' }
/** A channel of the same id in a workspace on Slack. */
export const elsewhere: Destination = { surface: 'slack', workspaceId: 'team', channel: '77' }

/** A daily digest in that channel on Discord. */
export const subscription: Subscription = {
  id: 's1', to: news, subject: { type: 'topic', topic: 'harbour' }, mode: 'digest', cron: '30 8 * * *', timeZone: 'Europe/Berlin', leastSources: 1,
  mostItems: 5, quietHours: { from: '22:00', to: '07:00' }, whenEmpty: 'skip', state: 'on', pausedUntil: null, stopReason: null, createdBy: 'ada',
  createdAt: '2027-01-01T00:00:00.000Z',
}

/** A story that a person on Slack follows. */
export const follow: Follow = {
  id: 'f1', surface: 'slack', workspaceId: 'team', userId: 'ben', subject: { type: 'story', storyId: 'ferry', title: 'Ferry stays in port' }, untilItEnds: true,
  snoozedUntil: null, createdAt: '2027-01-01T00:00:00.000Z',
}

/** A post for the first channel, due in second one. */
export const planned = (key: string, changes: Partial<PlannedPost> = {}): PlannedPost =>
  ({ key, cause: 's1', rule: 'digest', to: news, dueMs: 1000, under: null, ...changes })

/** A card that uses and brings nothing. */
export const composed = (changes: Partial<Composed> = {}): Composed =>
  ({ card: '{"blocks":[]}', uses: [], storyIds: [], newArticleIds: [], tells: [], details: null, ...changes })

/** What a process asks for: up to ten posts for half a second, in second one. */
export const claim = (changes: Partial<Claim> = {}): Claim => ({ holder: 'one', nowMs: 1000, leaseMs: 500, limit: 10, surfaces: ['discord', 'slack'], ...changes })

/** What is told of a post that came to nothing. */
export const ended = { messageId: null, trouble: null, atMs: 2000 }

/** Claims a post; throws where none is to be had. */
export async function claimOne(ledger: DeskLedger, changes: Partial<Claim> = {}): Promise<PostRow> {
  const [row] = await ledger.claimPosts(claim(changes))
  if (row === undefined) throw new Error('there is nothing to claim')
  return row
}

/** Takes a post all the way from planned to sent. */
export async function send(ledger: DeskLedger, post: PlannedPost, what: Composed, messageId = `m-${post.key}`): Promise<void> {
  await ledger.planPosts([post])
  const { attempts } = await claimOne(ledger, { nowMs: post.dueMs, limit: 1 })
  await ledger.composePost(post.key, attempts, what)
  await ledger.startSending(post.key, attempts, post.dueMs)
  await ledger.closePost(post.key, attempts, { state: 'sent', messageId, trouble: null, atMs: post.dueMs })
}
