import { composeDigest } from '#digests/compose-digest.ts'
import { dueSlot } from '#digests/due-slot.ts'
import { renderText } from '#surfaces/local/render-text.ts'
import { openDatabase } from '../open-database.ts'
import { readSettings } from '../settings.ts'
import { readArguments, UsageError } from './arguments.ts'

const usage = 'Usage: onrecord digest --at 2021-03-03T08:30Z --dry-run'
const longAgo = new Date(0)

/** Prints which digests would be posted where at an instant, from the database as it is; posts nothing and changes nothing. */
export async function digest(args: readonly string[]): Promise<number> {
  const { values } = readArguments(args, { 'at': { type: 'string' }, 'dry-run': { type: 'boolean' } }, usage)
  const at = new Date(typeof values['at'] === 'string' ? values['at'] : NaN)
  if (Number.isNaN(at.getTime())) throw new UsageError(`Give the instant.\n${usage}`)
  if (values['dry-run'] !== true) throw new UsageError(`Digests are posted by the running bot only; add --dry-run.\n${usage}`)
  const settings = readSettings(process.env)
  const store = await openDatabase(settings)
  try {
    for (const subscription of settings.digests) {
      const { surface, channel } = subscription
      const slot = dueSlot(subscription, longAgo, at)
      const posted = await store.postedStories(surface, channel)
      const composed = slot === undefined ? undefined : await composeDigest(store, subscription, posted, slot.dueAt)
      const words = composed === undefined ? (slot === undefined ? 'nothing is due' : 'nothing new, no post') : renderText(composed.card)
      console.log(`${surface} ${channel}${slot === undefined ? '' : `, due ${slot.dueAt.toISOString()}`}\n${words}\n`)
    }
    if (settings.digests.length === 0) console.log('No digests are configured: see config/onrecord.jsonc.')
    return 0
  } finally {
    await store.close()
  }
}
