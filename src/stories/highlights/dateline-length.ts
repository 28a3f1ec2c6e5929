const dateline = /^(?:\p{Lu}[\p{Lu}.'’-]{2,24}(?:,? \p{Lu}[\p{L}.'’-]{1,24}){0,3}\s?(?:\((?:AP|AFP|Reuters|CNN|BBC|UPI|PTI|ANI|dpa)\)\s?)?|\((?:AP|AFP|Reuters|CNN|BBC|UPI|PTI|ANI|dpa)\)\s?)[—–-]{1,2}\s?(?=["“‘']?\p{Lu})/u

/** How many characters at the start of a sentence are a dateline ("HARWELL (AP) — "). */
export function datelineLength(sentence: string): number {
  return dateline.exec(sentence)?.[0].length ?? 0
}
