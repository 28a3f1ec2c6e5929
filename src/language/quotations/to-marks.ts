import type { Reading } from '#language/sentences/read-document.ts'
import { cueForms } from './rules/cue-verbs.ts'
import { finiteVerbs } from './rules/phrase-words.ts'
import type { Draft, LabelledSpan } from './span.ts'

/** Without the parts that stand beside a whole quotation in marks: a clause before the speaker, words behind the attribution. */
export function withoutAsides(reading: Reading, { contents, cue, source }: Draft): readonly LabelledSpan[] {
  if (cue === null || contents.length < 2) return contents
  const from = Math.min(cue.firstToken, source?.firstToken ?? Infinity)
  const to = Math.max(cue.lastToken, source?.lastToken ?? 0)
  const hasLeft = contents.some((content) => content.lastToken < from && endsInMarks(reading, content))
  const next = contents.find((content) => content.firstToken > to)
  const isHere = next !== undefined && sentenceOf(reading, next.firstToken) === sentenceOf(reading, cue.lastToken)
  const isWhole = isHere && isCapital(reading, next.firstToken)
  return contents.flatMap((content) => {
    // Remarking upon the “lovely lock,” Moll said, “It leaks.”
    if (content.lastToken < from) return !isWhole || reading.tokens[content.firstToken]?.mark !== 'outside' ? [content] : []
    return hasLeft && isAside(reading, content, cue) ? nextRegion(reading, content) : [content]
  })
}

function sentenceOf({ tokens }: Reading, token: number): number {
  return tokens[token]?.sentence ?? -1
}

/** told “Locks Today.” “It leaks.”: what comes behind the title. */
function nextRegion({ tokens }: Reading, content: LabelledSpan): LabelledSpan[] {
  let at = content.firstToken + 1
  while (at < content.lastToken && tokens[at]?.mark !== 'close') at += 1
  const isNext = tokens[content.firstToken]?.mark === 'open' && tokens[at + 1]?.mark === 'open' && at + 1 < content.lastToken
  return isNext ? [{ ...content, firstToken: at + 1 }] : []
}

function endsInMarks({ tokens }: Reading, { firstToken, lastToken }: LabelledSpan): boolean {
  return tokens[firstToken]?.mark !== 'outside' && tokens[lastToken]?.mark === 'close' && /^[,?!…]$/.test(tokens[lastToken - 1]?.text ?? '')
}

