import { describe, expect, it } from 'vitest'
import { readDocument } from '#language/sentences/read-document.ts'
import { readText } from '#language/sentences/read-text.ts'
import { dropStrays } from './drop-strays.ts'
import type { LabelledSpan } from './span.ts'
import { spanOfWords, wordsOfSpan } from './span-of-words.ts'

/** "source | contents" of what is left of these words for source, cue and contents. */
function kept(text: string, [source, cue, ...contents]: readonly [string, string, ...string[]]): string {
  const reading = readDocument(readText(text))
  const spanOf = (label: LabelledSpan['label'], words: string): LabelledSpan => spanOfWords(reading, label, words)
  const wordsOf = (span: LabelledSpan): string => wordsOfSpan(reading, span)
  const draft = dropStrays(reading, { source: spanOf('source', source), cue: spanOf('cue', cue), contents: contents.map((words) => spanOf('content', words)), rules: ['tagged'] })
  return draft === null ? '–' : `${draft.source === null ? '–' : wordsOf(draft.source)} | ${draft.contents.map(wordsOf).join(' … ')}`
}

describe('dropStrays', () => {
  it.each([
    ['what she did', '“It leaks,” Kern said, cutting off Tom Ashe.', ['Kern', 'said', '“It leaks,”', 'cutting off Tom Ashe'], 'Kern | “It leaks,”'],
    ['where he came from', 'Born in Ames, he was told that he would sail.', ['he', 'was told', 'Born in Ames', 'that he would sail'], 'he | that he would sail'],
    ['the place of a dateline', 'PENRITH: The lock leaks, a sailor said on Monday.', ['PENRITH', ':', 'The lock leaks'], '– | The lock leaks'],
    ['what a piece is called', 'Transfer talk: “I sail on Friday.”', ['Transfer talk', ':', '“I sail on Friday.”'], '– | “I sail on Friday.”'],
    ['no speaker’s label', 'KERN: The lock leaks, and it did.', ['KERN', ':', 'The lock leaks, and it did'], 'KERN | The lock leaks, and it did'],
  ] as const)('drops %s', (_, text, spans, expected) => {
    expect(kept(text, spans)).toBe(expected)
  })
})
