import { describesUnnamed } from './describes-unnamed.ts'
import { personNouns, resumingNouns, thingNouns, vagueModifiers } from './introduced-nouns.ts'
import { saysWhich } from './says-which.ts'
import type { Told } from './told.ts'
import { writtenWords } from './told.ts'
import { withoutQuoted } from './without-quoted.ts'

const word = '[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,30}'
/** A determiner, and the words behind it: "the two men", "that group", "the 89-year-old". */
const described = new RegExp(`(?<![\\p{L}\\p{N}])(the|that|this|these|those|such|such an?)(?=((?:\\s${word}){1,4}))`, 'giu')
const age = /^\d{1,3}-year-olds?$/i
const fullName = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'.-]+\s(?:\p{Lu}\.?\s)?\p{Lu}[\p{L}’'-]+/u
const anyName = /(?<![\p{L}\p{N}.])\p{Lu}[\p{L}’'-]+/gu
const namesNobody = /^(?:the|a|an|in|on|at|by|as|after|while|when|if|but|and|for|with|from|to|under|during|since|it|he|she|they|we|i|this|that|there|its|his|her|their|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december)$/i
/** So far inside a sentence such a noun takes up what the sentence itself has told: "… a bill, though the measure". */
const farInside = 8
const newClause = /[,;:—–]|\s(?:that|which|who|while|as|after|before|but|because|although|if|where|when)\s/
/** "Harwell Motors said the company": a name before is theirs. */
const bodies = /^(?:company|firm|agency|airline|group|organi[sz]ation|network|newspaper|magazine|university|college|school|hospital|bank|retailer|chain|startup|platform|app|website|site|station|party|town|city|cities|metropolis|suburb|region|province|county|district|village|island|department|bureau|league|club|union|outlet)$/

/** Whether a sentence speaks of "the official", "that group", "the 89-year-old" or "the two men" before anything has brought them in. */
export function leansOnTold(sentence: string, told: Told): boolean {
  return describesUnnamed(sentence) || goesOnAboutNobody(sentence, told) || [...sentence.matchAll(described)].some(({ 0: { length }, 1: determiner = '', 2: after = '', index }) => {
    const noun = headOf(after.trim().split(/\s/))
    if (noun === undefined || isNoMention(determiner.toLowerCase(), noun.word)) return false
    const before = sentence.slice(0, index)
    if (told.words.has(noun.word) || writtenWords(before.toLowerCase()).includes(noun.word)) return false
    return determiner.toLowerCase() !== 'the' || isLoose(noun.word, withoutQuoted(before), sentence.slice(index + length + noun.end))
  })
}

/** "The ferry will also sail" goes on about something; "Byrne also resigned" may stand where Byrne has been told of. */
function goesOnAboutNobody(sentence: string, told: Told): boolean {
  const at = /(?<!\bbut )(?<!\p{L})also(?!\p{L})/u.exec(withoutQuoted(sentence))?.index
  if (at === undefined) return false
  const names = withoutQuoted(sentence).slice(0, at).match(anyName) ?? []
  return !names.some((name) => !namesNobody.test(name) && told.names.has(name.replace(/['’]s$/, '')))
}

/** "this weekend" is ours; "said that reports had come in" shows nothing. */
function isNoMention(determiner: string, noun: string): boolean {
  return determiner === 'that' ? noun.endsWith('s') : determiner === 'this' && /^(?:weekend|holiday|season|session|term|election|period)$/.test(noun)
}

/** The noun that a description ends on, if nothing in it says which one is meant, and where it ends. */
function headOf(words: readonly string[]): { readonly word: string, readonly end: number } | undefined {
  let end = 0
  for (const written of words) {
    const plain = written.replace(/[.-]+$/, '')
    if (personNouns.has(plain) || thingNouns.has(plain) || age.test(plain)) return { word: plain, end: end + 1 + plain.length }
    if (!vagueModifiers.has(plain)) return undefined
    end += 1 + written.length
  }
  return undefined
}

function isLoose(noun: string, before: string, behind: string): boolean {
  if (resumingNouns.has(noun) && writtenWords(before).length > farInside && newClause.test(before)) return false
  if (/^\s[“"‘']/.test(behind) || saysWhich(behind) || /^\s\p{Lu}/u.test(behind)) return false
  // "Ada Nkemelu, the official" and "Harwell Motors … the company": who was named before is meant.
  if (personNouns.has(noun) || age.test(noun)) return !fullName.test(before)
  return !/^\sthat\s/.test(behind) && !(bodies.test(noun) && (before.match(anyName) ?? []).some((name) => !namesNobody.test(name)))
}
