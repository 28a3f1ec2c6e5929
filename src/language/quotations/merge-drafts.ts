import type { Draft, LabelledSpan } from './span.ts'

/** Joins what the rules and the tagger found: where they overlap, the one that is more to be trusted; a tagged guess alone must be likely. */
export function mergeDrafts(byRule: readonly Draft[], tagged: readonly Draft[]): Draft[] {
  const entries = [...byRule.map((draft) => ({ draft, trust: ruleTrust(draft) })), ...tagged.map((draft) => ({ draft, trust: taggerTrust(draft) }))]
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

// How often a finding was right where the other side found something else, or nothing.
const leastTrust = 0.33
const fixedTrust = 0.95
const clauseTrust = 0.8
const marksTrust = 0.34
const guessTrust = 0.2
const longTokens = 8

function isTaken(taken: ReadonlySet<number>, content: LabelledSpan): boolean {
  for (let at = content.firstToken; at <= content.lastToken; at += 1) if (taken.has(at)) return true
  return false
}

function startOf(draft: Draft): number {
  return draft.contents[0]?.firstToken ?? 0
}

function ruleTrust({ source, rules, contents }: Draft): number {
  if (rules.some((rule) => /^(?:according-to|dash|owner-named|transcript-label|headline)$/.test(rule))) return fixedTrust
  if (source === null || rules.some((rule) => /^(?:coordinated|adding|shared-subject|floating)$/.test(rule))) return guessTrust
  if (contents.some((content) => content.rule !== 'marks')) return clauseTrust
  return contents.some((content) => content.lastToken - content.firstToken >= longTokens) ? marksTrust : guessTrust
}

function taggerTrust({ contents, cue, source }: Draft): number {
  return Math.min(...contents.map((span) => span.probability)) * Math.min(cue?.probability ?? 0.8, source?.probability ?? 0.8)
}
