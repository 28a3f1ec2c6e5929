import type { Reading } from '#language/sentences/read-document.ts'
import type { Span } from '#model/span.ts'
import type { Draft } from './span.ts'

/** What a "they" inside a quotation stands for, where the sentences before name one group: "the Russians". */
export function pluralAntecedent(reading: Reading, draft: Draft, source: string): Span | null {
  if (source.toLowerCase() !== 'they') return null
  const sentence = reading.tokens[draft.contents[0]?.firstToken ?? 0]?.sentence ?? 0
  for (let before = sentence - 1; before >= Math.max(0, sentence - 2); before -= 1) {
    const found = groupIn(reading, before)
    if (found !== null) return found
  }
  return null
}

/** A people by its capital ("the Danes"), else the one group that is the subject of a clause ("the builders had laughed"). */
function groupIn(reading: Reading, sentence: number): Span | null {
  const groups = groupsIn(reading, sentence)
  const people = groups.find(({ noun }) => /^\p{Lu}/u.test(noun))
  const subjects = groups.filter((group) => group.isSubject)
  const chosen = people ?? (new Set(subjects.map(({ noun }) => noun)).size === 1 ? subjects[0] : undefined)
  return chosen?.span ?? null
}

interface Group {
  readonly span: Span
  readonly noun: string
  readonly isSubject: boolean
}

function groupsIn({ tokens, lower, firstTokens }: Reading, sentence: number): Group[] {
  const groups: Group[] = []
  for (let at = firstTokens[sentence] ?? 0; at + 1 < (firstTokens[sentence + 1] ?? 0); at += 1) {
    const noun = tokens[at + 1]
    const next = lower[at + 2] ?? ''
    if (lower[at] !== 'the' || noun === undefined || !/^\p{L}\p{Ll}+[^s\P{Ll}]s$/u.test(noun.text) || next === "'s") continue
    const isSubject = tokens[at]?.mark === 'outside' && (/^(?:were|are|have|do|did|had|would|will|could)$/.test(next) || /^[a-z]{3,}ed$/.test(next))
    groups.push({ span: { start: tokens[at]?.start ?? 0, end: noun.end }, noun: noun.text, isSubject })
  }
  return groups
}
