/** German words for days with the English ones that mean the same, longer ones first. */
const words: readonly (readonly [RegExp, string])[] = [
  [/\bvorgestern\b/g, 'two days ago'],
  [/\bübermorgen\b/g, 'in two days'],
  [/\bheute\b/g, 'today'], [/\bgestern\b/g, 'yesterday'], [/\bmorgen\b/g, 'tomorrow'],
  [/\bvor (\S{1,12}) tag(?:en)?\b/g, '$1 days ago'], [/\bvor (\S{1,12}) wochen?\b/g, '$1 weeks ago'], [/\bvor (\S{1,12}) monat(?:en)?\b/g, '$1 months ago'],
  [/\bin (\S{1,12}) tag(?:en)?\b/g, 'in $1 days'], [/\bin (\S{1,12}) wochen?\b/g, 'in $1 weeks'],
  [/\b(?:letzte[nrs]?|vorige[nrs]?|vergangene[nrs]?)\b/g, 'last'], [/\b(?:nächste[nrs]?|kommende[nrs]?)\b/g, 'next'], [/\bdiese[nrs]?\b/g, 'this'],
  [/\bwoche\b/g, 'week'], [/\bmonat\b/g, 'month'], [/\bjahr\b/g, 'year'],
  [/\b(?:eine[mnr]?|ein)\b/g, 'one'], [/\bzwei\b/g, 'two'], [/\bdrei\b/g, 'three'], [/\bvier\b/g, 'four'], [/\bfünf\b/g, 'five'], [/\bsechs\b/g, 'six'], [/\bsieben\b/g, 'seven'],
  [/\bmontag\b/g, 'Monday'], [/\bdienstag\b/g, 'Tuesday'], [/\bmittwoch\b/g, 'Wednesday'], [/\bdonnerstag\b/g, 'Thursday'], [/\bfreitag\b/g, 'Friday'],
  [/\b(?:samstag|sonnabend)\b/g, 'Saturday'], [/\bsonntag\b/g, 'Sunday'],
  [/\b(?:januar|jänner)\b/g, 'January'], [/\bfebruar\b/g, 'February'], [/\bmärz\b/g, 'March'], [/\bmai\b/g, 'May'], [/\bjuni\b/g, 'June'], [/\bjuli\b/g, 'July'],
  [/\boktober\b/g, 'October'], [/\bdezember\b/g, 'December'],
  [/\b(?:am|im|ab|seit|bis) /g, ''],
  [/\b(\d{1,2})\. /g, '$1 '],
]

// \b knows no umlauts.
const rules = words.map(([{ source }, english]) => [
  new RegExp(source.replace(/^\\b/, '(?<![\\p{L}\\p{N}])').replace(/\\b$/, '(?![\\p{L}\\p{N}])'), 'gu'), english,
] as const)

/** What somebody typed as a day in German, in English; the reader of English times does the rest. */
export function inEnglish(typed: string): string {
  return rules.reduce((text, [pattern, english]) => text.replace(pattern, english), typed.toLowerCase())
}
