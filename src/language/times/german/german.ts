import type { LeftOpeners } from '../extend-left.ts'
import { indexOpeners, wordsOfOpeners } from '../extend-left.ts'
import type { TimeLanguage } from '../language.ts'
import { buildLexicon } from '../lexicon.ts'
import { indexPatterns, wordsOfPatterns } from '../pattern-index.ts'
import type { Token } from '../token.ts'
import { buildTrigger } from '../trigger.ts'
import { eventCues } from './event-cues.ts'
import { holidayNames } from './holidays.ts'
import { patterns } from './patterns.ts'
import { calendarWords, capitalKinds, numberWords, senseWords } from './words.ts'

const dates = indexOpeners(['anfang', 'mitte', 'ende'])
const rough = indexOpeners(['etwa', 'rund', 'fast', 'gut', 'knapp', 'mehr als'])
const openers: LeftOpeners = { date: dates, period: dates, rough, count: rough }
const countedNouns: ReadonlySet<string> = new Set(['menschen', 'euro', 'dollar', 'personen', 'meter', 'kilometer', 'tonnen', 'mitarbeiter', 'soldaten', 'tote'])
const beforeDay: ReadonlySet<string> = new Set(['am', 'vom', 'zum', 'bis', 'ab', 'seit', 'dem', 'den'])
const lexicon = buildLexicon([calendarWords, numberWords, senseWords], {
  capitalKinds, pastEnding: 'te',
  otherWords: [...wordsOfPatterns(patterns), ...countedNouns, ...beforeDay, ...wordsOfOpeners(openers)],
})

/** What the grammar must know of German: the proof that another language is one folder. */
export const german: TimeLanguage = {
  lexicon,
  trigger: buildTrigger(lexicon, {
    kinds: ['month', 'weekday', 'weekdays', 'season', 'unit', 'units', 'part', 'every', 'vague', 'weekday-and-part', 'decade-name'],
    words: [
      'heute', 'gestern', 'vorgestern', 'morgen', 'übermorgen', 'uhr', 'jahre', 'jahren', 'jahresende', 'jahresanfang', 'jahresbeginn', 'monatsende',
      'monatsanfang', 'monatsbeginn', 'wochenanfang', 'wochenbeginn', 'halbjahr', 'jahrhunderts', ...holidayNames,
    ],
  }),
  patterns: indexPatterns(patterns),
  joinNumbers: (placed) => placed,
  openers,
  eventCues,
  isRefused,
}

/** "2000 Menschen" is no year, "Guten Morgen" is not tomorrow, "14.2." is a day only after "am" and the like. */
function isRefused(tokens: readonly Token[], from: number, to: number, rule: string): boolean {
  if (rule === 'dotted-day') return !beforeDay.has(tokens[from - 1]?.lower ?? '')
  if (rule === 'tomorrow') return tokens[from]?.isCapital === true && from > 0
  return rule === 'year' && countedNouns.has(tokens[to]?.lower ?? '')
}
