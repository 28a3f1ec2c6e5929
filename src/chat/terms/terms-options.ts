import type { Language, Subscription, SubscriptionTerms } from '#model/subscription.ts'
import type { Viewer } from '../command.ts'
import type { Completer } from '../options.ts'
import { languageForAll } from '../words/language-for-all.ts'
import type { Words } from '../words/words.ts'
import { readQuietHours } from './read-quiet-hours.ts'
import { readSchedule } from './read-schedule.ts'
import { nearZones, readTimeZone } from './read-time-zone.ts'
import { scheduleWords } from './schedule-words.ts'

const examples = ['30 8 * * 1-5', '30 8 * * *', '0 18 * * 1,3', '0 * * * *', '0 */2 * * *']

const completeWhen: Completer = async ({ typed, words }) => (
  examples
    .map((cron) => scheduleWords(cron, words))
    .filter((text) => text.toLowerCase().includes(typed.toLowerCase()))
    .map((text) => ({ label: text, value: text }))
)

const completeZone: Completer = async ({ typed }) => nearZones(typed).map((zone) => ({ label: zone, value: zone }))

/** The options that say when and how a channel gets something; the same for /subscribe and /digest. */
export const termsOptions = {
  when: { type: 'text', completes: completeWhen, description: 'When to post: “weekdays 08:30”, “mon,wed 18:00”, “hourly”' },
  tz: { type: 'text', completes: completeZone, description: 'The time zone of “when”, such as Europe/Berlin' },
  max: { type: 'number', min: 1, max: 5, description: 'At most so many stories a post' },
  quiet: { type: 'text', description: 'Hours without posts, such as 22:00-07:00, or off' },
  empty: { type: 'choice', choices: ['skip', 'say-so'], description: 'What to do when nothing is new' },
  language: { type: 'choice', choices: ['english', 'german'], description: 'The language of my words in the posts' },
} as const

const languages = { english: 'en', german: 'de' } as const satisfies Readonly<Record<string, Language>>

export interface TypedTerms {
  readonly when: string | undefined
  readonly tz: string | undefined
  readonly max: number | undefined
  readonly quiet: string | undefined
  readonly empty: 'skip' | 'say-so' | undefined
  readonly language: keyof typeof languages | undefined
}

/** What was typed, read; what was not typed is missing. */
export function readTerms({ when, tz, max, quiet, empty, language }: TypedTerms, words: Words): Partial<SubscriptionTerms> {
  return {
    ...(when === undefined ? {} : { cron: readSchedule(when, words) }),
    ...(tz === undefined ? {} : { timeZone: readTimeZone(tz, words) }),
    ...(max === undefined ? {} : { mostItems: max }),
    ...(quiet === undefined ? {} : { quietHours: readQuietHours(quiet, words) }),
    ...(empty === undefined ? {} : { whenEmpty: empty }),
    ...(language === undefined ? {} : { language: languages[language] }),
  }
}

/** What holds where nothing was typed: what the channel's digest has, else every morning at half past eight, UTC, in the language of the channel. */
export function usualTerms(digest: Subscription | undefined, viewer: Viewer): Omit<SubscriptionTerms, 'subject' | 'mode' | 'cron'> & { readonly cron: string } {
  return {
    cron: digest?.cron ?? '30 8 * * *', timeZone: digest?.timeZone ?? 'UTC', leastSources: 1, mostItems: digest?.mostItems ?? 5,
    quietHours: digest?.quietHours ?? null, whenEmpty: digest?.whenEmpty ?? 'skip', language: digest?.language ?? languageForAll(viewer),
  }
}
