import type { Reading } from '#language/sentences/read-document.ts'
import { isCorrection } from './is-correction.ts'
import { cueForms } from './rules/cue-verbs.ts'
import { clauseOpeners, determiners, finiteVerbs, objectPronouns, prepositions, subjectPronouns } from './rules/phrase-words.ts'
import type { Draft, LabelledSpan } from './span.ts'

/** Whether a draft only says that something was not said, or asked for: "declined to comment", "asked not to be named". */
export function isNoQuotation(reading: Reading, draft: Draft): boolean {
  const { cue, contents, source } = draft
  const content = contents[0]
  // “Who could object?” you might say
  if (source !== null && source.firstToken === source.lastToken && reading.lower[source.firstToken] === 'you') return true
  if (isWriters(reading, draft) || isCorrection(reading, draft)) return true
  if (cue === null || content === undefined || contents.some((span) => reading.tokens[span.firstToken]?.mark !== 'outside')) return false
  const words = reading.lower.slice(Math.max(0, cue.firstToken - 1), cue.lastToken + 1).join(' ')
  const start = reading.lower.slice(content.firstToken, content.firstToken + 5).join(' ')
  if (silence.test(words) || /^(?:not to be (?:named|identified|quoted)|to (?:comment|remain anonymous|speak))/.test(start)) return true
  if (anonymity.test(reading.lower.slice(content.firstToken, content.firstToken + 9).join(' '))) return true
  if (/\bposted$/.test(words) && start.startsWith('what ')) return true
  if (isMereDeed(words, start) || isQuotedSource(reading, content)) return true
  // "He is said to have left"
  if (/(?:^|\b)(?:is|are|was|were|been|be) (?:widely |long )?(?:said|thought|believed|alleged|reported)$/.test(words) && start.startsWith('to ')) return true
  if (isUnsaid(reading, cue, start) || isBare(reading, draft)) return true
  return isAskedFirst(reading, cue.firstToken) || /^that said$/.test(reading.lower.slice(cue.firstToken, cue.lastToken + 1).join(' ')) || hearsay.test(words)
}

/** "said farewell to the lock", "responded to the offer", "was asked about the miss": that one spoke, and not what one said. */
function isMereDeed(words: string, start: string): boolean {
  if (/\b(?:say|says|said|saying)$/.test(words) && /^(?:goodbye|farewell|hello)\b/.test(start)) return true
  if (/\b(?:meant|supposed) to (?:say|tell|warn|ask)$/.test(words)) return true
  if (/\b(?:respond|reply|react)(?:s|ed|ing)?$|\b(?:replies|replied)$/.test(words) && start.startsWith('to ')) return true
  return /\b(?:is|was|were|are|been|being) asked(?: about)?$/.test(words) && (words.endsWith('about') || start.startsWith('about '))
}

/** "quoted [a porter] as saying": who was quoted is nothing that was said. */
function isQuotedSource({ lower }: Reading, { lastToken }: LabelledSpan): boolean {
  const as = lower[lastToken + 1] === ',' ? lastToken + 2 : lastToken + 1
  return lower[as] === 'as' && /^(?:saying|telling|having)$/.test(lower[as + 1] ?? '')
}

const silence = /\b(?:declined|refused|unavailable|unwilling) to (?:comment|say|answer|respond|discuss|elaborate|speak)|\b(?:not|n't|never) (?:issued?|immediately|yet|comment(?:ed)?|respond(?:ed)?)\b|\b(?:no|further) comment/
// asked that her full name not be used
const anonymity = /^that (?:his|her|their) (?:[a-z]{4,5} )?(?:names?|identity) (?:not be|be withheld|be kept)\b/
const hearsay = /\b(?:abuzz|rife|speculation|rumou?red|worth noting|without saying|needless to say)\b/

/** "Asked if the lock leaked, she said": the question is nobody's whom the sentence names. */
function isAskedFirst({ tokens, lower, firstTokens }: Reading, cue: number): boolean {
  return cue === firstTokens[tokens[cue]?.sentence ?? 0] && /^(?:asked|pressed|questioned)$/.test(lower[cue] ?? '')
}

/** "Neither would say whether": a question that stayed open. */
function isUnsaid({ lower, tokens }: Reading, cue: LabelledSpan, start: string): boolean {
  if (!/^(?:whether|if|how|why|what|when|where|who|which)\b/.test(start)) return false
  const verb = lower[cue.lastToken] ?? ''
  if (!/^(?:say|said|tell|told|disclose|disclosed|specify|reveal|revealed|confirm|confirmed|explain|explained)$/.test(verb)) return false
  const first = Math.max(0, cue.firstToken - 8)
  const before = lower.slice(first, cue.lastToken).filter((_, index) => tokens[first + index]?.sentence === tokens[cue.firstToken]?.sentence)
  if (/^(?:not|never|n't|.{2,6}n['’]t)$/.test(lower[cue.firstToken - 1] ?? '')) return true
  return before.some((word) => /^(?:neither|nobody|none)$/.test(word)) || lower.slice(cue.firstToken, cue.lastToken).some((word) => /^(?:not|never|n't|.{2,6}n['’]t)$/.test(word))
}

const leastWords = 3
const leastOfWords = 2

/** "rejected the claim", "thanked Sue Grant", "ordered Roth to leave": a thing or a deed, and no statement. */
function isBare({ lower, tokens }: Reading, { contents, rules, cue }: Draft): boolean {
  const isOfWords = cue === null || lower.slice(cue.firstToken, cue.lastToken + 1).some((word) => cueForms.has(word) && cueForms.get(word)?.kind !== 'call')
  if (contents.length !== 1 || rules.some((rule) => /^(?:headline|transcript-label)$/.test(rule))) return false
  return contents.every(({ firstToken, lastToken }) => {
    const words = lower.slice(firstToken, lastToken + 1)
    if (tokens.slice(firstToken, lastToken + 1).some((token) => token.mark !== 'outside')) return false
    const isClause = words.some((word, index) => finiteVerbs.has(word) || (index > 0 && /^(?:[a-z]{3,}ed|.{2,6}n['’]t|[a-z]{3,}[^s]s)$/.test(word)))
    return !isClause && words.filter((word) => isContentWord(word)).length < (isOfWords ? leastOfWords : leastWords)
  })
}

function isContentWord(word: string): boolean {
  return /^[\p{L}\p{N}]/u.test(word) && !determiners.has(word) && !prepositions.has(word) && !clauseOpeners.has(word) && !subjectPronouns.has(word) && !objectPronouns.has(word)
}

/** I asked him what it means: the writer's own question, in no marks. */
function isWriters({ lower, tokens }: Reading, { source, cue, contents }: Draft): boolean {
  if (source === null || cue === null || source.firstToken !== source.lastToken || !/^(?:i|we)$/.test(lower[source.firstToken] ?? '')) return false
  const isAsked = lower.slice(cue.firstToken, cue.lastToken + 1).some((word) => /^(?:ask|asked|wonder|wondered)$/.test(word))
  return isAsked && contents.every((content) => tokens.slice(content.firstToken, content.lastToken + 1).every((token) => token.mark === 'outside'))
}
