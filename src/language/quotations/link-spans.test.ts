import { describe, expect, it } from 'vitest'
import { readDocument } from '#language/sentences/read-document.ts'
import { readText } from '#language/sentences/read-text.ts'
import { linkSpans } from './link-spans.ts'
import { makeSpan } from './span.ts'
import type { LabelledSpan } from './span.ts'

const round = ['he', 'said', 'no', 'no', ',']

/** One line of many cues, each before its content; sources stand only at the beginning. */
function line(rounds: number): { readonly text: string, readonly spans: readonly LabelledSpan[] } {
  const at = (index: number): number => index * round.length
  const spans = Array.from({ length: rounds }, (_, index) => [
    ...index < 3 ? [makeSpan('source', { first: at(index), last: at(index) }, 0.9, 'tagged')] : [],
    makeSpan('cue', { first: at(index) + 1, last: at(index) + 1 }, 0.9, 'tagged'),
    makeSpan('content', { first: at(index) + 2, last: at(index) + 3 }, 0.9, 'tagged'),
  ]).flat()
  return { text: `${round.slice(0, -1).join(' ')}, `.repeat(rounds).trim(), spans }
}

/** How often the labels of the spans are asked for. */
function looksOf(rounds: number): number {
  const { text, spans } = line(rounds)
  let looks = 0
  const counted = spans.map((span) => new Proxy(span, {
    get: (target, key): unknown => {
      if (key === 'label') looks += 1
      return Reflect.get(target, key)
    },
  }))
  linkSpans(readDocument(readText(text)), counted)
  return looks
}

describe('linkSpans', () => {
  it('joins every content of a long line to the cue beside it', () => {
    const { text, spans } = line(40)
    const drafts = linkSpans(readDocument(readText(text)), spans)
    expect(drafts.map(({ contents, cue }) => (contents[0]?.firstToken ?? 0) - (cue?.firstToken ?? 0))).toEqual(Array.from({ length: 40 }, () => 1))
  })

  it('takes the source beside a cue and none beyond other attributions of the same cue', () => {
    const { text, spans } = line(3)
    const drafts = linkSpans(readDocument(readText(text)), spans)
    expect(drafts.map(({ source }) => source?.firstToken)).toEqual([0, 5, 10])
  })

  it('looks at twice as many spans for a line twice as long', () => {
    expect(looksOf(800)).toBeLessThan(2.2 * looksOf(400))
  })
})
