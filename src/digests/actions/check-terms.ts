import { Cron } from 'croner'
import { DateTime } from 'luxon'
import type { SubscriptionTerms } from '#model/subscription.ts'
import { UserError } from '#chat/errors.ts'

const isTime = (time: string) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)

/** Throws a UserError for what a subscription cannot be. */
export function checkTerms({ mode, cron, timeZone, leastSources, mostItems, quietHours }: SubscriptionTerms): void {
  if (!DateTime.local({ zone: timeZone }).isValid) throw new UserError(`I know no time zone “${timeZone}”.`, 'Try one such as Europe/Berlin.')
  if (mode === 'digest' && (cron === null || !isCron(cron))) {
    throw new UserError(`I cannot read “${cron ?? ''}” as a time.`, 'Try one such as “weekdays 08:30”.')
  }
  if (!Number.isInteger(leastSources) || leastSources < 1) throw new UserError('A story has at least one source.', 'Give a number from 1.')
  if (!Number.isInteger(mostItems) || mostItems < 1 || mostItems > 5) throw new UserError('A post has one to five stories.', 'Give a number from 1 to 5.')
  if (quietHours !== null && (!isTime(quietHours.from) || !isTime(quietHours.to) || quietHours.from === quietHours.to)) {
    throw new UserError('I cannot read these quiet hours.', 'Try “22:00-07:00”.')
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
