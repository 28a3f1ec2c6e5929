import type { Subscription, SubscriptionTerms } from '#model/subscription.ts'

/** What a subscription brings, without whose it is and how it stands. */
export function termsOf(
  { subject, mode, cron, timeZone, leastSources, mostItems, quietHours, whenEmpty, language = 'en' }: Subscription,
): SubscriptionTerms {
  return { subject, mode, cron, timeZone, leastSources, mostItems, quietHours, whenEmpty, language }
}
