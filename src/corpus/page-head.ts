const months = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?'
const clock = '(?:,? (?:at |[|–-] )?\\d{1,2}[:.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: \\(?[A-Z]{2,5}\\)?)?)?'
const dateLine = new RegExp(`^${weekday}(?:\\d{1,2} ${months},? \\d{4}|${months} \\d{1,2},? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./]\\d{4})${clock}$`, 'i')
const byline = /^(?:By|BY|by) (?:the )?\p{Lu}[\p{L}.'’-]{0,30}(?:(?: and|,| in| for)? \p{Lu}[\p{L}.'’-]{0,30}){0,8}$/u

/** A line of a list: "• …", "- …", "* …". */
export function isBullet(words: string): boolean {
  return /^(?:[•‣▪●◦·*▸►➤]|[-–] )\s*\S/.test(words)
}

/** The line above a publisher's own summary: "Highlights", "Key points:", "At a glance". */
export function opensHighlights(words: string): boolean {
  return /^(?:(?:story |article )?highlights|key (?:points|takeaways|facts|developments)|main points|at a glance|in (?:brief|short)|the (?:gist|essentials)|what to know|quick (?:read|take))\W{0,2}$/i.test(words)
}

/** Who wrote it: "By Ann Porter in Paris". */
export function isByline(words: string): boolean {
  return words.length <= 90 && (byline.test(words) || /^by (?:our|the|a) [^.!?]{2,60}\b(?:desk|staff|correspondents?|reporters?|writers?|agencies|team|editors?)$/i.test(words))
}

/** A line that holds nothing but a date; a dateline ("PARIS (AP) —") is none. */
export function isDateLine(words: string): boolean {
  return words.length <= 60 && dateLine.test(words)
}

/** A line between headline and body that sums up: of a sentence's length, and no dateline. */
export function mayBeStandfirst(words: string): boolean {
  const count = words.split(' ').length
  return count >= 4 && words.length <= 300 && !/^["“‘'«]/.test(words) && !/\)\s*[-–—_]|[-–—_:]$/.test(words)
}
