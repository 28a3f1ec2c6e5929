import type { Draft } from './span.ts'

// Of two sources for the same words the tagger's was right five times as often as the rules' from here on; of a participle's subject from the second.
const leastSure = 0.8
const leastSureOfParticiple = 0.5
const leastOverlap = 0.8

/** Gives what the rules found the tagger's source and cue, where it found the same words and is sure of who said them. */
export function preferTaggedSource(tagged: readonly Draft[]): (draft: Draft) => Draft {
  const owners = new Map<number, Draft>()
  for (const draft of tagged) for (const at of tokensOf(draft)) owners.set(at, draft)
  return (draft) => {
    const other = owners.get(middleOf(draft))
    if (other === undefined || draft.source === null || other.source === null || draft.rules.some((rule) => fixed.test(rule))) return draft
    const least = draft.rules.includes('adding') ? leastSureOfParticiple : leastSure
    if (other.source.probability < least || overlapOf(draft, other) < leastOverlap) return draft
    // "The" of "the president" is no other opinion.
    if (draft.source.firstToken <= other.source.firstToken && other.source.lastToken < draft.source.lastToken) return draft
    return { ...draft, cue: other.cue, source: other.source, isAgreed: true }
  }
}

const fixed = /^(?:according-to|dash|owner-named|transcript-label|headline|closing)$/

function tokensOf({ contents }: Draft): number[] {
  return contents.flatMap(({ firstToken, lastToken }) => Array.from({ length: lastToken - firstToken + 1 }, (_, index) => firstToken + index))
}

function middleOf({ contents: [first] }: Draft): number {
  return first === undefined ? -1 : (first.firstToken + first.lastToken) >> 1
}

function overlapOf(a: Draft, b: Draft): number {
  const ofA = new Set(tokensOf(a))
  const ofB = tokensOf(b)
  const both = ofB.filter((at) => ofA.has(at)).length
  return both / (ofA.size + ofB.length - both)
}
