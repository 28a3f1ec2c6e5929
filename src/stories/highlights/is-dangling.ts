import { hasOpenPronoun } from './has-open-pronoun.ts'
import { hasOpenThey } from './has-open-they.ts'
import { hasOpenTime } from './has-open-time.ts'
import { withoutQuoted } from './without-quoted.ts'

const lead = '^[\\s"“‘\'«(–—-]*'
const opensOnPronoun = new RegExp(`${lead}(?:he|she|they|it|his|her|their|its|this|that|these|those|him|them|such)\\b`, 'i')
/** What goes on, answers, or tells the reader what to do. */
const links = [
  'but', 'and', 'so', 'or', 'yet', 'also', 'however', 'meanwhile', 'instead', 'then', 'thus', 'therefore', 'nevertheless', 'still', 'besides',
  'moreover', 'furthermore', 'in addition', 'the latter', 'the former', 'both', 'another', 'others?', 'in fact', 'of course', 'for example',
  'for instance', 'after that', 'at the same time', 'as a result', 'asked (?:about|if|whether)', 'even so', 'since then', 'until then',
  'by then', 'afterwards?', 'later', 'there,', '(?:each|this|that|every other) time', '(?:first|second|third|finally|next),',
  'the (?:following|next|same) day', 'all (?:two|three|four|five|of them)\\b', 'by contrast', 'in turn', 'similarly', 'not only that', 'indeed,',
  '(?:proposal|move|decision|announcement|ruling|comments|remarks|news) (?:comes|came|follows|followed)', 'combined with', 'added to', 'on top of', 'worse\\b', 'worst of all', 'better yet', 'more (?:importantly|recently|worryingly)', 'that said',
  'among (?:them|those|these)', 'of (?:those|these|them)', 'at the time', 'with that', 'the (?:rest|others|remaining|other)\\b', 'no other',
  'neither\\b(?! side)', 'either way', 'elsewhere', 'conversely', 'likewise', 'nonetheless', 'regardless', 'otherwise', 'to that end',
  'in other words', 'in short', 'in particular', 'on the other hand', 'again,', 'once again', 'previously', 'earlier,', 'more:', 'plus,',
  'because\\b', 'as such', 'respondents', 'participants', 'panelists', '(?:yes|no|well|sure|right|ok|okay|exactly|correct|true),', 'here\\b',
  'one (?:of them|such|other|more)\\b', 'such', 'same\\b', 'which', 'who\\b', 'nor\\b', 'rather', 'except', 'like (?:him|her|them|others)\\b',
  'do a\\b',
  '(?:assume|imagine|suppose|consider|remember),', '(?:read|see|click|look|consider|imagine|think|remember|recall|note|suppose|let|say|forget|enter|meet|watch|listen|check|follow|sign|get|take|make|keep|ask) ',
  'perhaps', 'maybe', 'enough', 'hence', 'the answer', 'not so\\b', 'not anymore',
]
const opensOnLink = new RegExp(`${lead}(?:${links.map((link) => `${link}${/\W$/.test(link) ? '' : '\\b'}`).join('|')})`, 'i')

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

/** "such tricks", "the latter", "she added": what was told before. */
const leansOnMore = /,\s(?:though|however|meanwhile|therefore|too|in turn|instead|as a result|for example|for instance|of course|then),|(?<!\p{L})equally(?!\p{L})|(?<!\p{L})(?:this|these|those)(?=[,.;](?:\s|$)|\s(?:is|was|are|were|has|had|will|would|means|meant|comes|came|led|made|makes)\s)|(?<!\p{L})such(?!\p{L})(?! (?:as|that)\b)|(?<!\p{L})(?:the (?:latter|former)(?= (?:is|was|has|had|of)|[,.])|as well[.,]|the other (?:two|three|one|side)|too[.]|instead[.]|(?:adds|added)(?=\s(?:that|in a|on)(?!\p{L})|\s?[,.:]))/iu

/** Whether a sentence cannot stand alone: it leans on one before, for whom it speaks of or for how it goes on. */
export function isDangling(sentence: string): boolean {
  const outside = withoutQuoted(sentence)
  return [opensOnPronoun, opensOnLink, leansOnSeveral].some((pattern) => pattern.test(sentence))
    || [leansOnThat, leansOnMore].some((pattern) => pattern.test(outside))
    || [hasOpenPronoun, hasOpenThey, hasOpenTime].some((isOpen) => isOpen(sentence))
}
