import type { Language } from '#model/subscription.ts'
import { english } from './english.ts'
import { german } from './german.ts'
import type { Words } from './words.ts'

/** The words for a platform's locale (BCP 47); English where we have none of its language. */
export function wordsFor(locale: string): Words {
  return languageOf(locale) === 'de' ? german : english
}

/** The language of ours that people of the locale read; of a list, as browsers send one, the first counts. */
export function languageOf(locale: string): Language {
  return /^de(?:[-_,;]|$)/i.test(locale) ? 'de' : 'en'
}
