const agency = '\\((?:AP|AFP|Reuters|CNN|BBC|UPI|PTI|ANI|dpa)\\)'
const capitals = '\\p{Lu}[\\p{Lu}.\'’-]{2,24}(?:,? \\p{Lu}[\\p{L}.\'’-]{1,24}){0,3}'
const place = '\\p{Lu}\\p{Ll}[\\p{L}.\'’-]{1,24}(?:,? \\p{Lu}[\\p{L}.\'’-]{1,24}){0,3}'
const date = '(?:, \\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2})?'
/** "HARWELL (AP) — ", "HARWELL, May 3 (AP) - ", "(AP) - ", "Beirut (CNN) -- "; in small letters only with an agency, or "Harwell - " would be one. */
const dateline = new RegExp(`^(?:(?:${capitals}\\s?|(?:(?:${capitals}|${place})${date}\\s?)?${agency}\\s?)[―—–-]{1,2}\\s?|(?:Updated?|UPDATED?|BREAKING):\\s)(?=["“‘']?\\p{Lu})`, 'u')

/** How many characters at the start of a sentence are a dateline ("HARWELL (AP) — ") or a newsroom's label ("Updated: "). */
export function datelineLength(sentence: string): number {
  return dateline.exec(sentence)?.[0].length ?? 0
}
