import { wordsOfOpeners } from '../extend-left.ts'
import type { TimeLanguage } from '../language.ts'
import { buildLexicon } from '../lexicon.ts'
import { indexPatterns, wordsOfPatterns } from '../pattern-index.ts'
import { eventCues } from './event-cues.ts'
import { contextWords } from './contexts.ts'
import { joiningWords, joinNumbers } from './join-numbers.ts'
import { openers } from './openers.ts'
import { patterns } from './patterns.ts'
import { isRefused } from './refuse.ts'
import { buildTrigger } from '../trigger.ts'
import { triggers } from './triggers.ts'
import { calendarWords, capitalKinds, numberWords, senseWords } from './words.ts'

const lexicon = buildLexicon([calendarWords, numberWords, senseWords], {
  capitalKinds, pastEnding: 'ed',
  otherWords: [...wordsOfPatterns(patterns), ...contextWords, ...joiningWords, ...wordsOfOpeners(openers)],
})

/** What the grammar must know of English. */
export const english: TimeLanguage = {
  lexicon,
  trigger: buildTrigger(lexicon, triggers),
  patterns: indexPatterns(patterns),
  joinNumbers,
  eventCues,
  openers,
  isRefused,
}
