const knownAgency = '\\((?:AP|AFP|Reuters|CNN|BBC|UPI|PTI|ANI|dpa)\\)\\s?'
const anyAgency = '\\(\\p{Lu}[\\p{L}&. -]{1,30}\\)\\s?'
const more = '(?:,? \\p{Lu}[\\p{L}.\'’-]{1,24}){0,3}'
const capitals = `\\p{Lu}[\\p{Lu}.'’-]{2,24}${more}`
const place = `\\p{Lu}\\p{Ll}[\\p{L}.'’-]{1,24}${more}`
const date = ', \\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}(?:, \\d{4})?\\s?'
/** "HARWELL — ", "HARWELL, May 3 (AP) - ", "(AP) - ", "Beirut (CNN) -- "; in small letters only with an agency, or "Harwell - " would be one. */
const origin = [
  `${capitals}(?:${date}|\\s?)(?:${anyAgency})?`,
  `${place}${date}${anyAgency}`,
  `(?:${place}(?:${date}|\\s?))?${knownAgency}`,
].join('|')
const dateline = new RegExp(`^(?:(?:${origin})[―—–-]{1,2}\\s?|(?:Updated?|UPDATED?|BREAKING):\\s)(?=["“‘']?\\p{Lu})`, 'u')

/** How many characters at the start of a sentence are a dateline ("HARWELL (AP) — ") or a newsroom's label ("Updated: "). */
export function datelineLength(sentence: string): number {
  return dateline.exec(sentence)?.[0].length ?? 0
}
