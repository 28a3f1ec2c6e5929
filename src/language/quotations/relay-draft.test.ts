import { describe, expect, it } from 'vitest'
import { readDocument } from '#language/sentences/read-document.ts'
import { readText } from '#language/sentences/read-text.ts'
import { createFrameReader } from './rules/cue-frames.ts'
import { relayDraft } from './relay-draft.ts'
import type { LabelledSpan } from './span.ts'
import { spanOfWords, wordsOfSpan } from './span-of-words.ts'

/** "source | content" of what is relayed, given the words that were taken for source, cue and content. */
function relayed(text: string, [source, cue, content]: readonly [string, string, string]): string {
  const reading = readDocument(readText(text))
  const spanOf = (label: LabelledSpan['label'], words: string): LabelledSpan => spanOfWords(reading, label, words)
  const wordsOf = (span: LabelledSpan): string => wordsOfSpan(reading, span)
  const draft = relayDraft(reading, { source: spanOf('source', source), cue: spanOf('cue', cue), contents: [spanOf('content', content)], rules: ['said-before', 'tagged'] }, createFrameReader(reading))
  return `${draft.source === null ? '–' : wordsOf(draft.source)} | ${draft.contents.map(wordsOf).join(' … ')}`
}

describe('relayDraft', () => {
  it.each([
    ['who closes the sentence says all of it', 'Ilse Kern’s claim that the lock held was “untrue”, sailor Tom Ashe said.',
      ['Ilse Kern', 'claim', 'that the lock held was “untrue”, sailor Tom Ashe said'], 'sailor Tom Ashe | Ilse Kern’s claim that the lock held was “untrue”'],
    ['a claim that nobody closes', 'Ilse Kern’s claim that the lock held was news to sailors.', ['Ilse Kern', 'claim', 'that the lock held'], 'Ilse Kern | that the lock held'],
    ['one who quotes another', 'Paul Roth quoted Ilse Kern as saying that it leaks.', ['Paul Roth', 'quoted', 'Ilse Kern as saying that it leaks'], 'Ilse Kern | that it leaks'],
    ['one who quotes a porter by name', 'The Herald quoted a porter, Tom Ashe, as saying that it leaks.', ['The Herald', 'saying', 'that it leaks'], 'a porter, Tom Ashe | that it leaks'],
    ['one who cites nobody', 'The Herald stayed calm as saying that it leaks was rude.', ['The Herald', 'saying', 'that it leaks'], 'The Herald | that it leaks'],
  ] as const)('%s', (_, text, spans, expected) => {
    expect(relayed(text, spans)).toBe(expected)
  })
})
