import { english } from './english/english.ts'
import { german } from './german/german.ts'
import type { TimeLanguage } from './language.ts'

const languages: Readonly<Record<string, TimeLanguage>> = { en: english, de: german }

/** The language of a BCP 47 tag; English for one that has no folder here yet. */
export function languageOf(tag: string): TimeLanguage {
  return languages[tag.slice(0, 2).toLowerCase()] ?? english
}
