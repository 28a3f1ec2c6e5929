import { noFirstName } from './name-words.ts'

const part = "\\p{Lu}[\\p{L}-]{0,20}(?:[’']\\p{Lu}\\p{L}{1,20})?"
const run = new RegExp(`(?<![\\p{L}\\p{N}])(${part}\\.?)\\s(?:\\p{Lu}\\.\\s|${part}\\s)?(\\p{Lu}\\p{L}[\\p{L}-]{1,24})(?![\\p{L}-])`, 'gu')
/** Last words of names that are nobody's surname. */
const noSurname = /^(?:house|court|party|university|college|news|times|post|street|bureau|committee|department|senate|congress|council|office|police|states|state|kingdom|union|nations|korea|carolina|dakota|virginia|mexico|york|jersey|hampshire|angeles|francisco|city|county|hill|river|bay|island|islands|beach|lake|airport|center|centre|church|school|hospital|hotel|agency|administration|democrats|republicans|democrat|republican|americans|american|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|day|act|bill|law|amendment|war|airlines|group|inc|corp|company|bank|board|association|commission|america|africa|asia|europe|arabia|zealand|journal|guard|army|navy|force|coast|district|attorney|general|president|minister|secretary|senator|caucus|tuesday|committee|security|intelligence|service|services|treasury|reserve|trade|health|justice|defense|state|education|labor|energy|research|media|network|google|facebook|twitter|amazon|apple)$/i

/** "in Harwell": a place or a month, nobody's surname. */
const place = /(?<=(?<!\p{L})(?:in|across|throughout|near|outside) )\p{Lu}[\p{L}-]{2,24}(?!\p{L}|['’]|\s\p{Lu})/gu

/** The surnames that these texts bring in with more than the surname, so that the surname alone leans on it. */
export function introducedSurnames(texts: readonly string[]): ReadonlySet<string> {
  const names = texts.flatMap((text) => [...text.matchAll(run)].flatMap(([, first = '', last = '']) => (noFirstName.test(first) || noSurname.test(last) ? [] : [last])))
  return new Set(names).difference(new Set(texts.flatMap((text) => text.match(place) ?? [])))
}
