import { DateTime } from 'luxon'
import type { Language } from '#model/subscription.ts'
import { wordsFor } from '#chat/words/words-for.ts'

/** "3 Mar, 14:05 UTC", for everybody who may read a message, wherever they are. */
export function momentWords(at: Date, language: Language): string {
  const { locale, posts } = wordsFor(language)
  return DateTime.fromJSDate(at, { zone: 'utc' }).setLocale(locale).toFormat(posts.momentFormat)
}
