import type { Subscription } from '#model/subscription.ts'
import { byConfig, configSubscriptions } from '#digests/config-subscriptions.ts'
import { draftAtOnce } from '#digests/draft-at-once.ts'
import { draftDigest } from '#digests/draft-digest.ts'
import { dueSlot } from '#digests/due-slot.ts'
import { isActive } from '#digests/is-active.ts'
import { createNews, type News } from '#digests/news.ts'
import type { DeskLedger } from '#store/ledger.ts'
import { renderText } from '#surfaces/local/render-text.ts'
import { openDatabases } from '../open-database.ts'
import { readSettings, type Settings } from '../settings.ts'
import { readArguments, UsageError } from './arguments.ts'

const usage = 'Usage: onrecord digest --at 2021-03-03T08:30Z --dry-run'

/** Prints what would be posted where at an instant, from the databases as they are; posts nothing and changes nothing. */
export async function digest(args: readonly string[]): Promise<number> {
  const { values } = readArguments(args, { 'at': { type: 'string' }, 'dry-run': { type: 'boolean' } }, usage)
  const typed = typeof values['at'] === 'string' ? values['at'] : undefined
  const at = new Date(typed ?? NaN)
  if (Number.isNaN(at.getTime())) throw new UsageError(`${typed === undefined ? 'Give the instant.' : `“${typed}” is no instant.`}\n${usage}`)
  if (values['dry-run'] !== true) throw new UsageError(`Digests are posted by the running bot only; add --dry-run.\n${usage}`)
  const settings = readSettings(process.env)
  const { store, ledger, close } = await openDatabases(settings)
  try {
    const subscriptions = (await subscriptionsOf(ledger, settings)).filter((subscription) => isActive(subscription, at))
    const news = createNews(store, ledger)
    for (const subscription of subscriptions) console.log(`${await wouldPost({ news, ledger, subscription, at })}\n`)
    if (subscriptions.length === 0) console.log('Nothing is subscribed to: see config/onrecord.jsonc, or type /subscribe in a channel.')
    return 0
  } finally {
    await close()
  }
}

/** Those of the config file as it is now, whether or not the bot has started with it, and those that were made by command. */
async function subscriptionsOf(ledger: DeskLedger, settings: Settings): Promise<readonly Subscription[]> {
  const known = await ledger.subscriptions()
  const begun = new Map(known.map((one) => [one.id, one]))
  const configured = configSubscriptions(settings.digests, (id) => begun.get(id)?.createdAt)
  return [...configured, ...known.filter(({ createdBy }) => createdBy !== byConfig)]
}

interface Asked {
  readonly news: News
  readonly ledger: DeskLedger
  readonly subscription: Subscription
  readonly at: Date
}

async function wouldPost({ news, ledger, subscription, at }: Asked): Promise<string> {
  const place = `${subscription.to.surface} ${subscription.to.channel}`
  if (subscription.mode !== 'digest') {
    const draft = await draftAtOnce(news, ledger, subscription, at)
    return `${place}, ${subscription.mode}\n${draft === undefined ? 'nothing new, no post' : renderText(draft.card)}`
  }
  // Whenever the bot began with it: what is asked is what would be posted at that time.
  const slot = dueSlot({ ...subscription, createdAt: new Date(0).toISOString(), resumedAt: null, pausedUntil: null }, at)
  if (slot === undefined) return `${place}\nnothing is due`
  const draft = await draftDigest(news, ledger, subscription, slot.dueAt)
  return `${place}, due ${slot.postAt.toISOString()}\n${draft === undefined ? 'nothing new, no post' : renderText(draft.card)}`
}
