import { withoutQuoted } from './without-quoted.ts'

const they = /(?<![\p{L}\p{N}])(?:they|them|their|theirs|themselves)(?![\p{L}\p{N}])/iu
const several = /(?<![\p{L}\p{N}’'])(?:\p{L}{3,}(?<!s|u|i)s|\p{L}+(?:sses|shes|ches|xes)|people|men|women|children|police|staff|team|couple|families|crowd|media|public|majority|many|some|each|everyone|anyone|nobody|who|\p{Lu}[\p{L}.]+(?:’s|'s)?)(?![\p{L}\p{N}])/u
const noPlural = /(?<![\p{L}\p{N}])(?:was|has|does|says|this|news|politics|always|perhaps|less|across|towards|besides|hours|days|weeks|months|years|times|In|At|On|For|As|The|A|An|When|While|After|Before|Since|If|But|And|By|With|From|During|Of|To|It|This|That|There|What|Where|How|Why|Now|Today|Because|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)(?![\p{L}\p{N}])/gu
/** "With their ferry gone, fishermen …" tells who it is at once. */
const toldAfter = /^[^,]{0,120},\s(?:the\s)?(?:\p{L}+\s){0,3}(?:\p{L}{3,}s|\p{L}*men|people|children|police)(?![\p{L}\p{N}])/u

/** Whether a sentence says "they" or "their" outside of marks, and nothing before is more than one. */
export function hasOpenThey(sentence: string): boolean {
  const outside = withoutQuoted(sentence)
  const at = they.exec(outside)?.index
  if (at === undefined) return false
  return !several.test(outside.slice(0, at).replace(noPlural, ' ')) && !toldAfter.test(outside.slice(at))
}
