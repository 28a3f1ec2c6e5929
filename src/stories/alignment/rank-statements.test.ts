import { describe, expect, it } from 'vitest'
import { wordsOf } from '#language/sentences/words.ts'
import { rankStatements } from './rank-statements.ts'

const statements = {
  honour: '“It would be a great honour to speak with you in the new rooms.”',
  harbour: '“The harbour will stay closed until every ship has been searched twice.”',
  budget: '“We will not raise taxes, and we will build three thousand homes before the winter.”',
  storm: 'that the storm had damaged the old lighthouse beyond repair',
  answer: '“The president does not read letters himself, so somebody else will have to answer.”',
  deal: '“We have a deal, and I think it is a very good deal for both towns.”',
  copy: '“We have a deal.”',
}

/** Candidates as a store would give them that holds these statements among a thousand others. */
function candidatesFor(words: readonly string[], corrections: Readonly<Record<string, string>> = {}) {
  const quotations = Object.entries(statements).map(([statementId, text]) => ({ statementId, words: text }))
  const common = new Set(['the', 'a', 'we', 'it', 'will', 'not', 'to', 'and', 'have', 'of', 'is', 'be', 'you', 'has', 'in', 'i'])
  const frequencyOf = (word: string) => {
    const here = quotations.filter((row) => wordsOf(row.words).includes(word)).length
    return common.has(word) ? 300 : here
  }
  return {
    quotations, quotationCount: 1000,
    corrections: new Map(Object.entries(corrections)),
    documentFrequencies: new Map(words.map((word) => [word, frequencyOf(corrections[word] ?? word)])),
  }
}

function rank(text: string, corrections?: Readonly<Record<string, string>>) {
  const words = wordsOf(text)
  return rankStatements(words, candidatesFor(words, corrections))
}

describe('finding a statement from remembered words', () => {
  it.each([
    // remembered,                                                   statement,  strength
    ['raise taxes and build three thousand homes', 'budget', 'strong'],
    ['we will build three thousand homes before winter', 'budget', 'strong'],
    ['build three thousand houses before the winter', 'budget', 'strong'],
    ['biuld three thousand homes before the wintre', 'budget', 'strong'],
    ['harbor will stay closed until every ship is searched', 'harbour', 'strong'],
    ['until every ship has been searched twice the harbour will stay closed', 'harbour', 'strong'],
    ['a great honour', 'honour', 'strong'],
    ['great honor', 'honour', 'weak'],
    ['storm damaged the lighthouse', 'storm', 'strong'],
    ['somebody else will have to answer', 'answer', 'strong'],
    ['We have a deal', 'copy', 'strong'],
    ['a very good deal for both towns', 'deal', 'strong'],
  ] as const)('takes %j for the %s statement: %s', (remembered, statementId, strength) => {
    const [best] = rank(remembered)
    expect([best?.statementId, best?.strength]).toEqual([statementId, strength])
  })

  it.each([
    'great rooms',
    'the ship was a great deal for the president',
    'taxes in every town will be searched',
    'we will have to',
    'not be in the',
    'will not',
    'letters from the lighthouse',
    'zeppelin over three mountains and seven valleys',
  ])('does not take %j for any of them', (remembered) => {
    expect(rank(remembered).filter(({ strength }) => strength === 'strong')).toEqual([])
  })

  it('counts a word that the store has corrected as the word it was taken for', () => {
    const [best] = rank('three thousnad hommes before winter', { thousnad: 'thousand', hommes: 'homes' })
    expect([best?.statementId, best?.strength]).toEqual(['budget', 'strong'])
  })

  it('gives few words that stand apart as the closest match, where all of them are there', () => {
    expect(rank('taxes homes winter')[0]?.strength).toBe('weak')
    expect(rank('taxes homes chart')[0]?.strength).toBe('none')
  })

  it('says of a single word no more than that it stands there', () => {
    expect(rank('lighthouse').map(({ statementId, strength }) => [statementId, strength])).toEqual([['storm', 'weak']])
  })

  it('has a score from 0 to 1, highest first', () => {
    const scores = rank('we have a good deal for both towns').map(({ score }) => score)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true)
  })

  it('gathers the renderings of a statement, the best fitting one first', () => {
    const words = wordsOf('three thousand homes')
    const given = candidatesFor(words)
    const quotations = [
      { statementId: 'budget', words: 'that thousands of homes would be built, three in each street' },
      { statementId: 'budget', words: '“three thousand homes”' },
    ]
    expect(rankStatements(words, { ...given, quotations }).map((ranked) => ranked.quotations.map((row) => row.words))).toEqual([
      ['“three thousand homes”', 'that thousands of homes would be built, three in each street'],
    ])
  })

  it('finds nothing for no words, and nothing among no quotations', () => {
    expect(rankStatements([], candidatesFor([]))).toEqual([])
    expect(rankStatements(['deal'], { quotations: [], documentFrequencies: new Map(), corrections: new Map(), quotationCount: 0 })).toEqual([])
  })

  it('stays quick on a quotation of a hundred thousand words', () => {
    const words = wordsOf('three thousand homes before the winter')
    const long = { statementId: 'long', words: 'homes the winter '.repeat(30_000) }
    const [best] = rankStatements(words, { ...candidatesFor(words), quotations: [long] })
    expect(best?.strength).not.toBe('strong')
  })
})
