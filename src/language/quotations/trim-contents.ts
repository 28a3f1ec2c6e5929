import type { Reading } from '#language/sentences/read-document.ts'
import { toMarks, withoutAsides } from './to-marks.ts'
import { finiteVerbs } from './rules/phrase-words.ts'
import type { Draft, LabelledSpan } from './span.ts'

/** Takes from a draft what is nobody's words: the title of a work in marks, and when it was said before marks; null where nothing is left. */
export function trimContents(reading: Reading, draft: Draft): Draft | null {
  if (draft.rules.includes('headline')) return draft
  const own = isTalkAbout(reading, draft) ? draft.contents.filter((content) => reading.tokens[content.firstToken]?.mark !== 'outside') : draft.contents
  const parts = withoutAsides(reading, { ...draft, contents: own.filter((content) => !isTitle(reading, content)) })
  const contents = parts.map((content) => toMarks(reading, withoutTime(reading, fromThat(reading, content, draft.cue), draft.cue), draft.cue))
  if (contents.length === draft.contents.length && contents.every((content, index) => content === draft.contents[index])) return draft
  return contents.length === 0 ? null : { ...draft, contents }
}

/** Kern has spoken about the leak. / “…”: what she spoke about is the writer's, where her own words follow. */
function isTalkAbout({ tokens, lower }: Reading, { cue, contents }: Draft): boolean {
  const [first, next] = contents
  if (cue === null || first === undefined || next === undefined || tokens[next.firstToken]?.mark !== 'open') return false
  if (tokens.slice(first.firstToken, first.lastToken + 1).some((token) => token.mark !== 'outside')) return false
  const words = lower.slice(cue.firstToken, first.firstToken + 1)
  return words.some((word) => /^(?:spoke|spoken|speaks|speaking|talk|talks|talked|talking|opened|opens)$/.test(word)) && words.some((word) => /^(?:about|of|on)$/.test(word))
}

const works = /^(?:memoirs?|albums?|films?|movie|documentary|books?|songs?|novels?|plays?|musical|opera|poem|painting|single|autobiography|biography|series|sitcom|show|podcast|essay)$/
const mostTitleTokens = 14

/** In her memoir, "Salt and Silver," …: capitals throughout, after what it is the title of. */
function isTitle({ tokens, lower }: Reading, { firstToken, lastToken }: LabelledSpan): boolean {
  if (tokens[firstToken]?.mark !== 'open' || tokens[lastToken]?.mark !== 'close' || lastToken - firstToken > mostTitleTokens) return false
  const before = /^[,:]$/.test(lower[firstToken - 1] ?? '') ? firstToken - 2 : firstToken - 1
  const words = tokens.slice(firstToken + 1, lastToken).filter((token) => /^\p{L}{4,}/u.test(token.text))
  const isNamed = /^(?:titled|entitled)$/.test(lower[before] ?? '') || (words.length >= 3 && /^(?:called|named)$/.test(lower[before] ?? ''))
  return (isNamed || works.test(lower[before] ?? '')) && /^\p{Lu}/u.test(tokens[firstToken + 1]?.text ?? '') && words.length > 0 && words.every((word) => /^\p{Lu}/u.test(word.text))
}

const mostAsideTokens = 16

/** pointed out, referring to her letter, that …: words without a verb between commas before “that” are the writer's. */
function fromThat({ lower }: Reading, content: LabelledSpan, cue: LabelledSpan | null): LabelledSpan {
  if (cue === null || cue.lastToken > content.firstToken || !lower.slice(cue.firstToken, content.firstToken).includes(',')) return content
  for (let at = cue.lastToken + 1; at <= Math.min(content.lastToken, cue.lastToken + mostAsideTokens); at += 1) {
    if (lower[at] === 'that' && lower[at - 1] === ',') return at > content.firstToken ? { ...content, firstToken: at } : content
    if (finiteVerbs.has(lower[at] ?? '') && lower[at] !== "'s") return content
  }
  return content
}

const mostTimeTokens = 9

/** said last month, “…”: words without a verb up to a comma or colon before words in marks that run to the end. */
function withoutTime({ tokens, lower }: Reading, content: LabelledSpan, cue: LabelledSpan | null): LabelledSpan {
  const { firstToken, lastToken } = content
  if (cue === null || cue.lastToken > firstToken || tokens[firstToken]?.mark !== 'outside' || tokens[lastToken]?.mark !== 'close') return content
  if (!timeOpeners.test(lower[firstToken] ?? '')) return content
  for (let at = firstToken; at < Math.min(lastToken, firstToken + mostTimeTokens); at += 1) {
    if (tokens[at]?.mark === 'open') return /^[,:]$/.test(lower[at - 1] ?? '') ? { ...content, firstToken: at } : content
    if (finiteVerbs.has(lower[at] ?? '')) return content
  }
  return content
}

const timeOpeners = /^(?:last|this|earlier|later|yesterday|today|on|in|at|during|recently|after|before|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/
