import type { Destination, Language, QuietHours, Subject, Subscription, SubscriptionMode } from '#model/subscription.ts'
import type { DeskLedger } from '#store/ledger.ts'

/** What the config file says of one channel. */
export interface ConfiguredSubscription {
  readonly surface: Destination['surface']
  readonly channel: string
  readonly workspace?: string | undefined
  readonly mode?: SubscriptionMode | undefined
  readonly cron?: string | undefined
  readonly timeZone: string
  readonly topic?: string | undefined
  readonly outlet?: string | undefined
  readonly leastSources?: number | undefined
  readonly mostItems?: number | undefined
  readonly quietHours?: QuietHours | undefined
  readonly whenEmpty?: 'skip' | 'say-so' | undefined
  readonly language?: Language | undefined
}

const longAgo = new Date(0).toISOString()

/** Who set a subscription of the config file. */
export const byConfig = 'config'

/**
 * Makes the ledger's subscriptions by config those of the file: new ones begin at `startedAt`, others keep their beginning, and those that are
 * gone end.
 */
export async function syncConfigSubscriptions(
  ledger: DeskLedger, configured: readonly ConfiguredSubscription[], startedAt: (subscription: Subscription) => Promise<Date>,
): Promise<void> {
  const wanted = configSubscriptions(configured)
  const known = (await ledger.subscriptions()).filter(({ createdBy }) => createdBy === byConfig)
  for (const { id } of known) if (!wanted.some((one) => one.id === id)) await ledger.removeSubscription(id)
  for (const subscription of wanted) {
    const before = known.find(({ id }) => id === subscription.id)
    const createdAt = before?.createdAt ?? (await startedAt(subscription)).toISOString()
    // Starting again is how an operator says that a stopped one has been put right.
    await ledger.saveSubscription({ ...subscription, createdAt })
  }
}

/** The config's subscriptions, each under an id that stays the same while channel and subject do; without a beginning they have always been. */
export function configSubscriptions(
  configured: readonly ConfiguredSubscription[], beginning: (id: string) => string | undefined = () => undefined,
): readonly Subscription[] {
  const ids = new Map<string, number>()
  return configured.map((one) => {
    const name = [one.surface, one.channel, ...namesOf(one)].join('|')
    const count = (ids.get(name) ?? 0) + 1
    ids.set(name, count)
    const id = count === 1 ? name : `${name}#${count}`
    return subscriptionOf(one, id, beginning(id) ?? longAgo)
  })
}

function namesOf({ topic, outlet, mode = 'digest' }: ConfiguredSubscription): readonly string[] {
  return [topic, outlet === undefined ? undefined : `outlet:${outlet}`, mode === 'digest' ? undefined : mode].filter((name) => name !== undefined)
}

function subscriptionOf(one: ConfiguredSubscription, id: string, createdAt: string): Subscription {
  const { surface, channel, workspace = null, mode = 'digest', cron = null, timeZone, leastSources, mostItems = 5, quietHours = null, whenEmpty = 'skip', language = 'en' } = one
  return {
    id, to: { surface, workspaceId: workspace, channel }, subject: subjectOf(one), mode, cron: mode === 'digest' ? cron : null, timeZone,
    leastSources: leastSources ?? (mode === 'breaking' ? 3 : 1), mostItems, quietHours, whenEmpty, language,
    state: 'on', pausedUntil: null, stopReason: null, createdBy: byConfig, createdAt,
  }
}

function subjectOf({ topic, outlet }: ConfiguredSubscription): Subject {
  if (topic !== undefined) return { type: 'topic', topic }
  return outlet === undefined ? { type: 'all' } : { type: 'outlet', outlet }
}
