import { Cron } from 'croner'
import { DateTime } from 'luxon'
import type { SubscriptionTerms } from '#model/subscription.ts'
import { UserError } from '#chat/errors.ts'
import type { Words } from '#chat/words/words.ts'

const isTime = (time: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)

/** Throws a UserError for what a subscription cannot be. */
export function checkTerms({ mode, cron, timeZone, leastSources, mostItems, quietHours }: SubscriptionTerms, { refusals }: Words): void {
  if (!DateTime.local({ zone: timeZone }).isValid) throw new UserError(refusals.noZone(timeZone), refusals.tryZone)
  if (mode === 'digest' && (cron === null || !isCron(cron))) {
    throw new UserError(refusals.noTime(cron ?? ''), refusals.tryTime)
  }
  if (!Number.isInteger(leastSources) || leastSources < 1) throw new UserError(refusals.noSources, refusals.fromOne)
  if (!Number.isInteger(mostItems) || mostItems < 1 || mostItems > 5) throw new UserError(refusals.badItems, refusals.oneToFive)
  if (quietHours !== null && (!isTime(quietHours.from) || !isTime(quietHours.to) || quietHours.from === quietHours.to)) {
    throw new UserError(refusals.badQuiet, refusals.tryQuiet)
  }
}

function isCron(text: string): boolean {
  if (text.trim().split(/\s+/).length !== 5) return false
  try {
    return new Cron(text).nextRun() !== null
  } catch {
    return false
  }
}
