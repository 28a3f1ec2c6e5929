import { hasOpenPronoun } from './has-open-pronoun.ts'
import { withoutQuoted } from './without-quoted.ts'

const lead = '^[\\s"“‘\'«(–—-]*'
const opensOnPronoun = new RegExp(`${lead}(?:he|she|they|it|his|her|their|its|this|that|these|those|him|them|such)\\b`, 'i')
const links = [
  'but', 'and', 'so', 'or', 'yet', 'also', 'however', 'meanwhile', 'instead', 'then', 'thus', 'therefore', 'nevertheless', 'still', 'besides', 'moreover',
  'furthermore', 'in addition', 'the latter', 'the former', 'both', 'another', 'others?', 'in fact', 'of course', 'for example', 'for instance', 'after that',
  'at the same time', 'as a result', 'asked (?:about|if|whether)', 'even so', 'since then', 'until then', 'by then', 'afterwards?', 'later', 'there,',
  '(?:each|this|that|every other) time', '(?:first|second|third|finally|next),', 'the (?:following|next|same) day', 'all (?:two|three|four|five|of them)\\b', 'by contrast', 'in turn', 'similarly', 'not only that', 'indeed,',
]
const opensOnLink = new RegExp(`${lead}(?:${links.map((link) => `${link}${/\W$/.test(link) ? '' : '\\b'}`).join('|')})`, 'i')
/** "The pair met in 2014", "The announcement came a day after …": who or what was told before. */
const group = '\\d{1,3}-year-old|two|three|four|men|women'
const report = 'comments?|remarks?|statements?|announcement|revelations?|disclosure|decision|move|news|claims?|allegations?|accusations?|admission|offer|release|reversal|request|exchange|ruling|document|questions?|report|action|measures|footage|stories|searches|sources?|newspaper|tabloid'
const goesOn = 'comes?|came|follow(?:s|ed)?|is|was|are|were|has|have|had|will|would|also|marks?|marked|drew|prompted|sparked|met|said|says|teaches|pleaded|faces|insisted|published|added|claimed'
const opensOnTold = new RegExp(`${lead}(?:right now, |now, )?(?:the (?:pair|couple|duo|trio)(?! of| who| from)|the (?:${group}) (?:${goesOn}|\\p{L}+ed)|the (?:new |latest )?(?:${report}) (?:${goesOn})|both (?:men|women|sides|of))\\b`, 'iu')

/** "During their second duet, …", "… one of them fell": several who were named before. */
const leansOnSeveral = /^[\s"“‘']*(?:in|on|at|from|by|during|after|before|with|for|under|despite) their\b|\b(?:one|both|two|all|some|none|most) of them\b/i

/** "… says that will help", "… cited that exchange", "… extended that protection", "… for this reason": what was told before. */
const will = 'will|would|is|was|could|can|may|might|has|had'
const told = 'exchange|remark|announcement|decision|claim|admission|request|ruling|incident|statement|comments|remarks|claims|allegations|accusations|figures|reports'
const acts = 'post|extend|cite|reject|deny|denie|answer|issue|repeat|end|sign|drop|back|block|follow|mak|made|take|took|kept|gave|from|for|about|against|during|after|of|in|on|with|by|under'
const ours = 'years?|weeks?|months?|weekend|morning|afternoon|evening|night|summer|autumn|fall|winter|spring|season|term|time|century|decade|country|nation|city|world|'
  + 'kind|sort|type|way|point|stage|age|who|which|of|with|in|at|from|he|she|it|they|we|the|an?|his|her|their|two|three|any|all|no'
const leansOnThat = new RegExp(`\\b(?:says?|said|adds?|added)\\s(?:that|this)\\s(?:${will})\\b|\\b(?:that|this|those|these)\\s(?:${told})\\b`
  + `|\\b(?:${acts})(?:e?[ds]|ing)?\\s(?:that|this|those|these)\\s(?!(?:${ours})\\b)\\p{Ll}`, 'iu')

/** Whether a sentence cannot stand alone: it leans on one before, for whom it speaks of or for how it goes on. */
export function isDangling(sentence: string): boolean {
  return [opensOnPronoun, opensOnLink, opensOnTold, leansOnSeveral].some((pattern) => pattern.test(sentence))
    || leansOnThat.test(withoutQuoted(sentence)) || hasOpenPronoun(sentence)
}
