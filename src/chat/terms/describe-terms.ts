import type { Subject, Subscription, SubscriptionTerms } from '#model/subscription.ts'
import { dateWords } from '../date-words.ts'
import type { Words } from '../words/words.ts'
import { languageOf } from '../words/words-for.ts'
import { scheduleWords } from './schedule-words.ts'

/** A subscription in one line: "digest of all stories · weekdays 08:30 Europe/Berlin · at most 3 · quiet 22:00–07:00". */
export function describeTerms(terms: SubscriptionTerms, words: Words): string {
  const { subscription: table } = words
  const { cron, quietHours, timeZone, language = 'en' } = terms
  const parts = [
    table[terms.mode](describeSubject(terms.subject, words)),
    ...(cron === null ? [] : [table.inZone(scheduleWords(cron, words), timeZone)]),
    ...(terms.leastSources > 1 ? [table.leastSources(terms.leastSources)] : []),
    ...(terms.mostItems < 5 ? [table.mostItems(terms.mostItems)] : []),
    ...(quietHours === null ? [] : [table.quiet(quietHours.from, quietHours.to)]),
    ...(terms.whenEmpty === 'say-so' ? [table.sayNothingNew] : []),
    ...(language === languageOf(words.locale) ? [] : [words.posts.inLanguage(words.posts.languages[language])]),
  ]
  return parts.join(' · ')
}

/** What somebody wants to hear of: "all stories", "stories with Anna Berg". */
export function describeSubject(subject: Subject, { subscription }: Words): string {
  switch (subject.type) {
    case 'all':
      return subscription.all
    case 'topic':
      return subscription.topic(subject.topic)
    case 'outlet':
      return subscription.outlet(subject.outlet)
    case 'person':
      return subscription.person(subject.name)
    case 'story':
      return subscription.story(subject.title)
  }
}

/** Why nothing is posted at the moment; null where something is. */
export function describeState(subscription: Subscription, words: Words): string | null {
  const { state, pausedUntil } = subscription
  switch (state) {
    case 'on':
      return null
    case 'paused':
      return pausedUntil === null ? words.subscription.paused : words.subscription.pausedUntil(dateWords(pausedUntil.slice(0, 10), words))
    case 'stopped':
      return words.subscription.stopped(stopWords(subscription, words))
  }
}

/** What has to be put right by a person; what an earlier version noted stays as it was written. */
export function stopWords({ to, stopReason }: Pick<Subscription, 'to' | 'stopReason'>, { posts }: Words): string {
  const reasons: Readonly<Record<string, Readonly<Record<Subscription['to']['surface'], string>>>> = posts.stopReasons
  return reasons[stopReason ?? '']?.[to.surface] ?? stopReason ?? ''
}
