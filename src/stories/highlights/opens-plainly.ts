import type { Told } from './told.ts'

const mark = /^[\s"“‘'(«]+/u
const definite = /^(?:the)\s([\p{L}\p{N}'’.-]{1,30})(?:\s([\p{L}\p{N}'’.-]{1,30}))?/iu
const verb = /^(?:is|was|are|were|has|have|had|will|would|can|could|may|might|came|comes|did|does|said|says|should|must|went|took|made|also|\p{L}{2,}ed)$/iu
/** Of these a country, or the world, has one. */
const only = /^(?:government|economy|world|country|nation|public|pandemic|virus|coronavirus|court|police|media|military|number|weather|internet|law|constitution|election|border|state|war|vote|unemployment|stock|market|markets|vast|federal|first|last|only|same|most|largest|biggest|latest|us|uk)$/i
const oddOpening = /^(?:\p{L}+ing|even|just|among|what|how|why|where|whether|for all|not|of|than|given|asked|told|pressed|described|flanked|called|known|unlike|like|amid|far|better|too|only|never|nowhere|now|today|once|three hundred|(?:\p{L}+\s){1,3}(?:years|months|weeks|days|decades) (?:on|later|earlier|after|ago)),?\s/iu

/** Whether a sentence opens on what a reader can take up at once; "The pace was" and "Three hundred years on" go on from something. */
export function opensPlainly(sentence: string, told: Told): boolean {
  const words = sentence.replace(mark, '')
  if (oddOpening.test(words)) return false
  const [, first = '', second = ''] = definite.exec(words) ?? []
  if (first === '') return true
  const isAside = words.startsWith(`the ${first},`) || words.startsWith(`The ${first},`)
  if (/^[\p{Lu}\p{N}]/u.test(first) || told.words.has(first.toLowerCase()) || only.test(first)) return true
  return !isAside && !verb.test(second)
}
