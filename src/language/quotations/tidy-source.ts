import { functionWords, titleWords } from '#language/mentions/word-lists.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import { cueForms } from './rules/cue-verbs.ts'
import type { TokenRange } from './rules/phrase-from.ts'
import { adverbs, auxiliaries, determiners, finiteVerbs, prepositions, subjectPronouns, weekdays } from './rules/phrase-words.ts'

/** A source without what stands before its subject and behind it; null where nobody is left: “Of Roth, Moll”, “Moll later Thursday”, “While”. */
export function tidySource(reading: Reading, source: TokenRange, isShared: boolean): TokenRange | null {
  const opened = withoutOpening(reading, afterRelative(reading, withoutLead(reading, source)))
  if (opened === null) return null
  const cut = isShared ? upToVerb(reading, opened) : opened
  const tidy = withoutStump(reading, withoutTail(reading, cut))
  return tidy === null || isNobody(reading, tidy) ? null : tidy
}

const leads = /^(?:\)|,|;|:|-|–|—|--|and|but|or|rather|though|yet|so|then|even)$/

function withoutLead({ lower, tokens, firstTokens }: Reading, { first, last }: TokenRange): TokenRange {
  // "[Added Moll]: “…”"
  const isVerb = cueForms.get(lower[first] ?? '')?.tense === 'past' && firstTokens[tokens[first]?.sentence ?? 0] === first && lower[last + 1] === ':'
  let start = isVerb && first < last ? first + 1 : first
  while (start < last && leads.test(lower[start] ?? '')) start += 1
  return { first: start, last }
}

/** "strong, to which Moll", "led to what Moll", "daughters, who he": the clause inside has a subject of its own. */
function afterRelative({ lower }: Reading, { first, last }: TokenRange): TokenRange {
  for (let at = last - 1; at > first; at -= 1) {
    const word = lower[at] ?? ''
    const isObject = (word === 'what' && at - first < 4) || (/^(?:which|whom)$/.test(word) && prepositions.has(lower[at - 1] ?? ''))
    if (isObject || (/^(?:who|whom|which|that)$/.test(word) && at + 1 === last && subjectPronouns.has(lower[last] ?? ''))) return { first: at + 1, last }
  }
  return { first, last }
}

const openers = /^(?:asked|pressed|when|while|where|as|after|before|since|during|following|if|once|until|although|because|despite|alongside|dear|late|early|soon|shortly|earlier|later|instead|still|meanwhile|however|like|unlike|given|citing|rather)$/

/** "Like Roth, Moll", "after winning the cup, Moll": up to the comma it says when, where or beside whom. */
function withoutOpening(reading: Reading, { first, last }: TokenRange): TokenRange | null {
  const { lower } = reading
  let start = first
  for (let round = 0; round < 3 && isOpening(reading, start, last); round += 1) {
    const comma = lower.slice(start, last).indexOf(',')
    if (comma < 0) return withoutOpener(reading, start, last)
    start += comma + 1
  }
  return start > last ? null : { first: start, last }
}

/** "When Moll": the clause's own subject speaks. */
function withoutOpener({ lower, tokens }: Reading, first: number, last: number): TokenRange | null {
  // "Overheard at the Harbour Hotel: “…”"
  if (/^(?:overheard|heard|seen|spotted)$/.test(lower[first] ?? '')) return null
  if (!openers.test(lower[first] ?? '') || lower[first] === 'like') return { first, last }
  const isClause = /^(?:when|while|where|as|after|before|because|if|although|despite)$/.test(lower[first] ?? '')
  const isSubject = first < last && (determiners.has(lower[first + 1] ?? '') || subjectPronouns.has(lower[first + 1] ?? '') || /^\p{Lu}/u.test(tokens[first + 1]?.text ?? ''))
  return isClause && isSubject ? { first: first + 1, last } : null
}

function isOpening({ lower, tokens, firstTokens }: Reading, at: number, last: number): boolean {
  const word = lower[at] ?? ''
  if (openers.test(word) || prepositions.has(word)) return true
  // "Ariz., border officials", "Led by Moll, the rally"
  if (/^\p{Lu}\p{Ll}{2,4}\.$/u.test(tokens[at]?.text ?? '') && lower[at + 1] === ',' && !titleWords.has(word.replace('.', ''))) return true
  if (/^(?:led|(?:over)?heard|seen|[a-z]{3,}ed)$/.test(word) && /^(?:by|at|in|on|as|with)$/.test(lower[at + 1] ?? '')) return true
  const isInitial = firstTokens[tokens[at]?.sentence ?? 0] === at
  // "Speaking later, Moll", but not "King, who".
  return /^[a-z]{2,}ing$/.test(word) && at < last && (!isInitial || tokens[at + 1]?.text === lower[at + 1])
    && (isInitial || tokens[at]?.text === word) && (prepositions.has(lower[at + 1] ?? '') || determiners.has(lower[at + 1] ?? '') || adverbs.has(lower[at + 1] ?? '') || /^\p{Lu}/u.test(tokens[at + 1]?.text ?? ''))
}

/** "Moll shook her head and said": the subject ends before the other verb. */
function upToVerb(reading: Reading, { first, last }: TokenRange): TokenRange {
  const { lower } = reading
  if (subjectPronouns.has(lower[first] ?? '') && lower[first + 1] !== 'and') return { first, last: first }
  for (let at = first + 1; at <= last; at += 1) {
    if (lower[at] === ',') return { first, last }
    if (isVerb(reading, at)) return { first, last: at - 1 }
  }
  return { first, last }
}

