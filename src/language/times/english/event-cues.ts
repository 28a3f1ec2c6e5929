import type { EventCues } from '../language.ts'

const reporting = [
  'said', 'says', 'say', 'stated', 'states', 'announced', 'announces', 'told', 'commented', 'replied', 'added', 'noted', 'denied', 'claims', 'claimed',
  'reported', 'confirmed', 'explained', 'warned', 'declared', 'insisted', 'argued', 'admitted', 'acknowledged', 'asked', 'wrote', 'tweeted', 'remarked',
  'responded', 'called', 'urged', 'criticised', 'criticized', 'praised', 'applauded', 'predicted', 'estimated', 'demanded', 'hoped', 'saying', 'adding',
].join('|')

/** English words that show which clause is which, and whether it tells a fact. */
export const eventCues: EventCues = {
  joinedBorder: /;|\s[—–-]{1,2}\s|,\s(?=(?:and|but|while|as|so)\s)/g,
  apartBorder: new RegExp([
    String.raw`,\s(?=(?:which|who|whose|where|whom|when|after|before|although|though|because|whereas|since|if|until|once|having|begun|built|made|[a-z]{3,12}ing|[a-z]{3,12}ed)\s)`,
    String.raw`\s(?=(?:after|before|because|although|whereas|until|unless)\s)`,
    String.raw`\s(?=that\s)(?<=\b(?:${reporting})(?:\s\S{1,20}){0,3}\s)`,
  ].join('|'), 'g'),
  predicateBorder: /\b(?:that|what|which|who|whether|because|although|though|as)\b|[,;:—]/g,
  denied: /\b(?:denied|denies|deny|never)\b|\b(?:did|has|have|had|was|were|is|are|does|do) not\b|n['’]t\b/i,
  possible: /\b(?:if|would|could|may|might|should|must|whether|unless|possibly|perhaps|suspected|alleged|hopes?|hoped|wants?|wanted)\b/i,
  planned: new RegExp([
    String.raw`\bwill\b|\bshall\b|['’] ?ll\b|\b(?:scheduled|slated|due|set|planned) (?:for|on)\b`,
    String.raw`\b(?:plans?|planned|planning|intends?|intended|expects?|expected|scheduled|slated|due|set|going|aims?|wants?|agreed|decided) to\b`,
  ].join('|'), 'i'),
  earlier: /\b(?:had|having)\b(?:\s\w+ly)?\s*$/i,
  perfect: /\b(?:has|have)\b(?: (?:been|also|already|now|\w+ly)){0,2} $|['’]ve $/i,
  saying: new RegExp(String.raw`\b(?:${reporting})\b`, 'g'),
  reporting: new RegExp(`^(?:${reporting})$`, 'i'),
  infinitive: /\bto (?!the\b|an?\b|its\b|[A-Z\d])[a-z]{3,}/,
  beforeInfinitive: /\bto $/,
  standing: /\b(?:is|are) (?:\w+ly )?\w+(?:ed|lt|wn|de)$|(?<!\b(?:has|have|had|been|was|were) )\b(?:made|built)$/i,
  beforePutOff: /\b(?:delay|postpone|cancel|reschedule)(?:s|es)?\b|\b(?:before|ahead of|prior to)(?: (?:the|its|his|her|their|a|an))? $/i,
  afterPutOff: /^[^,;]{0,120}\b(?:has|have|was|were|is|are|will|would)(?: (?:been|be|again))? (?:delayed|postponed|cancell?ed|put off|called off|rescheduled)\b/i,
  happeningNoun: /^(?:deal|agreement|accord|announcement|decision|ruling|verdict|move|incident|accident|crash|attack|blast|explosion|event|ceremony|vote)$/i,
  definite: /\b(?:the|this)(?: [\w-]{1,20})? $/i,
  madeBy: /^(?:made|built|owned|used|known|called|named|led) by\b/i,
  happening: /^\w+(?:ed|ing)$|^(?:made|won|lost|took|hit|fell|rose|came|went|began|held|sold|bought|flew|left|gave|found|became|struck|sent|met|led|saw|spoke|grew|cut)$/i,
}
