import { hasOpenPronoun } from './has-open-pronoun.ts'

const lead = '^[\\s"“‘\'«(–—-]*'
const opensOnPronoun = new RegExp(`${lead}(?:he|she|they|it|his|her|their|its|this|that|these|those|him|them|such)\\b`, 'i')
const links = [
  'but', 'and', 'so', 'or', 'yet', 'also', 'however', 'meanwhile', 'instead', 'then', 'thus', 'therefore', 'nevertheless', 'still', 'besides', 'moreover',
  'furthermore', 'in addition', 'the latter', 'the former', 'both', 'another', 'others?', 'in fact', 'of course', 'for example', 'for instance', 'after that',
  'at the same time', 'as a result', 'asked (?:about|if|whether)', 'even so', 'since then', 'until then', 'by then', 'afterwards?', 'later', 'there,',
  '(?:each|this|that|every other) time', '(?:first|second|third|finally|next),', 'the (?:following|next|same) day', 'all (?:two|three|four|five|of them)\\b', 'by contrast', 'in turn', 'similarly', 'not only that',
]
const opensOnLink = new RegExp(`${lead}(?:${links.map((link) => `${link}${/\W$/.test(link) ? '' : '\\b'}`).join('|')})`, 'i')
/** "The pair met in 2014", "The announcement came a day after …": who or what was told before. */
const group = '\\d{1,3}-year-old|two|three|four|men|women'
const report = 'comments?|remarks?|statements?|announcement|revelations?|disclosure|decision|move|news|claims?|allegations?|accusations?|admission|offer|release|reversal|request|exchange|ruling|document|questions?|report|action|measures|footage|stories|searches|sources?|newspaper|tabloid'
const goesOn = 'comes?|came|follow(?:s|ed)?|is|was|are|were|has|have|had|will|would|also|marks?|marked|drew|prompted|sparked|met|said|says|teaches|pleaded|faces|insisted|published|added|claimed'
const opensOnTold = new RegExp(`${lead}(?:right now, |now, )?(?:the (?:pair|couple|duo|trio)(?! of| who| from)|the (?:${group}) (?:${goesOn}|\\p{L}+ed)|the (?:new |latest )?(?:${report}) (?:${goesOn})|both (?:men|women|sides|of))\\b`, 'iu')

/** "During their second duet, …", "… one of them fell": several who were named before. */
const leansOnSeveral = /^[\s"“‘']*(?:in|on|at|during|after|before|with|for|under|despite) their\b|\b(?:one|both|two|all|some|none|most) of them\b/i

/** "… says that will help", "… cited that exchange": what was told before. */
const leansOnThat = new RegExp(`\\b(?:says?|said|adds?|added)\\s(?:that|this)\\s(?:will|would|is|was|could|can|may|might|has|had)\\b|\\b(?:that|this)\\s(?:exchange|remark|announcement|decision|claim|admission|request|ruling|incident)\\b|\\b(?:those|these)\\s(?:comments|remarks|claims|allegations|accusations|figures|reports)\\b`, 'i')

/** Whether a sentence cannot stand alone: it leans on one before, for whom it speaks of or for how it goes on. */
export function isDangling(sentence: string): boolean {
  return [opensOnPronoun, opensOnLink, opensOnTold, leansOnSeveral, leansOnThat].some((pattern) => pattern.test(sentence)) || hasOpenPronoun(sentence)
}
