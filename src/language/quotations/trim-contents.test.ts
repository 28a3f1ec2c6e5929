import { describe, expect, it } from 'vitest'
import { readDocument } from '#language/sentences/read-document.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import { readText } from '#language/sentences/read-text.ts'
import { makeSpan } from './span.ts'
import type { LabelledSpan } from './span.ts'
import { trimContents } from './trim-contents.ts'

/** The tokens of words that stand once in the text. */
function spanOf({ text, tokens }: Reading, label: LabelledSpan['label'], words: string): LabelledSpan {
  const start = text.indexOf(words)
  const first = tokens.findIndex((token) => token.start === start)
  return makeSpan(label, { first, last: tokens.findIndex((token) => token.end === start + words.length) }, 0.9, 'tagged')
}

describe('trimContents', () => {
  it.each([
    ['what was spoken about', 'Ilse Kern has spoken openly about the leak.\n“I saw it first.”', 'has spoken openly about', ['the leak', '“I saw it first.”'], ['“I saw it first.”']],
    ['a clause of her own', 'Ilse Kern said the lock leaks. “I saw it first.”', 'said', ['the lock leaks', '“I saw it first.”'], ['the lock leaks', '“I saw it first.”']],
    ['only a title', 'Kern released the album “Lock Songs,” and was said to rest.', 'said', ['“Lock Songs,”'], []],
    ['a time', 'Kern said late on Monday: “It leaks, and it did.”', 'said late', ['on Monday: “It leaks, and it did.”'], ['“It leaks, and it did.”']],
    ['words of the clause', 'Kern said on Monday the lock “leaks, and it did.”', 'said', ['on Monday the lock “leaks, and it did.”'], ['on Monday the lock “leaks, and it did.”']],
  ])('%s', (_, text, cue, contents, expected) => {
    const reading = readDocument(readText(text))
    const draft = { contents: contents.map((words) => spanOf(reading, 'content', words)), cue: spanOf(reading, 'cue', cue), source: null, rules: ['tagged'] }
    const kept = trimContents(reading, draft)?.contents ?? []
    expect(kept.map(({ firstToken, lastToken }) => text.slice(reading.tokens[firstToken]?.start, reading.tokens[lastToken]?.end))).toEqual(expected)
  })
})
