import { withoutQuoted } from './without-quoted.ts'

const pronoun = /\b(?:he|she|him|his|her|himself|herself)\b/i
const name = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}.’'-]+/gu
/** Capitals that name nobody: what sentences open on, days and months. */
const nobody = /^(?:\p{L}+(?:ing|ed|ly)|as|after|while|when|before|since|once|in|on|at|by|with|during|despite|although|though|if|given|asked|for|from|to|an?|the|not|no|even|what|where|why|how|speaking|writing|under|over|about|according|earlier|later|last|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|politico|axios|reuters|cnn|bloomberg|nbc|abc|cbs|fox|news|times|post|journal|ap|afp|bbc|npr|msnbc|guardian|washington|congress|senate|house|america|american|americans|democrats|republicans|democratic|republican|gop|u\.s|us|uk|britain|china|russia|iran|israel|ukraine|europe|york|california|texas|florida)$/iu
const role = /\b(?:\p{L}{2,}(?:er|or|ist|ian|man|woman|person|ess)|president|chief|king|queen|prince|mother|father|brother|sister|son|wife|husband|boy|girl|coach|captain|officials?|secretary|judge|student|victim|suspect|defendant|agent|candidate|star|singer|guard|pope|nurse|aide|patient|resident|nominee|who|one|someone|nobody|everyone|people|child|teen|teenager|graduate|billionaire|chairwoman)\b/giu
/** Words that end as those for people do. */
const things = new Set((
  'after over under other another however later earlier never ever whether rather together further former either neither order offer letter paper newspaper '
  + 'number matter summer winter quarter chapter border power water weather tower corner center river september october november december minor major '
  + 'for nor error floor door factor monitor honor labor list exist consist assist twitter dinner process press success access business unless less '
  + 'computer poster trailer folder cover answer cancer murder danger fewer lower higher longer'
).split(' '))
const opensOnClause = /^[\s"“‘']*(?:as|after|while|when|before|since|once|in|on|at|by|with|during|despite|although|though|if|given|asked|even|under|unlike|like)\b/i
const toldAfter = /,\s(?:the\s\p{Ll}|\p{Lu})/u
/** "In the interview with Ada Nkemelu, he said …": the one who is named is not the one who speaks. */
const setting = /^[\s"“‘']*(?:in|on|at|with|during|following|by|under|without|despite|\p{L}+ing|after \p{Ll}+ing)\b[^,]{0,200}(?:,[^,]{0,100}){0,4},\s(?:he|she)\b/iu

/** Whether a sentence says "he" or "she" outside of marks, and nobody in it is meant: "“We leave at noon,” she said." */
export function hasOpenPronoun(sentence: string): boolean {
  const outside = withoutQuoted(sentence)
  if (setting.test(outside)) return true
  const at = pronoun.exec(outside)?.index
  if (at === undefined) return false
  const before = outside.slice(0, at)
  const isTold = (before.match(role) ?? []).some((word) => !things.has(word.toLowerCase()))
    || (before.match(name) ?? []).some((word) => !nobody.test(word))
  // "As he left for the coast, the mayor said …" tells who it is at once.
  return !isTold && !(opensOnClause.test(outside) && toldAfter.test(outside.slice(at)))
}
