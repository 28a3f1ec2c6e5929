import { describe, expect, it } from 'vitest'
import { splitSentences } from '#language/sentences/split-sentences.ts'
import { tokenize } from '#language/sentences/tokenize.ts'
import { createSpanTagger } from '../create-span-tagger.ts'
import type { LabelledArticle } from './labelled-article.ts'
import { labelCount } from '../labels.ts'
import { spansOf } from '../spans-of.ts'
import { paintLabels } from './paint-labels.ts'
import { scoreSpans } from './score-spans.ts'
import { trainTagger } from './train-tagger.ts'

const names = ['Moll', 'Oduya', 'Lindqvist', 'Brandt', 'Varga', 'Okafor']
const claims = ['the bridge is safe', 'prices will rise', 'nobody was hurt', 'the vote was fair', 'trains run late']
const verbs = ['said', 'warned', 'claimed']

const options = { leastSeen: 2, epochs: 4, averageFrom: 3, rate: 0.3, shown: 0.8, seeds: [1] }

/** [source], {cue} and <content> as in "[Moll] {said} <that …>"; the signs do not stay in the text. */
function articleOf(line: string): LabelledArticle {
  const spans: Record<string, { start: number, end: number }[]> = { '[': [], '{': [], '<': [] }
  let text = ''
  for (const [, open = '', inside = '', plain = ''] of line.matchAll(/([[{<])([^\]}>]*)[\]}>]|([^[{<]+)/g)) {
    if (open !== '') spans[open]?.push({ start: text.length, end: text.length + inside.length })
    text += inside + plain
  }
  const tokens = tokensOf(text)
  return { tokens, labels: paintLabels(tokens, [{ source: spans['['] ?? [], cue: spans['{'] ?? [], content: spans['<'] ?? [] }]) }
}

function tokensOf(text: string): LabelledArticle['tokens'] {
  const document = { text, title: null, parts: [{ kind: 'body', span: { start: 0, end: text.length } } as const], publishedAt: null, language: 'en' }
  return tokenize(document, splitSentences(document))
}

function corpus(): LabelledArticle[] {
  return names.flatMap((name) => claims.flatMap((claim) => verbs.map((verb) => [
    articleOf(`Rain fell in the valley. [${name}] {${verb}} <that ${claim}>.`),
    articleOf(`<“We know that ${claim},”> {${verb}} [${name}]. The hall was full.`),
  ]))).flat()
}

function found(weights: Uint8Array, text: string, locked: Parameters<ReturnType<typeof createSpanTagger>>[1] = []): string[] {
  const tokens = tokensOf(text)
  return createSpanTagger(weights)(tokens, locked).map(({ label, firstToken, lastToken }) =>
    `${label}: ${text.slice(tokens[firstToken]?.start, tokens[lastToken]?.end)}`)
}

describe('training', () => {
  const weights = trainTagger(corpus(), options)

  it('learns a small corpus, and finds the same pattern with a name and a claim it never saw', () => {
    expect(found(weights, 'Snow fell. Hassan warned that boats sink.')).toEqual(['source: Hassan', 'cue: warned', 'content: that boats sink'])
    expect(found(weights, '“We know that boats sink,” said Hassan.')).toEqual(['content: “We know that boats sink,”', 'cue: said', 'source: Hassan'])
  })

  it('leaves a text alone that has none of it', () => {
    expect(found(weights, 'Rain fell in the valley. The hall was full.')).toEqual([])
  })

  it('gives a probability between 0 and 1 to each span, high where the text is plain', () => {
    const tokens = tokensOf('Rain fell in the valley. Moll said that prices will rise.')
    for (const { probability } of createSpanTagger(weights)(tokens, [])) {
      expect(probability).toBeGreaterThan(0.8)
      expect(probability).toBeLessThanOrEqual(1)
    }
  })

  it('gives the same bytes for the same articles, and others for another seed', () => {
    expect(trainTagger(corpus(), options)).toEqual(weights)
    expect(trainTagger(corpus(), { ...options, seeds: [2] })).not.toEqual(weights)
  })

  it('keeps no word of the articles in the file', () => {
    const letters = Buffer.from(weights).toString('latin1')
    for (const word of [...names, 'bridge', 'warned']) expect(letters).not.toContain(word)
  })

  it('labels around what is locked', () => {
    const text = 'Rain fell in the valley. Moll said that prices will rise.'
    expect(found(weights, text, [{ label: 'cue', firstToken: 1, lastToken: 2, isWhole: true }])).toContain('cue: fell in')
    expect(found(weights, text, [{ label: 'content', firstToken: 0, lastToken: 12, isWhole: true }])).toEqual([`content: ${text}`])
  })

  it('stays linear on one endless line of quotation marks', () => {
    const tag = createSpanTagger(weights)
    const cost = (repeats: number): number => {
      const tokens = tokensOf('Moll said “that “prices” will rise, ” '.repeat(repeats))
      return Math.min(...[1, 2, 3].map(() => {
        const before = process.cpuUsage()
        tag(tokens, [])
        const { user, system } = process.cpuUsage(before)
        return user + system
      }))
    }
    cost(200)
    expect(cost(2000) / cost(200)).toBeLessThan(40)
  })

  it('survives locks that contradict each other, and empty articles', () => {
    const locked = (['content', 'source', 'cue', 'cue', 'content'] as const).map((label, at) => ({ label, firstToken: at, lastToken: at, isWhole: false }))
    expect(found(weights, 'Moll said that prices will rise.', locked)).toEqual(expect.arrayContaining(['content: Moll', 'source: said', 'cue: that prices']))
    expect(found(weights, '')).toEqual([])
  })
})

describe('painting', () => {
  it('lets contents cover sources and sources cover cues, and begins anew with every span and paragraph', () => {
    const tokens = tokensOf('Moll said no and Oduya said yes')
    const quotations = [
      { source: [{ start: 0, end: 4 }], cue: [{ start: 0, end: 9 }], content: [{ start: 10, end: 12 }] },
      { source: [], cue: [], content: [{ start: 13, end: 22 }, { start: 22, end: 31 }] },
    ]
    expect([...paintLabels(tokens, quotations)]).toEqual([1, 3, 5, 5, 6, 5, 6])
  })
})

describe('scoring', () => {
  const article = articleOf('[Moll] {said} <that prices will rise>.')

  it('counts the spans that are found exactly', () => {
    const perfect = scoreSpans([article], () => spansOf(article.labels, new Float64Array(article.labels.length * labelCount)))
    expect(perfect).toContain('cue: precision 100.0, recall 100.0, F1 100.0 (1 spans)')
    expect(scoreSpans([article], () => [])).toContain('content: precision –, recall 0.0, F1 0.0 (1 spans)')
  })
})
