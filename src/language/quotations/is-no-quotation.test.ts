import { describe, expect, it } from 'vitest'
import { readDocument } from '#language/sentences/read-document.ts'
import type { Reading } from '#language/sentences/read-document.ts'
import { readText } from '#language/sentences/read-text.ts'
import { isNoQuotation } from './is-no-quotation.ts'
import { makeSpan } from './span.ts'
import type { LabelledSpan } from './span.ts'

/** The tokens of words that stand once in the text. */
function spanOf({ text, tokens }: Reading, label: LabelledSpan['label'], words: string): LabelledSpan {
  const start = text.indexOf(words)
  const first = tokens.findIndex((token) => token.start === start)
  return makeSpan(label, { first, last: tokens.findIndex((token) => token.end === start + words.length) }, 0.9, 'tagged')
}

describe('isNoQuotation', () => {
  it.each([
    ['The board rejected the offer.', 'The board', 'rejected', 'the offer', true],
    ['Ilse Kern thanked Tom Ashe.', 'Ilse Kern', 'thanked', 'Tom Ashe', true],
    ['The captain ordered Roth to row.', 'The captain', 'ordered', 'Roth to row', true],
    ['The sailors stayed home, citing cracks in the lock.', 'The sailors', 'citing', 'cracks in the lock', true],
    ['A sailor, who asked that her full name not be used, left.', 'A sailor', 'asked', 'that her full name not be used', true],
    ['Ilse Kern asked that her name be cleared.', 'Ilse Kern', 'asked', 'that her name be cleared', false],
    ['The board did not reply to a letter of ours.', 'The board', 'did not reply', 'to a letter of ours', true],
    ['Ilse Kern has not said whether she will sail.', 'Ilse Kern', 'has not said', 'whether she will sail', true],
    ['I asked him what a lock is.', 'I', 'asked', 'what a lock is', true],
    ['Ilse Kern asked whether he would sail.', 'Ilse Kern', 'asked', 'whether he would sail', false],
    ['The harbour said farewell to the lock last year.', 'The harbour', 'said', 'farewell to the lock last year', true],
    ['The board responded to Kern’s request.', 'The board', 'responded', 'to Kern’s request', true],
    ['The lamps were meant to say when the lock was full.', 'The lamps', 'were meant to say', 'when the lock was full', true],
    ['Ilse Kern was asked about the leak.', 'Ilse Kern', 'was asked', 'about the leak', true],
    ['The Herald quoted a porter, Tom Ashe, as saying that it leaks.', 'The Herald', 'quoted', 'a porter, Tom Ashe', true],
    ['Ilse Kern wouldn’t say whether she will sail.', 'Ilse Kern', 'say', 'whether she will sail', true],
    ['Ilse Kern responded that she will sail.', 'Ilse Kern', 'responded', 'that she will sail', false],
    ['The board rejected claims that the lock was lost.', 'The board', 'rejected', 'claims that the lock was lost', false],
    ['Ilse Kern warned of nine more years of leaks.', 'Ilse Kern', 'warned', 'of nine more years of leaks', false],
  ])('%s', (text, source, cue, content, expected) => {
    const reading = readDocument(readText(text))
    const draft = { contents: [spanOf(reading, 'content', content)], cue: spanOf(reading, 'cue', cue), source: spanOf(reading, 'source', source), rules: ['tagged'] }
    expect(isNoQuotation(reading, draft)).toBe(expected)
  })
})
