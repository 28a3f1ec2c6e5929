import type { TimeLanguage } from '../language.ts'
import { buildLexicon } from '../lexicon.ts'
import { indexPatterns, wordsOfPatterns } from '../pattern-index.ts'
import { eventCues } from './event-cues.ts'
import { joinNumbers } from './join-numbers.ts'
import { dateOpeners, roughOpeners } from './openers.ts'
import { patterns } from './patterns.ts'
import { isRefused } from './refuse.ts'
import { buildTrigger } from '../trigger.ts'
import { triggers } from './triggers.ts'
import { calendarWords, capitalKinds, numberWords, senseWords } from './words.ts'

const lexicon = buildLexicon([calendarWords, numberWords, senseWords], capitalKinds, wordsOfPatterns(patterns))

/** What the grammar must know of English. */
export const english: TimeLanguage = {
  lexicon,
  trigger: buildTrigger(lexicon, triggers),
  patterns: indexPatterns(patterns),
  joinNumbers,
  eventCues,
  dateOpeners,
  roughOpeners,
  isRefused,
}
