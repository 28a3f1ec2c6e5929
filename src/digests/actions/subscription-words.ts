import type { Subject, SubscriptionTerms } from '#model/subscription.ts'

/** "digest of topic “harbour” at 30 8 * * * (Europe/Berlin)", for the audit. */
export function subscriptionWords({ mode, subject, cron, timeZone }: SubscriptionTerms): string {
  return `${mode} of ${subjectWords(subject)}${cron === null ? '' : ` at ${cron} (${timeZone})`}`
}

/** "topic “harbour”", "all stories". */
export function subjectWords(subject: Subject): string {
  switch (subject.type) {
    case 'all':
      return 'all stories'
    case 'topic':
      return `topic “${subject.topic}”`
    case 'outlet':
      return `outlet “${subject.outlet}”`
    case 'person':
      return `person “${subject.name}”`
    case 'story':
      return `story “${subject.title}”`
  }
}
