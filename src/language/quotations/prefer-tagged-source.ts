import type { Draft } from './span.ts'

// Of two sources for the same words the tagger's was right five times as often as the rules' from here on; of a participle's subject from the second.
const leastSure = 0.8
const leastSureOfParticiple = 0.5
const leastOverlap = 0.8

/** Gives what the rules found the tagger's source and cue, where it found the same words and is sure of who said them. */
export function preferTaggedSource(tagged: readonly Draft[]): (draft: Draft) => Draft {
  const owners = ownersOf(tagged)
  const lengths = new Map(tagged.map((draft) => [draft, lengthOf(draft)]))
  const overlapOf = (draft: Draft, other: Draft): number => {
    const both = sharedTokens(owners, draft, other)
    return both / (lengthOf(draft) + (lengths.get(other) ?? 0) - both)
  }
  return (draft) => {
    const other = owners[middleOf(draft)]
    if (other === undefined || draft.source === null || other.source === null || draft.rules.some((rule) => fixed.test(rule))) return draft
    const least = draft.rules.includes('adding') ? leastSureOfParticiple : leastSure
    if (other.source.probability < least || overlapOf(draft, other) < leastOverlap) return draft
    // "The" of "the president" is no other opinion.
    if (draft.source.firstToken <= other.source.firstToken && other.source.lastToken < draft.source.lastToken) return draft
    return { ...draft, cue: other.cue, source: other.source, isAgreed: true }
  }
}

const fixed = /^(?:according-to|dash|owner-named|transcript-label|headline|closing)$/

/** The draft that each token is a content's of; no two contents share one. */
function ownersOf(drafts: readonly Draft[]): (Draft | undefined)[] {
  const last = drafts.reduce((most, { contents }) => Math.max(most, contents.at(-1)?.lastToken ?? 0), 0)
  const owners = Array.from<Draft | undefined>({ length: last + 1 })
  for (const draft of drafts) for (const { firstToken, lastToken } of draft.contents) owners.fill(draft, firstToken, lastToken + 1)
  return owners
}

function middleOf({ contents: [first] }: Draft): number {
  return first === undefined ? -1 : (first.firstToken + first.lastToken) >> 1
}

function sharedTokens(owners: readonly (Draft | undefined)[], a: Draft, b: Draft): number {
  let both = 0
  for (const { firstToken, lastToken } of a.contents) for (let at = firstToken; at <= lastToken; at += 1) if (owners[at] === b) both += 1
  return both
}

function lengthOf({ contents }: Draft): number {
  return contents.reduce((sum, { firstToken, lastToken }) => sum + lastToken - firstToken + 1, 0)
}
