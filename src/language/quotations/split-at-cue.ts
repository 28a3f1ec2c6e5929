import type { Reading } from '#language/sentences/read-document.ts'
import { cueForms } from './rules/cue-verbs.ts'
import { subjectBefore } from './rules/noun-phrases.ts'
import { adverbs, auxiliaries, subjectPronouns } from './rules/phrase-words.ts'
import { makeSpan } from './span.ts'
import type { Draft, LabelledSpan } from './span.ts'

/** Where a second verb of saying stands right before words in marks, these are a quotation of their own: said it leaked *and added, “…”*. */
export function splitAtCue(reading: Reading, draft: Draft, most = 6): Draft[] {
  const { cue, source } = draft
  if (cue === null || source === null || most === 0) return [draft]
  const second = secondCue(reading, { ...draft, cue })
  if (second === null) return [draft]
  const before = draft.contents.flatMap((content) => partBefore(reading, content, startOf(reading, second.first)))
  const behind = draft.contents.flatMap((content) => partBehind(content, second.mark))
  if (before.length === 0 || behind.length === 0) return [draft]
  const own = subjectBefore(reading, second.first)?.phrase ?? null
  const isFirm = own !== null && (subjectPronouns.has(reading.lower[own.first] ?? '') || /^\p{Lu}/u.test(reading.tokens[own.first]?.text ?? ''))
  const isOwn = own !== null && own.first > cue.lastToken && (isFirm || hasOwnSubject(reading, second.first))
  const added: Draft = {
    ...draft, contents: behind, rules: ['said-before', 'coordinated'],
    cue: makeSpan('cue', { first: second.first, last: second.last }, cue.probability, 'coordinated'),
    source: isOwn && own !== null ? makeSpan('source', own, source.probability, 'coordinated') : source,
  }
  return [{ ...draft, contents: before }, ...splitAtCue(reading, added, most - 1)]
}

/** Where the second attribution begins: with its own subject, if it has one. */
function startOf(reading: Reading, cue: number): number {
  return hasOwnSubject(reading, cue) ? subjectBefore(reading, cue)?.phrase.first ?? cue : cue
}

interface SecondCue {
  readonly first: number
  readonly last: number
  /** The mark that its words begin with. */
  readonly mark: number
}

/** The first mark behind the cue that another verb of saying leads to. */
function secondCue(reading: Reading, { cue, contents }: Draft & { readonly cue: LabelledSpan }): SecondCue | null {
  const { tokens } = reading
  for (const { firstToken, lastToken } of contents) {
    for (let mark = Math.max(firstToken, cue.lastToken + 2); mark < lastToken; mark += 1) {
      if (tokens[mark]?.mark !== 'open') continue
      const found = leadingCue(reading, mark)
      if (found !== null && found.first > cue.lastToken && found.first > (contents[0]?.firstToken ?? 0)) return { ...found, mark }
    }
  }
  return null
}

/** "and added, “": a conjunction or a comma, a verb of saying, and at most a comma, a colon or "that" before the mark. */
function leadingCue(reading: Reading, mark: number): { readonly first: number, readonly last: number } | null {
  const { lower, tokens } = reading
  const called = callingCue(reading, mark)
  if (called !== null) return called
  const verb = /^(?:[,:]|that)$/.test(lower[mark - 1] ?? '') ? mark - 2 : mark - 1
  const form = cueForms.get(lower[verb] ?? '')
  const isSaying = form !== undefined && form.kind !== 'call' && form.tense !== 'base' && tokens[verb]?.mark === 'outside'
  if (!isSaying && !(form?.tense === 'base' && /^(?:went|goes) on to$/.test(`${lower[verb - 3]} ${lower[verb - 2]} ${lower[verb - 1]}`))) return null
  if (tokens[verb]?.sentence !== tokens[mark]?.sentence || tokens[verb]?.text !== lower[verb]) return null
  let first = form?.tense === 'base' ? verb - 3 : verb
  while (adverbs.has(lower[first - 1] ?? '') || auxiliaries.has(lower[first - 1] ?? '') || /^[a-z]{3,}ly$/.test(lower[first - 1] ?? '')) first -= 1
  const isPronoun = subjectPronouns.has(lower[first - 1] ?? '') && lower[first - 1] !== 'who'
  const joint = lower[isPronoun ? first - 2 : first - 1] ?? ''
  const isJoined = form?.tense === 'ing' ? /^(?:,|before|and|while)$/.test(joint) : /^(?:and|but|then)$/.test(joint)
  return isJoined || hasOwnSubject(reading, first) ? { first, last: verb } : null
}

const mostObjectTokens = 6

/** "and called the board “", "and accused Roth of “": a second verb that names somebody and quotes words for them. */
function callingCue({ lower, tokens }: Reading, mark: number): { readonly first: number, readonly last: number } | null {
  for (let verb = mark - 2; verb >= mark - mostObjectTokens && tokens[verb]?.mark === 'outside' && tokens[verb]?.sentence === tokens[mark]?.sentence; verb -= 1) {
    const form = cueForms.get(lower[verb] ?? '')
    if (form !== undefined && /^(?:and|but|then)$/.test(lower[verb - 1] ?? '')) return form.kind === 'call' && form.tense === 'past' ? { first: verb, last: verb } : null
    if (form !== undefined || /^(?:[,;:]|and|but|that|to)$/.test(lower[verb] ?? '')) return null
  }
  return null
}

/** "as the heckler yelled: “": another one speaks. */
function hasOwnSubject(reading: Reading, verb: number): boolean {
  const own = subjectBefore(reading, verb)?.phrase ?? null
  return own !== null && own.last - own.first < 6 && /^(?:as|while|when|before|after|and|but|until|whereupon)$/.test(reading.lower[own.first - 1] ?? '')
}

const joints = /^(?:,|;|and|but|then|before|while|as|when|after|he|she|they|it|–|—|-|--)$/

/** What stands before the second cue, without the words that join it. */
function partBefore({ lower, tokens }: Reading, content: LabelledSpan, cue: number): LabelledSpan[] {
  if (content.firstToken >= cue) return []
  let last = Math.min(content.lastToken, cue - 1)
  while (last > content.firstToken && tokens[last]?.mark === 'outside' && joints.test(lower[last] ?? '')) last -= 1
  return last - content.firstToken < 1 ? [] : [{ ...content, lastToken: last }]
}

function partBehind(content: LabelledSpan, mark: number): LabelledSpan[] {
  return content.lastToken < mark ? [] : [{ ...content, firstToken: Math.max(content.firstToken, mark) }]
}
