import { isCapital } from '#language/mentions/is-capital.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import { preferTaggedSource } from './prefer-tagged-source.ts'
import type { Draft, LabelledSpan } from './span.ts'

/** Joins what the rules and the tagger found: where they overlap, the one that is more to be trusted; a tagged guess alone must be likely. */
export function mergeDrafts(reading: Reading, byRule: readonly Draft[], tagged: readonly Draft[]): Draft[] {
  const seen = tokensOf(reading, tagged)
  const ruled = createFinder(reading, byRule)
  const prefer = preferTaggedSource(tagged)
  const entries: { readonly draft: Draft, readonly trust: number }[] = []
  for (const draft of byRule) {
    const trust = ruleTrust(reading, draft, seen)
    if (trust > leastTrust) entries.push({ draft: prefer(draft), trust })
  }
  for (const draft of tagged) {
    const trust = taggerTrust(draft)
    if (trust > leastTrust) entries.push({ draft: marked(withSource(draft, ruled), ruled), trust })
  }
  const ranked = entries.sort((a, b) => b.trust - a.trust)
  const taken = new Uint8Array(reading.tokens.length)
  const kept: Draft[] = []
  for (const { draft } of ranked) {
    if (draft.contents.some((content) => isTaken(taken, content))) continue
    for (const content of draft.contents) taken.fill(1, content.firstToken, content.lastToken + 1)
    kept.push(draft)
  }
  return kept.sort((a, b) => startOf(a) - startOf(b))
}

/** Finds the draft of which a content is a part; no two contents that the rules found share a token. */
function createFinder(reading: Reading, drafts: readonly Draft[]): Finder {
  const owners = new Uint32Array(reading.tokens.length)
  drafts.forEach(({ contents }, index) => {
    for (const { firstToken } of contents) owners[firstToken] = index + 1
  })
  return (content) => {
    if (content === undefined) return undefined
    const draft = drafts[(owners[content.firstToken] ?? 0) - 1]
    const isSame = (other: LabelledSpan): boolean => other.firstToken === content.firstToken && other.lastToken === content.lastToken
    return draft?.contents.some(isSame) === true ? draft : undefined
  }
}

type Finder = (content: LabelledSpan | undefined) => Draft | undefined

/** Agreed is the same first content with the same cue. */
function marked(draft: Draft, ruled: Finder): Draft {
  const [first] = draft.contents
  const rule = ruled(first)
  const isAgreed = rule?.contents[0]?.firstToken === first?.firstToken && rule?.cue?.lastToken === draft.cue?.lastToken
  return rule !== undefined && isAgreed ? { ...draft, isAgreed: true } : draft
}

/** Where the tagger left the source open and a rule names it for the same content, the rule's attribution counts, for all that it takes together. */
function withSource(draft: Draft, ruled: Finder): Draft {
  const rule = draft.source === null ? ruled(draft.contents[0]) : undefined
  if (rule === undefined || rule.source === null) return draft
  return draft.contents.length > rule.contents.length ? { ...draft, cue: rule.cue, source: rule.source, rules: rule.rules } : rule
}

/** One for each token of a content, else zero. */
function tokensOf(reading: Reading, drafts: readonly Draft[]): Uint8Array {
  const tokens = new Uint8Array(reading.tokens.length)
  for (const draft of drafts) for (const { firstToken, lastToken } of draft.contents) tokens.fill(1, firstToken, lastToken + 1)
  return tokens
}

// How often a finding was right where the other side found something else, or nothing; chosen on articles that the tagger had not learned from.
const leastTrust = 0.33
const fixedTrust = 0.95
const clauseTrust = 0.8
const marksTrust = 0.34
const describedTrust = 0.5
const guessTrust = 0.2
const longTokens = 12
// Without a cue or a source the tagger's words alone must say it.
const withoutCue = 0.5
const withoutSource = 0.4

function isTaken(taken: Uint8Array, content: LabelledSpan): boolean {
  for (let at = content.firstToken; at <= content.lastToken; at += 1) if (taken[at] === 1) return true
  return false
}

function startOf(draft: Draft): number {
  return draft.contents[0]?.firstToken ?? 0
}

const fixed: ReadonlySet<string> = new Set(['according-to', 'dash', 'owner-named', 'transcript-label', 'headline', 'closing', 'overheard', 'court-heard', 'described-by'])
const guesses: ReadonlySet<string> = new Set(['adding', 'shared-subject', 'floating'])

function ruleTrust(reading: Reading, { source, cue, rules, contents }: Draft, seen: Uint8Array): number {
  if (rules.some((rule) => fixed.has(rule))) return fixedTrust
  if (source === null || rules.some((rule) => guesses.has(rule))) return guessTrust
  if (contents.some((content) => content.rule !== 'marks')) {
    const isSeen = contents.some((content) => isTaken(seen, content))
    return isNamed(reading, source) ? clauseTrust : isSeen ? describedTrust : guessTrust
  }
  const isClear = contents.some((content) => content.lastToken - content.firstToken >= longTokens || reading.lower[content.firstToken - 1] === ':')
  return isClear || isTouching(reading, contents, Math.min(source.firstToken, cue?.firstToken ?? Infinity)) ? marksTrust : guessTrust
}

/** “No,” said Kern: the attribution touches words that end in a comma, a question mark or the like. */
function isTouching({ tokens }: Reading, contents: readonly LabelledSpan[], attribution: number): boolean {
  return contents.some(({ lastToken }) => tokens[lastToken]?.mark === 'close' && (
    (attribution === lastToken + 1 && /^[,?!…]$/.test(tokens[lastToken - 1]?.text ?? ''))
    // “no”, said Kern
    || (attribution === lastToken + 2 && tokens[lastToken + 1]?.text === ',')
  ))
}

/** A name, or he, she, it, they: a bare description is where the rules err most. */
function isNamed({ tokens, lower, firstTokens }: Reading, { firstToken, lastToken }: LabelledSpan): boolean {
  if (/^(?:he|she|it|they|we|i)$/.test(lower[firstToken] ?? '')) return true
  const isFirst = firstToken === firstTokens[tokens[firstToken]?.sentence ?? 0]
  for (let at = firstToken + (isFirst && firstToken < lastToken ? 1 : 0); at <= lastToken; at += 1) if (isCapital(tokens[at]?.text)) return true
  return false
}

function taggerTrust({ contents, cue, source }: Draft): number {
  return Math.min(...contents.map((span) => span.probability)) * Math.min(cue?.probability ?? withoutCue, source?.probability ?? withoutSource)
}
