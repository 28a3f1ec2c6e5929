import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyze } from './analyze.ts'
import type { Document } from './document.ts'
import { readText } from './sentences/read-text.ts'
import { trace } from './trace.ts'

const resources = { spanTagger: null }

function tracesOf(text: string, change: Partial<Document> = {}): string[] {
  const document = { ...readText(text), ...change }
  return trace(document, analyze(document, resources))
}

describe('analyze', () => {
  it('tells who said what, how sure it is and why', () => {
    expect(tracesOf('Vera Moll opened the mill. “It took nine years,” Moll said. She added that the river paid for it.')).toEqual([
      'q1 stated direct [Moll = Vera Moll] [said] “It took nine years,” (said-after; longest-form)',
      'q2 paraphrase indirect [She = Vera Moll] [added] that the river paid for it (said-before; pronoun: sentence before)',
    ])
  })

  it('leaves words in other languages without a speaker', () => {
    const text = '„Wir haben den Antrag gestern Abend eingereicht und warten“, sagte Vera Moll. Sie fügte hinzu, dass die Stadt das Geld schon lange habe.'
    expect(tracesOf(text, { language: 'de' })).toEqual([
      'q1 unclear direct [– = ?] [–] „Wir haben den Antrag gestern Abend eingereicht und warten“ (marks only)',
    ])
  })

  it('keeps persons with their aliases, roles and kinds', () => {
    const text = 'Mill spokeswoman Vera Moll met José Cruz. Moll said no. The Water Board said it would wait. Cruz left.'
    expect(analyze(readText(text), resources).persons).toEqual([
      { id: 'vera moll', name: 'Vera Moll', aliases: ['Vera Moll', 'Moll'], kind: 'person', gender: 'female', role: 'Mill spokeswoman' },
      { id: 'jose cruz', name: 'José Cruz', aliases: ['José Cruz', 'Cruz'], kind: 'person', gender: 'male', role: null },
      { id: 'water board', name: 'Water Board', aliases: ['Water Board'], kind: 'organisation', gender: 'unknown', role: null },
    ])
  })

  it('finds spans that lie in the text, in order, whole characters only, the same each time', () => {
    const words = fc.constantFrom(
      'Moll', 'said', 'she', '“', '”', '"', "'", '‘', '’', ', ', '. ', ' ', '\n', 'that', ' the lock would close', 'according to', ':', '—', '😀', 'José', ' told reporters ',
    )
    fc.assert(fc.property(fc.oneof(fc.array(words, { maxLength: 60 }).map((parts) => parts.join(' ')), fc.string({ unit: 'binary', maxLength: 200 })), (text) => {
      const findings = analyze(readText(text), resources)
      expect(analyze(readText(text), resources)).toEqual(findings)
      for (const { content, cue, source } of findings.quotations) {
        const spans = [...content, ...cue ?? [], ...source ?? []]
        expect(spans.every(({ start, end }) => start >= 0 && start < end && end <= text.length)).toBe(true)
        expect(spans.some(({ start, end }) => isLowSurrogate(text, start) || isLowSurrogate(text, end))).toBe(false)
        expect(content.slice(1).every(({ start }, index) => start >= (content[index]?.end ?? 0))).toBe(true)
      }
    }), { numRuns: 150 })
  })
})

function isLowSurrogate(text: string, at: number): boolean {
  const high = text.charCodeAt(at - 1)
  const low = text.charCodeAt(at)
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000
}
