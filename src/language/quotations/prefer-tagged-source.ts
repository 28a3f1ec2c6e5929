import type { Draft } from './span.ts'

// Of two sources for the same words the tagger's was right five times as often as the rules' from here on; of a participle's subject from the second.
const leastSure = 0.8
const leastSureOfParticiple = 0.5
const leastOverlap = 0.8

/** Gives what the rules found the tagger's source and cue, where it found the same words and is sure of who said them. */
export function preferTaggedSource(tagged: readonly Draft[]): (draft: Draft) => Draft {
  const owners = ownersOf(tagged)
  const lengths = tagged.map((draft) => lengthOf(draft))
  const overlapOf = (draft: Draft, owner: number): number => {
    const both = sharedTokens(owners, draft, owner)
    return both / (lengthOf(draft) + (lengths[owner] ?? 0) - both)
  }
  return (draft) => {
    const owner = (owners[middleOf(draft)] ?? 0) - 1
    const other = tagged[owner]
    if (other === undefined || draft.source === null || other.source === null || draft.rules.some((rule) => fixed.has(rule))) return draft
    const least = draft.rules.includes('adding') ? leastSureOfParticiple : leastSure
    if (other.source.probability < least || overlapOf(draft, owner) < leastOverlap) return draft
    // "The" of "the president" is no other opinion.
    if (draft.source.firstToken <= other.source.firstToken && other.source.lastToken < draft.source.lastToken) return draft
    return { ...draft, cue: other.cue, source: other.source, isAgreed: true }
  }
}

const fixed: ReadonlySet<string> = new Set(['according-to', 'dash', 'owner-named', 'transcript-label', 'headline', 'closing'])

/** At each token one more than the index of the draft that it is a content's of, else zero; no two contents share a token. */
function ownersOf(drafts: readonly Draft[]): Uint32Array {
  const last = drafts.reduce((most, { contents }) => Math.max(most, contents.at(-1)?.lastToken ?? 0), 0)
  const owners = new Uint32Array(last + 1)
  drafts.forEach(({ contents }, index) => {
    for (const { firstToken, lastToken } of contents) owners.fill(index + 1, firstToken, lastToken + 1)
  })
  return owners
}

function middleOf({ contents: [first] }: Draft): number {
  return first === undefined ? -1 : (first.firstToken + first.lastToken) >> 1
}

function sharedTokens(owners: Uint32Array, { contents }: Draft, owner: number): number {
  let both = 0
  for (const { firstToken, lastToken } of contents) for (let at = firstToken; at <= lastToken; at += 1) if (owners[at] === owner + 1) both += 1
  return both
}

function lengthOf({ contents }: Draft): number {
  return contents.reduce((sum, { firstToken, lastToken }) => sum + lastToken - firstToken + 1, 0)
}
