import { withoutQuoted } from './without-quoted.ts'

/** "the California Democrat": somebody who is described by place or party. */
const describedByName = /(?<![\p{L}\p{N}])[Tt]he\s(?:\p{Ll}{3,}\s){0,2}(?:\p{Lu}[\p{L}.-]{1,20}\s){1,2}?(?:Democrat|Republican|native|senator|congressman|congresswoman|lawmaker|governor|mayor|nominee|candidate|billionaire|mogul|leader|star|singer|actor|actress|coach|man|woman|teenager)(?=\s\p{Ll}|[,.])(?!\s(?:of|who|in|from|for)\s)/u
const fullName = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'.-]+\s(?:\p{Lu}\.?\s)?\p{Lu}[\p{L}’'-]+/u

/** "the two sides"; not "the two years". */
const severalOf = /(?<![\p{L}\p{N}])the\s(?:two|three|four|five|six)\s(?!years?|days?|weeks?|months?|hours?|decades?|largest|biggest|most|best|main)\p{Ll}/iu
const bothOf = /(?<!\p{L})both (?:men|women|sides|parties|countries|nations|teams|companies|officers|leaders|were|are|have|had|of)(?!\p{L})/iu
const twoNames = /\p{Lu}[\p{L}.]{1,24} and (?:the )?\p{Lu}/u

/** Whether a sentence describes somebody by place or party, or several by their number, and nobody is named before. */
export function describesUnnamed(sentence: string): boolean {
  const words = withoutQuoted(sentence)
  return standsBefore(words, describedByName, fullName) || standsBefore(words, severalOf, twoNames) || standsBefore(words, bothOf, twoNames)
}

function standsBefore(words: string, description: RegExp, names: RegExp): boolean {
  const at = description.exec(words)?.index
  return at !== undefined && !names.test(words.slice(0, at))
}
