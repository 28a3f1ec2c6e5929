/** Whether a stop ends no German sentence: behind a number it makes an ordinal ("am 1. Dezember"), and nouns after "Mio." have capitals. */
export function continuesInGerman(end: string, start: string): boolean {
  if (!/^\p{Lu}/u.test(start)) return false
  if (abbreviation.test(end) || numbered.test(end)) return true
  return ordinal.test(end) && month.test(start)
}

const abbreviation = /(?:^|[\s(])(?:Nr|Mio|Mrd|Tsd|Abs|Bd|bzw|vgl|ca|rd|sog|gen|Hrsg|inkl|max|mind|[zZ]|[zZ]\.\s?B|u\.\s?a|d\.\s?h|i\.\s?d\.\s?R)\.$/
const ordinal = /(?:^|[\s(–-])\d{1,2}\.$/
const month = /^(?:Jan|Jän|Feb|März|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)/
/** What stands before an ordinal, and before no number that ends a sentence. */
const numbered = /(?:^|\s)(?:de[rmns]|die|das|[ai]m|vom|zu[mr]|beim|ins|sein(?:e[rmns]?)?|ihr(?:e[rmns]?)?|diese[rmns]?|jede[rmns]?)\s\d{1,3}\.$/i
