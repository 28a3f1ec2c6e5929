import { withoutQuoted } from './without-quoted.ts'

const some = '(?:a|an|one|two|three|four|five|six|seven|ten|several|some|few|\\d{1,2}) (?:few )?'
/** "the next day", "hours later", "that night", "minutes ago", "at the time": a time that is counted from another. */
const counted = new RegExp(`(?<![\\p{L}\\p{N}])(?:(?:${some})?(?:minutes|hours?|days?|weeks?|months?) (?:later|earlier|afterwards?|before(?=[,.]))|the (?:next|following|same|previous) (?:day|morning|night|week|evening|afternoon|month|year)|(?:that|those|this same|that same) (?:day|night|morning|afternoon|evening|week|month|year|time|period)s?|at the time(?=[,.])|(?:by|until|since|before) then|at this point|(?:minutes|moments|hours) ago|previously,)(?![\\p{L}\\p{N}])`, 'iu')
/** What it may be counted from. */
const anchor = /(?<![\p{L}\p{N}])(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|jan(?:uary|\.)|feb(?:ruary|\.)|march|april|may|june|july|aug(?:ust|\.)|sep(?:tember|t\.)|oct(?:ober|\.)|nov(?:ember|\.)|dec(?:ember|\.)|(?:19|20)\d\d|after|when|since|once|yesterday|today|last (?:week|month|year|night|summer|spring|fall|winter))(?![\p{L}\p{N}])/iu

/** Whether a sentence counts its time from another time that it does not tell. */
export function hasOpenTime(sentence: string): boolean {
  const outside = withoutQuoted(sentence)
  const at = counted.exec(outside)?.index
  return at !== undefined && !anchor.test(outside.slice(0, at))
}
