import type { EventCues } from '../language.ts'

const reporting = 'sagte|sagten|sagt|erklärte|erklärten|erklärt|teilte|teilten|meldete|meldeten|berichtete|berichteten|bestätigte|kündigte|betonte|warnte'

/** German words that show which clause is which, and whether it tells a fact. */
export const eventCues: EventCues = {
  joinedBorder: /;|\s[—–-]{1,2}\s|,\s(?=(?:und|aber|doch|während|sondern)\s)/g,
  apartBorder: /,\s(?=(?:der|die|das|den|dem|dessen|deren|welche|als|nachdem|bevor|ehe|obwohl|weil|dass|ob|wenn|bis|seit|wo)\s)/g,
  predicateBorder: /\b(?:dass|ob|weil|obwohl|als)\b|[,;:—]/g,
  denied: /\b(?:nicht|nie|niemals|kein|keine|keinen|bestritt|dementierte)\b/i,
  possible: /\b(?:wenn|falls|könnte|könnten|würde|würden|dürfte|dürften|soll|sollen|sollte|sollten|vielleicht|möglicherweise|ob)\b/i,
  planned: /\b(?:wird|werden|will|wollen|plant|planen|geplant|vorgesehen)\b/i,
  earlier: /\b(?:hatte|hatten)\b(?:\s[a-zäöüß]+)?\s*$/i,
  perfect: /\b(?:hat|haben|ist|sind)\b\s*$/i,
  saying: new RegExp(String.raw`\b(?:${reporting})\b`, 'g'),
  reporting: new RegExp(`^(?:${reporting})$`, 'i'),
  infinitive: /\bzu [a-zäöüß]{3,}en\b/,
  beforeInfinitive: /\bzu $/,
  standing: /(?!)/,
  beforePutOff: /\b(?:verschiebt|verschieben|vertagt|vertagen)\b|\bvor (?:de[rmn]|seine[rmn]|ihre[rmn]) $/i,
  afterPutOff: /^[^,;]{0,120}\b(?:verschoben|vertagt|abgesagt)\b/i,
  happeningNoun: /^(?:abkommen|vereinbarung|ankündigung|entscheidung|urteil|schritt|vorfall|unfall|absturz|angriff|anschlag|explosion|feier|abstimmung)$/i,
  definite: /\b(?:de[rmns]|die|das|diese[rmns]?)(?: [\wäöüß-]{1,20})? $/i,
  madeBy: /(?!)/,
  happening: /te[nt]?$|^(?:kam|ging|gab|starb|begann|wurde|traf|fiel|stieg|nahm|schrieb|gewann|verlor)(?:en)?$/i,
}
