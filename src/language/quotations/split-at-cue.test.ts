import { describe, expect, it } from 'vitest'
import { readDocument } from '#language/sentences/read-document.ts'
import { readText } from '#language/sentences/read-text.ts'
import { makeSpan } from './span.ts'
import type { LabelledSpan } from './span.ts'
import { splitAtCue } from './split-at-cue.ts'

/** "cue: content" of each part of what was taken for one quotation, from "that" to the end, of the first word's own. */
function parts(text: string): string[] {
  const reading = readDocument(readText(text))
  const wordsOf = ({ firstToken, lastToken }: LabelledSpan): string => text.slice(reading.tokens[firstToken]?.start, reading.tokens[lastToken]?.end)
  const that = reading.lower.indexOf('that')
  const drafts = splitAtCue(reading, {
    source: makeSpan('source', { first: 0, last: 0 }, 0.9, 'tagged'), cue: makeSpan('cue', { first: 1, last: 1 }, 0.9, 'tagged'),
    contents: [makeSpan('content', { first: that, last: reading.tokens.length - 2 }, 0.9, 'tagged')], rules: ['said-before', 'tagged'],
  })
  return drafts.map(({ cue, contents }) => `${cue === null ? '–' : wordsOf(cue)}: ${contents.map(wordsOf).join(' … ')}`)
}

describe('splitAtCue', () => {
  it.each([
    ['a second verb before marks', 'Kern said that the lock leaks and added: “It always has”.', ['said: that the lock leaks', 'added: “It always has”']],
    ['a verb that accuses', 'Kern said that the lock leaks and accused the board of “sleeping on the quay”.',
      ['said: that the lock leaks', 'accused: “sleeping on the quay”']],
    ['a verb that names', 'Kern said that the lock leaks and called it “a sieve”.', ['said: that the lock leaks', 'called: “a sieve”']],
    ['words in marks that nobody is called', 'Kern said that the lock and the so-called “sieve” leak.', ['said: that the lock and the so-called “sieve” leak']],
    ['a verb whose subject is another', 'Kern said that Roth called it “a sieve”.', ['said: that Roth called it “a sieve”']],
  ])('%s', (_, text, expected) => {
    expect(parts(text)).toEqual(expected)
  })
})