function isVerb({ lower, tokens }: Reading, at: number): boolean {
  const word = lower[at] ?? ''
  const before = lower[at - 1] ?? ''
  if (tokens[at]?.text !== word) return false
  if (finiteVerbs.has(word) && word !== "'s") return true
  if (determiners.has(before) || before.endsWith('ly') || prepositions.has(before)) return false
  if (/^[a-z]{3,}ed$/.test(word) || cueForms.get(word)?.tense === 'past') return true
  const isAfterName = /^\p{Lu}/u.test(tokens[at - 1]?.text ?? '') && /^[a-z]{3,}$/.test(word)
  return isAfterName && /^(?:a|an|the|his|her|its|their)$/.test(lower[at + 1] ?? '') && !prepositions.has(word)
}

const tails = /^(?:also|however|though|meanwhile|later|earlier|here|there|too|again|yesterday|today|tonight|recently|then|now|once|and|but|or|who|which|that|,|-|–|—|--)$/

/** "Moll later Thursday", "the board this week", "Moll, of course", "Moll as he closed the door" */
function withoutTail({ lower, tokens }: Reading, { first, last }: TokenRange): TokenRange {
  let end = last
  for (let at = first + 1; at <= last; at += 1) {
    const isClause = /^(?:as|while|when|after|before)$/.test(lower[at] ?? '') && /^(?:he|she|they|it|the|his|her)$/.test(lower[at + 1] ?? '')
    // "A source speaking to the Herald"
    const isSpeaking = /^(?:speaking|talking|writing)$/.test(lower[at] ?? '') && prepositions.has(lower[at + 1] ?? '') && lower[at - 1] !== ','
    if ((isClause || isSpeaking || lower[at] === 'during') && tokens[at]?.mark === 'outside') {
      end = at - 1
      break
    }
  }
  if (lower[end] === 'ago') end = beforeTime(lower, first, end)
  while (end > first && isTail(lower, tokens, end)) end -= /^(?:course|turn)$/.test(lower[end] ?? '') || isUnit(lower, end) ? 2 : 1
  return { first, last: Math.max(first, end) }
}

/** "The board less than two weeks ago" */
function beforeTime(lower: readonly string[], first: number, ago: number): number {
  let end = ago
  while (end > first && /^(?:ago|seconds?|minutes?|hours?|days?|weeks?|months?|years?|a|an|few|several|less|more|than|about|just|only|over|nearly|two|three|four|five|six|seven|eight|nine|ten|\d+)$/.test(lower[end] ?? '')) end -= 1
  return end
}

function isTail(lower: readonly string[], tokens: Reading['tokens'], at: number): boolean {
  const word = lower[at] ?? ''
  // USA TODAY
  if (tokens[at]?.text !== word && !weekdays.has(word)) return false
  if (tails.test(word) || weekdays.has(word) || isUnit(lower, at)) return true
  return (word === 'course' && lower[at - 1] === 'of') || (word === 'turn' && lower[at - 1] === 'in') || (word === 'on' && weekdays.has(lower[at + 1] ?? ''))
}

function isUnit(lower: readonly string[], at: number): boolean {
  return /^(?:week|month|year|morning|night|evening|afternoon)$/.test(lower[at] ?? '') && /^(?:this|last|next|that|the)$/.test(lower[at - 1] ?? '')
}

const stumps = /^(?:a|an|the|of|multiple|various|some|no|to|with|in|for|and|but)$/

/** "the boy, who was wearing a": what breaks off is cut back to its last comma, or to its head. */
function withoutStump({ lower }: Reading, { first, last }: TokenRange): TokenRange | null {
  if (first === last || !stumps.test(lower[last] ?? '')) return { first, last }
  const comma = lower.slice(first, last).indexOf(',')
  if (comma > 0) return { first, last: first + comma - 1 }
  const behind = lower.slice(first, last).findIndex((word, index) => index > 0 && prepositions.has(word))
  const isClause = lower.slice(first, last).some((word) => finiteVerbs.has(word) || /^[a-z]{3,}ed$/.test(word))
  return behind > 0 && !isClause ? { first, last: first + behind - 1 } : null
}

const pronouns = new RegExp(`^(?:${[
  'he', 'she', 'it', 'they', 'we', 'i', 'you', 'who', 'which', 'that', 'what', 'his', 'her', 'their', 'its', 'my', 'our', 'some', 'many', 'others', 'one', 'both', 'most', 'all', 'few', 'several', 'none',
  'nobody', 'everyone', 'everybody', 'someone', 'somebody', 'another', 'either', 'neither', 'those', 'these', 'this', 'people',
].join('|')})$`)

/** A lone small word, a sign, a title without its name: nobody. */
function isNobody({ lower, tokens, firstTokens }: Reading, { first, last }: TokenRange): boolean {
  const word = lower[last] ?? ''
  if (first < last) return false
  if (!/[\p{L}\p{N}]/u.test(word)) return true
  if (/^(?:mr|mrs|ms|dr)\.$/.test(word)) return true
  if (pronouns.test(word)) return false
  if (cueForms.get(word)?.tense === 'ing' && firstTokens[tokens[first]?.sentence ?? 0] === first) return true
  const isName = tokens[first]?.text !== word && (firstTokens[tokens[first]?.sentence ?? 0] !== first || word === 'will')
  return !isName && (functionWords.has(word) || auxiliaries.has(word) || (/^[a-z]+ing$/.test(word) && tokens[first]?.text === word))
}
