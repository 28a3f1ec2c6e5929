import type { Language } from '#model/subscription.ts'
import type { Viewer } from '../command.ts'
import { languageOf } from './words-for.ts'

/**
 * The language of what is posted for everybody, where nobody has chosen one: the server's, else that of who sets it. Discord calls every server
 * English whose people never said otherwise, so only another language counts as theirs.
 */
export function languageForAll({ serverLocale = 'en', locale }: Pick<Viewer, 'serverLocale' | 'locale'>): Language {
  const ofServer = languageOf(serverLocale)
  return ofServer === 'en' ? languageOf(locale) : ofServer
}
