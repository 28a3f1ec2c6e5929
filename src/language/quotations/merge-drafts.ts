import type { Reading } from '#language/sentences/read-document.ts'
import { preferTaggedSource } from './prefer-tagged-source.ts'
import type { Draft, LabelledSpan } from './span.ts'

/** Joins what the rules and the tagger found: where they overlap, the one that is more to be trusted; a tagged guess alone must be likely. */
export function mergeDrafts(reading: Reading, byRule: readonly Draft[], tagged: readonly Draft[]): Draft[] {
  const seen = tokensOf(tagged)
  const keys = new Set(byRule.map(keyOf))
  const named = byRule.filter(({ source }) => source !== null)
  const attributed = new Map(named.flatMap((draft) => draft.contents.map((content) => [placeOf(content), draft])))
  const prefer = preferTaggedSource(tagged)
  const entries = [
    ...byRule.map((draft) => ({ draft: prefer(draft), trust: ruleTrust(reading, draft, seen) })),
    ...tagged.map((draft) => ({ draft: marked(withSource(draft, attributed), keys), trust: taggerTrust(draft) })),
  ]
  const ranked = entries.filter((entry) => entry.trust > leastTrust).sort((a, b) => b.trust - a.trust)
  const taken = new Set<number>()
  const kept: Draft[] = []
  for (const { draft } of ranked) {
    if (draft.contents.some((content) => isTaken(taken, content))) continue
    for (const content of draft.contents) for (let at = content.firstToken; at <= content.lastToken; at += 1) taken.add(at)
    kept.push(draft)
  }
  return kept.sort((a, b) => startOf(a) - startOf(b))
}

function marked(draft: Draft, keys: ReadonlySet<string>): Draft {
  return keys.has(keyOf(draft)) ? { ...draft, isAgreed: true } : draft
}

/** Where the tagger left the source open and a rule names it for the same content, the rule's attribution counts, for all that it takes together. */
function withSource(draft: Draft, attributed: ReadonlyMap<string, Draft>): Draft {
  const [first] = draft.contents
  const rule = draft.source === null && first !== undefined ? attributed.get(placeOf(first)) : undefined
  if (rule === undefined) return draft
  return draft.contents.length > rule.contents.length ? { ...draft, cue: rule.cue, source: rule.source, rules: rule.rules } : rule
}

function placeOf({ firstToken, lastToken }: LabelledSpan): string {
  return `${firstToken} ${lastToken}`
}

function contentOf({ contents: [first] }: Draft): string {
  return first === undefined ? '' : placeOf(first)
}

/** The same first content with the same cue. */
function keyOf(draft: Draft): string {
  return `${contentOf(draft)} ${draft.cue?.lastToken}`
}

function tokensOf(drafts: readonly Draft[]): Set<number> {
  const tokens = new Set<number>()
  for (const { firstToken, lastToken } of drafts.flatMap((draft) => draft.contents)) {
    for (let at = firstToken; at <= lastToken; at += 1) tokens.add(at)
  }
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

function isTaken(taken: ReadonlySet<number>, content: LabelledSpan): boolean {
  for (let at = content.firstToken; at <= content.lastToken; at += 1) if (taken.has(at)) return true
  return false
}

function startOf(draft: Draft): number {
  return draft.contents[0]?.firstToken ?? 0
}

function ruleTrust(reading: Reading, { source, cue, rules, contents }: Draft, seen: ReadonlySet<number>): number {
  if (rules.some((rule) => /^(?:according-to|dash|owner-named|transcript-label|headline|closing)$/.test(rule))) return fixedTrust
  if (source === null || rules.some((rule) => /^(?:coordinated|adding|shared-subject|floating)$/.test(rule))) return guessTrust
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
  return tokens.slice(firstToken + (isFirst && firstToken < lastToken ? 1 : 0), lastToken + 1).some((token) => /^\p{Lu}/u.test(token.text))
}

function taggerTrust({ contents, cue, source }: Draft): number {
  return Math.min(...contents.map((span) => span.probability)) * Math.min(cue?.probability ?? withoutCue, source?.probability ?? withoutSource)
}
