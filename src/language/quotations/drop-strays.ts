import type { Reading } from '#language/sentences/read-document.ts'
import { cueForms } from './rules/cue-verbs.ts'
import { isCircumstance } from './rules/circumstance.ts'
import { afterDateline } from './rules/sentence-range.ts'
import type { Draft, LabelledSpan } from './span.ts'

/** Takes from a draft what the tagger mistook for a further part: “…,” she said, *cutting off a reporter*; *As for the ferry*, he said, “…”. */
export function dropStrays(reading: Reading, draft: Draft): Draft | null {
  const { cue } = draft
  if (cue === null) return draft
  if (isPieceLabel(reading, draft) || isDateline(reading, draft)) return { ...draft, cue: null, source: null }
  const around = marksAround(reading, draft.contents, cue)
  const kept = draft.contents.filter((content) => isMarked(reading, content) || !isStray(reading, content, { cue, source: draft.source, around }))
  const contents = kept.map((content) => (content.lastToken < cue.firstToken ? withoutLead(reading, withoutDateline(reading, content)) : content))
  if (contents.every((content, index) => content === draft.contents[index]) && contents.length === draft.contents.length) return draft
  return contents.length === 0 ? null : { ...draft, contents }
}

const pieces = /^(?:analysis|opinion|video|watch|live|breaking|updated?|exclusive|review|report|factbox|explainer|profile|interview|photos|gallery|editorial|column|podcast|preview|recap|talk)$/

/** "Interview: ‘…’", "Transfer talk: …": what a newsroom calls the piece is nobody. */
function isPieceLabel({ lower }: Reading, { cue, source }: Draft): boolean {
  return cue !== null && source !== null && lower[cue.lastToken] === ':' && cue.firstToken === cue.lastToken
    && source.lastToken === cue.firstToken - 1 && pieces.test(lower[source.lastToken] ?? '')
}

const mostClosingTokens = 8

/** PENRITH: The lock leaks, a sailor said: a place in capitals, where another speaks behind the words. */
function isDateline(reading: Reading, { cue, source, contents }: Draft): boolean {
  const { lower, tokens, firstTokens } = reading
  const last = contents.at(-1)?.lastToken ?? 0
  if (cue === null || source === null || lower[cue.lastToken] !== ':' || cue.firstToken !== cue.lastToken || lower[last + 1] !== ',') return false
  const sentence = tokens[last]?.sentence
  const isPlace = source.firstToken === firstTokens[sentence ?? 0] && tokens.slice(source.firstToken, cue.firstToken).every(({ text }) => !/\p{Ll}/u.test(text))
  return isPlace && lower.slice(last + 2, last + 2 + mostClosingTokens).some((word, index) => tokens[last + 2 + index]?.sentence === sentence && cueForms.get(word)?.tense === 'past')
}

interface Around {
  /** A content left of the cue ends in marks. */
  readonly isAfterMarks: boolean
  /** One right of the cue holds words in marks. */
  readonly isBeforeMarks: boolean
  /** One right of the cue begins with "that". */
  readonly isBeforeThat: boolean
}

function marksAround(reading: Reading, contents: readonly LabelledSpan[], cue: LabelledSpan): Around {
  return {
    isAfterMarks: contents.some((content) => content.lastToken < cue.firstToken && reading.tokens[content.lastToken]?.mark === 'close'),
    isBeforeMarks: contents.some((content) => content.firstToken > cue.lastToken && isMarked(reading, content)),
    isBeforeThat: contents.some((content) => content.firstToken > cue.lastToken && reading.lower[content.firstToken] === 'that'),
  }
}

function isMarked({ tokens }: Reading, content: LabelledSpan): boolean {
  return tokens.slice(content.firstToken, content.lastToken + 1).some((token) => token.mark !== 'outside')
}

function withoutDateline(reading: Reading, content: LabelledSpan): LabelledSpan {
  const { tokens, firstTokens } = reading
  if (content.firstToken !== firstTokens[tokens[content.firstToken]?.sentence ?? 0]) return content
  const first = afterDateline(reading, content.firstToken)
  return first > content.firstToken && first <= content.lastToken ? { ...content, firstToken: first } : content
}

/** *The senator scolded him:* “…,” she said */
function withoutLead({ tokens }: Reading, content: LabelledSpan): LabelledSpan {
  if (tokens[content.firstToken]?.mark !== 'outside') return content
  for (let at = content.firstToken + 1; at < content.lastToken - 5; at += 1) {
    if (tokens[at]?.mark === 'open') return tokens[at - 1]?.text === ':' ? { ...content, firstToken: at } : content
  }
  return content
}

interface Attribution {
  readonly cue: LabelledSpan
  readonly source: LabelledSpan | null
  readonly around: Around
}

function isStray(reading: Reading, content: LabelledSpan, { cue, source, around }: Attribution): boolean {
  const isLeft = content.lastToken < cue.firstToken
  // "… and Stevie Wonder, who joked": what stands before a relative clause is not said in it.
  if (isLeft && source !== null && source.lastToken < cue.firstToken && /^(?:who|which)$/.test(reading.lower[source.firstToken] ?? '')) return true
  // "Born in Ames, he was told that …"
  if (isLeft && around.isBeforeThat) return true
  if (isLeft) return around.isBeforeMarks && isCircumstance(reading, { first: content.firstToken, last: content.lastToken })
  return around.isAfterMarks && reading.lower[content.firstToken] !== 'that'
}