/** “Every …: words in marks that begin as a sentence does. */
function isCapital({ tokens }: Reading, first: number): boolean {
  return tokens[first]?.mark === 'open' && /^\p{Lu}/u.test(tokens[first + 1]?.text ?? '') && !/^I$|^I['’]/.test(tokens[first + 1]?.text ?? '')
}

/** “…,” said Moll, author of “Locks”; “…,” she said introducing Kern as “a friend”. */
function isAside({ tokens, lower }: Reading, content: LabelledSpan, cue: LabelledSpan): boolean {
  const { firstToken } = content
  if (firstToken < cue.lastToken || tokens[firstToken]?.sentence !== tokens[cue.lastToken]?.sentence) return false
  if (tokens[firstToken]?.mark === 'outside') return lower[firstToken] !== 'that' && !(/^(?:and|or|but)$/.test(lower[firstToken] ?? '') && tokens[firstToken + 1]?.mark === 'open')
  return tokens[firstToken]?.mark === 'open' && /^[\p{L}\p{N}]/u.test(tokens[firstToken - 1]?.text ?? '') && !cueForms.has(lower[firstToken - 1] ?? '')
}

/** A content that is words in marks with something beside them that is nobody's: told sailors who had come, *“…,”* but in fact … */
export function toMarks(reading: Reading, content: LabelledSpan, cue: LabelledSpan | null): LabelledSpan {
  return withoutRest(reading, withoutDeed(reading, withoutPlace(reading, withoutAddressee(reading, content, cue), cue), cue))
}

const naming = /^(?:call(?:s|ed|ing)?|dub(?:s|bed|bing)?|brand(?:s|ed|ing)?|label(?:s|led|ling)?|describ(?:es|ed|ing))$/
const mostNamedTokens = 8

/** called it “a fine lock” on Monday and left: after the name that somebody gives, when it was and what else was done. */
function withoutDeed({ tokens, lower }: Reading, content: LabelledSpan, cue: LabelledSpan | null): LabelledSpan {
  const { firstToken, lastToken } = content
  if (cue === null || !naming.test(lower[cue.lastToken] ?? '') || tokens[lastToken]?.mark !== 'outside') return content
  const open = tokens.findIndex(({ mark }, at) => at >= firstToken && mark === 'open')
  const close = tokens.findIndex(({ mark }, at) => at > open && mark === 'close')
  if (open < 0 || close < 0 || close >= lastToken || open - firstToken > mostNamedTokens) return content
  const isTime = /^(?:on|in|at|when|last|after|during|yesterday|today|this)$/.test(lower[close + 1] ?? '')
  const isDeed = lower[close + 1] === 'and' && /(?:ed|s)$|^(?:left|went|told|gave|made|took)$/.test(lower[close + 2] ?? '')
  const isRestPlain = tokens.slice(close + 1, lastToken + 1).every(({ mark }) => mark === 'outside')
  return (isTime || isDeed) && isRestPlain ? { ...content, lastToken: close } : content
}

/** shouted “liar” from the dock: a word or two right behind a verb of the voice. */
function withoutPlace({ tokens, lower }: Reading, content: LabelledSpan, cue: LabelledSpan | null): LabelledSpan {
  const { firstToken, lastToken } = content
  if (cue === null || cue.lastToken !== firstToken - 1 || tokens[firstToken]?.mark !== 'open' || tokens[lastToken]?.mark !== 'outside') return content
  if (!/^(?:said|says|shouted|yelled|cried|chanted|screamed|replied|answered|whispered|tweeted|mouthed)$/.test(lower[cue.lastToken] ?? '')) return content
  let close = firstToken + 1
  while (close < lastToken && tokens[close]?.mark === 'inside') close += 1
  const isAlone = tokens.slice(close + 1, lastToken + 1).every((token) => token.mark === 'outside')
  const isBeside = /^(?:from|at|to|into|in|with|and|as|twice|repeatedly|two|three|four|five|six|several|many)$/.test(lower[close + 1] ?? '')
  return tokens[close]?.mark === 'close' && close - firstToken < 5 && isAlone && isBeside ? { ...content, lastToken: close } : content
}

/** "told the sailors who had gathered, “Every …”": who it was said to. */
function withoutAddressee({ tokens, lower }: Reading, content: LabelledSpan, cue: LabelledSpan | null): LabelledSpan {
  const { firstToken, lastToken } = content
  if (cue === null || cue.lastToken > firstToken || tokens[firstToken]?.mark !== 'outside' || tokens[lastToken]?.mark !== 'close') return content
  let open = firstToken + 1
  while (open < lastToken && tokens[open]?.mark !== 'open') open += 1
  if (open >= lastToken - 3 || !/^[,:]$/.test(lower[open - 1] ?? '') || /^(?:that|if|whether|how|why|what)$/.test(lower[firstToken] ?? '')) return content
  const isRelative = /^(?:who|which|whom|whose|at|to|with|of)$/.test(lower[firstToken] ?? '')
  // "…: “…”" and "with a phrase that fits: “…”"
  const isThat = lower[firstToken] === 'that' && lower[open - 1] === ':'
  const isVerbless = !lower.slice(firstToken, open).some((word) => finiteVerbs.has(word) || /^[a-z]{3,}(?:ed|s)$/.test(word))
  const isShort = isVerbless && open - firstToken < 6 && isOneRegion({ tokens }, open, lastToken)
  return isRelative || isThat || isShort ? { ...content, firstToken: open } : content
}

function isOneRegion({ tokens }: Pick<Reading, 'tokens'>, open: number, close: number): boolean {
  return tokens.slice(open + 1, close).every((token) => token.mark === 'inside')
}

/** “It leaks,” but in fact it did not: what follows a comma inside the marks is the writer's. */
function withoutRest({ tokens, lower }: Reading, content: LabelledSpan): LabelledSpan {
  const { firstToken, lastToken } = content
  if (tokens[firstToken]?.mark !== 'open' || tokens[lastToken]?.mark !== 'outside') return content
  let close = firstToken + 1
  while (close < lastToken && tokens[close]?.mark === 'inside') close += 1
  if (tokens[close]?.mark !== 'close' || close - firstToken < 3) return content
  const rest = tokens.slice(close + 1, lastToken + 1)
  // “Mend our lock!” behind the mill: a sign that ends a sentence ends what was said.
  const isEnded = /^[?!]$/.test(tokens[close - 1]?.text ?? '') && /^\p{Ll}/u.test(rest[0]?.text ?? '') && !/^(?:and|or)$/.test(lower[close + 1] ?? '')
  if (isEnded && rest.every((token) => token.mark === 'outside')) return { ...content, lastToken: close }
  const isSaying = lower[close + 1] === 'and' && cueForms.get(lower[close + 2] ?? '')?.tense === 'ing'
  if (!isSaying && (!/^[,?!]$/.test(tokens[close - 1]?.text ?? '') || close - firstToken < 4)) return content
  const isOther = /^(?:but|referring|adding|calling|while|though|although|as|when|said|says|[a-z]+ing)$/.test(lower[close + 1] ?? '')
  return (isOther || isSaying) && rest.every((token) => token.mark === 'outside') ? { ...content, lastToken: close } : content
}
