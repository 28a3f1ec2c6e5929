import { hasVerb } from './has-verb.ts'

const mostWords = 60
const isCutOff = /(?:…|\.{3})["”’')\]]*\s*$/
const hasLink = /\bhttps?:|\bwww\./i
const isQuestion = /\?["”’')\]]*\s*$/
const isPicture = /\bopens (?:in )?an? new (?:window|tab)\b|\bclick here\b|\b(?:below|above)\.$|^\(.{0,400}\)$|\bseen here\b|\(pictured|\b(?:is|are) (?:seen|pictured|shown)\b|^(?:VIDEO|WATCH|LISTEN|Scroll down)\b|\b(?:image|photo|picture) of\b.{0,80}$/i

/** "Anna Keller gestures during a hearing": agencies describe their pictures in the present tense. */
const shown = 'gestures|addresses|reaches|looks|walks|arrives|poses|waves|stands|sits|listens|reacts|celebrates|smiles|shakes|speaks|talks|gather|stand|walk|march|wait|hold|marshals|leads|greets|hugs|kisses|carries|wears'
const isPose = new RegExp(`^\\p{Lu}[^,“”"]{3,80}\\s(?:${shown})\\s.{0,80}\\b(?:during|as (?:he|she|they)|at (?:a|the)|in (?:the|front)|with|while|outside|following|last (?:week|month|year))\\b`, 'u')
/** "Damage: the pier after the storm", "Why it matters: …", "GETTY The station …", "… originally appeared on …" */
const hasLabel = /^(?:Why it matters|The big picture|What (?:they|he|she|we)['’]re saying|The bottom line|By the numbers|Driving the news|The backdrop|State of play|Between the lines|Zoom (?:in|out)|Go deeper|Worth noting|Context)\b|^\p{Lu}[\p{L}' -]{1,25}:\s|^(?:GETTY|REUTERS|AFP|EPA|AP|PA|SHUTTERSTOCK|ALAMY)\s\p{Lu}|\boriginally (?:appeared|published)\b|\s\|\s|\b(?:Diagram|Graphic|Map) (?:based|by)\b|\bSource: |(?:(?<!\p{L})\p{Lu}{3,} ){3}|\S\s{3,}\S/u

/** "(2) Strength test …", "[sic]” The …": the middle of a list or of somebody's words. */
const opensInside = /^[^(]{0,300}\)|^(?:\(?\d{1,2}[).]\s|[^\p{L}\p{N}"“”'‘’(«$£€@#–—])/u
/** A line of a table, a graphic or a list of links, in capitals or figures or without a stop. */
const isWhole = /[.!?]["”’')\]]*\s*$/
const lowerCaseWord = /(?<![\p{L}\p{N}])\p{Ll}{2,}/gu
const fewestLowerCase = 3

/** Whether a sentence is no whole statement of the newsroom's: without a verb, or no sentence at all. */
export function isFragment(sentence: string): boolean {
  return isNoSentence(sentence) || !hasVerb(sentence)
}

/** Whether words are cut off, a link's words, a picture's, or a list taken for a sentence. */
export function isNoSentence(words: string): boolean {
  return [isCutOff, hasLink, isPicture, isPose, hasLabel, opensInside, isQuestion].some((pattern) => pattern.test(words))
    || !isWhole.test(words) || (words.match(lowerCaseWord) ?? []).length < fewestLowerCase || words.split(/\s+/, mostWords + 1).length > mostWords
}
